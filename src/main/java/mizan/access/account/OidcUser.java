package mizan.access.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import mizan.digest.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the newsroom's provider vouches for.
 *
 * @param name what the provider calls them, as the desk writes it; may be somebody else's name as well
 * @param subject a hash of who they are, which stays the same however they are called
 * @param roles their roles at the desk
 */
public record OidcUser(String name, String subject, Set<String> roles) {

    /** No local account's name has a colon. */
    static final String PREFIX = "sso:";

    /** Code points; long enough for an e-mail address as people have it. */
    private static final int MAX_LENGTH = 80;

    /** The longest name, in {@code char}s of which a code point may need two, behind the prefix and before a number. */
    private static final int LONGEST_NAME = 2 * MAX_LENGTH + 10;

    private static final String PUNCTUATION = "._-+@";

    /** Letters to Unicode that show nothing, or only make a word longer; NFKC turns other Hangul fillers into these. */
    private static final String NOTHING_TO_SEE = "\u115F\u1160\u0640";

    public OidcUser {
        roles = Set.copyOf(roles);
    }

    /**
     * The person whom the provider {@code issuer} knows as {@code subject} and calls {@code name}; who has no name is
     * called as the provider knows them.
     */
    public static OidcUser of(String issuer, String subject, @Nullable String name, Set<String> roles) {
        return new OidcUser(
                PREFIX + written(name == null ? subject : name), Digests.sha256Hex(issuer + '\n' + subject), roles);
    }

    /** True for what can be the name of such a person's account. */
    public static boolean isName(String name) {
        return name.length() > PREFIX.length()
                && name.length() <= LONGEST_NAME
                && name.startsWith(PREFIX)
                && name.codePoints().skip(PREFIX.length()).allMatch(OidcUser::isPlain);
    }

    /** The account's name of the {@code number}th person who is called so. */
    String name(int number) {
        return number == 1 ? name : name + "-" + number;
    }

    /**
     * In lower case, with a hyphen for each character that is neither letter nor digit nor of {@link #PUNCTUATION}, or
     * shows nothing. Letters of other scripts that look alike stay: who somebody is, the subject tells.
     */
    private static String written(String name) {
        StringBuilder written = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(MAX_LENGTH)
                .map(c -> isPlain(c) ? c : '-')
                .forEach(written::appendCodePoint);
        return written.isEmpty() ? "-" : written.toString();
    }

    private static boolean isPlain(int c) {
        return (Character.isLetterOrDigit(c) && NOTHING_TO_SEE.indexOf(c) < 0) || PUNCTUATION.indexOf(c) >= 0;
    }
}
