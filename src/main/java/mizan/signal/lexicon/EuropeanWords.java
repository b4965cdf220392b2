package mizan.signal.lexicon;

import java.util.List;
import mizan.signal.matching.WordSet;
import mizan.text.Term;

/**
 * Small words of French and English that Arabic chat does not use; where they stand, Latin letters spell no Arabic.
 * «la» and «il», which are Arabic as well, are not among them.
 */
public final class EuropeanWords {

    private static final WordSet SMALL_WORDS = WordSet.of(
            "le", "les", "des", "du", "une", "est", "dans", "pour", "que", "qui", "pas", "sur", "avec", "cette", "je",
            "tu", "nous", "vous", "ils", "elle", "au", "aux", "ne", "son", "ses", "mais", "plus", "par", "ce", "cest",
            "sont", "etre", "tout", "tous", "comme", "quand", "si", "leur", "votre", "notre", "et", "the", "of", "and",
            "to", "is", "are", "was", "you", "that", "this", "for", "with", "not", "have", "it", "be", "your", "they",
            "from", "what", "has", "will", "who", "there", "their", "can", "would");

    private EuropeanWords() {}

    /** True when {@code terms} hold one of them. */
    static boolean speakFor(List<Term> terms) {
        for (Term term : terms) {
            if (isOne(term.form())) {
                return true;
            }
        }
        return false;
    }

    public static boolean isOne(String form) {
        return SMALL_WORDS.contains(form);
    }
}
