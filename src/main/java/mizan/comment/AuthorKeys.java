package mizan.comment;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import mizan.digest.ClientNetwork;
import mizan.digest.KeyedHash;

/**
 * Makes the keys by which authors and network addresses are known again without being named. An author is known by the user
 * whom the site vouches for, else by e-mail, else by name; who has none of them has no key, and is nobody that could be known
 * again. Trusted for earlier comments is only who brings more than an e-mail or a name, which anybody can type: the user, or
 * the e-mail with the same name, or one of the two from the same network address.
 *
 * <p>The keys of network addresses change every month; of an IPv6 address the first 64 bits count, which is what one household
 * has.
 */
public final class AuthorKeys {

    private final KeyedHash hash;

    /** {@code hash} is that of the installation. */
    public AuthorKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * The author of {@code draft}.
     *
     * @param name its name without markup, empty where that says nothing
     * @param user the site's id of the author, where the site vouches for it; else empty
     * @param address the network address; empty where nothing is known of it, as in an archive
     */
    public Author author(Draft draft, String name, String user, String address, Instant now) {
        String email = AuthorEmail.fold(draft.email());
        String written = name.toLowerCase(Locale.ROOT);
        String key = authorKey(user, email, written);
        String addressKey = addressKey(address, now);
        String standingKey = user.isEmpty() ? standingKey(email, written, addressKey) : key;
        return new Author(name, draft.email(), draft.url(), key, standingKey, addressKey, user);
    }

    private String authorKey(String user, String email, String name) {
        if (!user.isEmpty()) {
            return hash.of("user", user);
        }
        if (!email.isEmpty()) {
            return AuthorEmail.authorKey(hash, email);
        }
        return AuthorName.key(hash, name);
    }

    /** No e-mail or name holds a line break. Without an address, one of the two alone is nobody who could be known again. */
    private String standingKey(String email, String name, String addressKey) {
        if (!email.isEmpty() && !name.isEmpty()) {
            return hash.of("email and name", email + '\n' + name);
        }
        String known = email + name;
        return known.isEmpty() || addressKey.isEmpty()
                ? ""
                : hash.of("one of them and address", known + '\n' + addressKey);
    }

    /** The key of everybody who writes under the author's name. */
    public String nameKey(Author author) {
        return AuthorName.key(hash, author);
    }

    /** {@code address} is a literal IPv4 or IPv6 address, or whatever a proxy wrote in its place. */
    String addressKey(String address, Instant now) {
        return address.isEmpty() ? "" : hash.of("address " + month(now), ClientNetwork.of(address));
    }

    /** The key of the wider network of an address, by which submissions are counted; it is not kept with comments. */
    public String networkKey(String address, Instant now) {
        return hash.of("network " + month(now), ClientNetwork.wider(address));
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(now.atOffset(ZoneOffset.UTC));
    }
}
