package mizan.signal.context;

import java.util.List;
import mizan.signal.matching.WordSet;
import mizan.text.Term;

/**
 * Tells «ليس غبيا» from «غبي»: who denies that somebody is something has hardly insulted him. «لا» and «ما» are left out,
 * because they stand before an insult as often as they deny one («لا يا كلب»).
 */
public final class Negation {

    /** As they are folded: of the written language, then of Egypt, the Levant, the Gulf and Morocco, and in Latin letters. */
    private static final WordSet WORDS = WordSet.of(
            "ليس", "ليست", "لست", "لستم", "لستما", "لسنا", "ليسوا", "لسن", "ليسا", "غير", "مش", "موش", "مو", "مهو",
            "ماهو", "ماهي", "مهي", "موب", "مهوب", "مب", "ماشي", "ماني", "مانا", "مانت", "machi", "mchi", "mesh", "mish",
            "mouch", "moch", "mouchou");

    private static final WordSet PRONOUNS =
            WordSet.of("هو", "هي", "هم", "هن", "انت", "انتم", "انتو", "انا", "نحن", "احنا");

    private Negation() {}

    /** True when the words before the term at {@code first} deny it: a negation, with a pronoun between them or not. */
    public static boolean precedes(List<Term> terms, int first) {
        int before = first - 1;
        if (before > 0 && PRONOUNS.contains(terms.get(before).form())) {
            before--;
        }
        return before >= 0 && WORDS.contains(terms.get(before).form());
    }
}
