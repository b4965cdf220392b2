package mizan.intake;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import mizan.comment.Author;
import mizan.comment.Draft;
import mizan.digest.ClientNetwork;
import mizan.digest.KeyedHash;

/**
 * Makes the keys by which authors and network addresses are known again without being named. An author is known by the user
 * whom the site vouches for, else by e-mail, else by name; who has none of them has no key, and is nobody that could be known
 * again. Nobody who types a verified author's e-mail gets that author's standing. The key of a network address changes
 * every month; of an IPv6 address the first 64 bits count, which is what one household has.
 */
final class AuthorKeys {

    private final KeyedHash hash;

    AuthorKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * The author of {@code draft}.
     *
     * @param name its name without markup, empty where that says nothing
     * @param user the site's id of the author, where the site vouches for it; else empty
     */
    Author author(Draft draft, String name, String user, String address, Instant now) {
        String key = authorKey(user, draft.email(), name);
        return new Author(name, draft.email(), draft.url(), key, addressKey(address, now), user);
    }

    private String authorKey(String user, String email, String name) {
        if (!user.isEmpty()) {
            return hash.of("user", user);
        }
        if (!email.isEmpty()) {
            return hash.of("email", email.toLowerCase(Locale.ROOT));
        }
        return name.isEmpty() ? "" : hash.of("name", name.toLowerCase(Locale.ROOT));
    }

    /** {@code address} is a literal IPv4 or IPv6 address, or whatever a proxy wrote in its place. */
    String addressKey(String address, Instant now) {
        return hash.of("address " + YearMonth.from(now.atOffset(ZoneOffset.UTC)), ClientNetwork.of(address));
    }
}
