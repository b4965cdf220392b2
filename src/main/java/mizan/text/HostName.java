package mizan.text;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import java.lang.Character.UnicodeScript;

/**
 * The name of a host as its reader sees it.
 *
 * @param shown the name in the letters of its language, {@code xn--} decoded
 * @param disguised true when a part of it mixes scripts that no language mixes, or looks like Latin letters without
 *     being any: {@code аррӏе.com}. Judged by Unicode's rules for identifiers (UTS 39) as ICU has them
 */
public record HostName(String shown, boolean disguised) {

    private static final String ENCODED = "xn--";

    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.DEFAULT);

    /** Longer ones are no names of hosts (RFC 1035). */
    private static final int LONGEST = 253;

    /** Takes a name as an address holds it, without port and path. */
    public static HostName of(String host) {
        if (host.length() > LONGEST || isPlain(host)) {
            return new HostName(host, false);
        }
        String shown =
                NAMES.nameToUnicode(host, new StringBuilder(), new IDNA.Info()).toString();
        boolean disguised = false;
        for (String label : shown.split("[.]")) {
            disguised |= !isPlain(label) && (Spoofs.CHECKER.failsChecks(label) || looksLatin(label));
        }
        return new HostName(shown, disguised);
    }

    /** True for a name in Latin letters, which is what it looks like. */
    public static boolean isPlain(String host) {
        return host.chars().allMatch(c -> c < 0x80) && !host.contains(ENCODED);
    }

    /** Alef and heh resemble letters of Latin too, but nobody takes an Arabic word for a Latin one. */
    private static boolean looksLatin(String label) {
        return label.codePoints().noneMatch(HostName::isLatinOrArabic)
                && isPlain(Spoofs.CHECKER.getSkeleton(label))
                && label.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isLatinOrArabic(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.LATIN || script == UnicodeScript.ARABIC;
    }

    /** Made when the first name asks for it; safe to share. */
    private static final class Spoofs {

        static final SpoofChecker CHECKER = new SpoofChecker.Builder()
                .setChecks(SpoofChecker.RESTRICTION_LEVEL)
                .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
                .build();
    }
}
