package mizan.comment;

/**
 * Who wrote a comment, as far as the form tells. {@code key} is a keyed hash of the e-mail, or of the name where there is
 * no e-mail; {@code addressKey} is a keyed hash of the network address, which itself is never kept. E-mail and URL are
 * empty where they were not given.
 */
public record Author(String name, String email, String url, String key, String addressKey) {}
