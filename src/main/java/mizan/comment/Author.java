package mizan.comment;

/**
 * Who wrote a comment, as far as the form tells. Name, e-mail and URL are empty where they were not given.
 *
 * @param key a keyed hash of the user, else of the e-mail, else of the name; empty for an anonymous author, who is nobody in
 *     particular: no other comment is by the same author, and nothing is remembered
 * @param standingKey a keyed hash of what an author must bring to be trusted for earlier comments: the user, else two things
 *     together of the e-mail, the name and the network address, because anybody can type the e-mail of somebody else; empty
 *     where nobody could be known again, and for comments that were stored before there was such a key
 * @param addressKey a keyed hash of the network address, which itself is never kept
 * @param user the site's own id of the account that the author was signed in with, where the site vouched for it by its key;
 *     empty for everybody else
 */
public record Author(
        String name, String email, String url, String key, String standingKey, String addressKey, String user) {

    /** An author for whom nobody vouches, and who is trusted by the same key as it is known by. */
    public Author(String name, String email, String url, String key, String addressKey) {
        this(name, email, url, key, key, addressKey, "");
    }

    /** True when the site itself says who this is. */
    public boolean isVerified() {
        return !user.isEmpty();
    }
}
