package mizan.intake;

import java.net.InetAddress;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import mizan.comment.Author;
import mizan.comment.Draft;
import mizan.digest.KeyedHash;

/**
 * Names an author without naming a person. An author is known by e-mail, else by name. A network address is known for a
 * month only, because the key changes with the calendar; of an IPv6 address the first 64 bits count, which is what one
 * household has.
 */
final class AuthorKeys {

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_PREFIX_BYTES = 8;

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
        return hash.of("address " + YearMonth.from(now.atOffset(ZoneOffset.UTC)), network(address));
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.toString(bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, IPV6_PREFIX_BYTES));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
