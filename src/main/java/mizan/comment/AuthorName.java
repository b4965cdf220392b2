package mizan.comment;

import java.util.Locale;
import mizan.digest.KeyedHash;

/** The name that an author writes under, as far as authors are known by it. */
public final class AuthorName {

    private AuthorName() {}

    /** The key of everybody who writes under this name, whatever its case; empty for an empty name. */
    public static String key(KeyedHash hash, String name) {
        return name.isEmpty() ? "" : hash.of("name", name.toLowerCase(Locale.ROOT));
    }

    /** {@link #key} of an author for whom the site does not vouch; empty for others, whom no namesake stands for. */
    public static String key(KeyedHash hash, Author author) {
        return author.isVerified() ? "" : key(hash, author.name());
    }
}
