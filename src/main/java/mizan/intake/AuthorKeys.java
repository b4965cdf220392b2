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
 * Names an author without naming a person. An author is known by e-mail, else by name. A network address is known for a
 * month only, because the key changes with the calendar; of an IPv6 address the first 64 bits count, which is what one
 * household has.
 */
final class AuthorKeys {

    private final KeyedHash hash;

    AuthorKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** {@code name} is the draft's without markup. */
    Author author(Draft draft, String name, String address, Instant now) {
        String key = draft.email().isEmpty()
                ? hash.of("name", name.toLowerCase(Locale.ROOT))
                : hash.of("email", draft.email().toLowerCase(Locale.ROOT));
        return new Author(name, draft.email(), draft.url(), key, addressKey(address, now));
    }

    /** {@code address} is a literal IPv4 or IPv6 address, or whatever a proxy wrote in its place. */
    String addressKey(String address, Instant now) {
        return hash.of("address " + YearMonth.from(now.atOffset(ZoneOffset.UTC)), ClientNetwork.of(address));
    }
}
