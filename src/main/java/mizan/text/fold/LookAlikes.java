package mizan.text.fold;

import com.ibm.icu.text.SpoofChecker;

/** Letters of different scripts that look the same, by Unicode's list of confusables (UTS 39) as ICU has it. */
public final class LookAlikes {

    private static final SpoofChecker CHECKER =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private LookAlikes() {}

    /** What texts that look the same have in common; for comparing, never shown. */
    public static String skeleton(String text) {
        return CHECKER.getSkeleton(text);
    }
}
