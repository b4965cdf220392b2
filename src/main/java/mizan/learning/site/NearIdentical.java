package mizan.learning.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.learning.model.IntList;

/**
 * Keeps one of near-identical texts. Those that share a band of the fingerprint are looked at, and are near-identical where they
 * also share {@link #LEAST_SHARED} of their letters in a row: among many thousands of comments bands alone meet by chance.
 */
final class NearIdentical {

    /** Of the rows of letters that occur in either text, 0 to 1. */
    private static final double LEAST_SHARED = 0.5;

    private final Map<Long, JudgedText> ofBands = new HashMap<>();

    private NearIdentical() {}

    /** Of near-identical comments in {@code decisions} the last, in their order. */
    static List<DecisionExample> last(List<DecisionExample> decisions) {
        NearIdentical seen = new NearIdentical();
        List<DecisionExample> once = new ArrayList<>();
        for (DecisionExample comment : decisions.reversed()) {
            if (seen.add(comment.text())) {
                once.add(comment);
            }
        }
        return once.reversed();
    }

    /** Whether {@code text} is like none before. */
    private boolean add(JudgedText text) {
        boolean isNew = true;
        for (long band : text.bands()) {
            JudgedText other = ofBands.putIfAbsent(band, text);
            isNew = isNew && (other == null || !areAlike(other, text));
        }
        return isNew;
    }

    private static boolean areAlike(JudgedText one, JudgedText other) {
        Set<Integer> all = letters(one);
        int ofOne = all.size();
        Set<Integer> ofOther = letters(other);
        all.addAll(ofOther);
        int shared = ofOne + ofOther.size() - all.size();
        return shared >= LEAST_SHARED * all.size();
    }

    private static Set<Integer> letters(JudgedText text) {
        IntList grams = text.features().grams();
        Set<Integer> letters = new HashSet<>();
        for (int i = 0; i < grams.size(); i++) {
            letters.add(grams.get(i));
        }
        return letters;
    }
}
