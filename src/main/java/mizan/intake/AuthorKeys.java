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
 * Makes the keys by which authors and network addresses are known again without being named. An author is known by e-mail,
 * else by name; who gives neither has no key, and is nobody that could be known again. The key of a network address changes
 * every month; of an IPv6 address the first 64 bits count, which is what one household has.
 */
final class AuthorKeys {

    private final KeyedHash hash;

    AuthorKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** The author of {@code draft}; {@code name} is its name without markup, empty where that says nothing. */
    Author author(Draft draft, String name, String address, Instant now) {
        return new Author(name, draft.email(), draft.url(), authorKey(draft.email(), name), addressKey(address, now));
    }

    private String authorKey(String email, String name) {
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
