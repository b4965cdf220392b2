package mizan.comment;

/**
 * Who wrote a comment, as far as the form tells. Name, e-mail and URL are empty where they were not given.
 *
 * @param key a keyed hash of the e-mail, or of the name where there is no e-mail; empty for an anonymous author, who is
 *     nobody in particular: no other comment is by the same author, and nothing is remembered
 * @param addressKey a keyed hash of the network address, which itself is never kept
 */
public record Author(String name, String email, String url, String key, String addressKey) {}
