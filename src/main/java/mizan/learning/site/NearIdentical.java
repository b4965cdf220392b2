package mizan.learning.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.learning.model.IntList;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one of near-identical texts. Those that share a band of the fingerprint are looked at, and are near-identical where they
 * also share {@link #LEAST_SHARED} of their letters in a row: among many thousands of comments bands alone meet by chance.
 */
final class NearIdentical {

    /** Of the rows of letters that occur in either text, 0 to 1. */
    private static final double LEAST_SHARED = 0.5;

    private final Map<Long, JudgedText> ofBands = new HashMap<>();

    private NearIdentical() {}

    /**
     * Of near-identical comments the last.
     *
     * @param last in their order
     * @param others for each of them by its id, those that are like it; one that is like several is named with one of them
     */
    record Once(List<DecisionExample> last, Map<String, List<DecisionExample>> others) {}

    /** Of near-identical comments in {@code decisions} the last. */
    static Once last(List<DecisionExample> decisions) {
        NearIdentical seen = new NearIdentical();
        IdentityHashMap<JudgedText, List<DecisionExample>> others = new IdentityHashMap<>();
        List<DecisionExample> once = new ArrayList<>();
        for (DecisionExample comment : decisions.reversed()) {
            JudgedText text = comment.text();
            JudgedText alike = seen.add(text);
            if (alike == null) {
                once.add(comment);
                others.put(text, new ArrayList<>());
            } else {
                // What is like this one is like the last one.
                others.computeIfAbsent(alike, any -> new ArrayList<>()).add(comment);
                others.put(text, others.getOrDefault(alike, List.of()));
            }
        }
        Map<String, List<DecisionExample>> ofLast = new HashMap<>();
        once.forEach(comment -> ofLast.put(comment.id(), others.getOrDefault(comment.text(), List.of())));
        return new Once(once.reversed(), ofLast);
    }

    /** One of those before that {@code text} is like; null where it is like none. */
    private @Nullable JudgedText add(JudgedText text) {
        JudgedText alike = null;
        for (long band : text.bands()) {
            JudgedText other = ofBands.putIfAbsent(band, text);
            if (alike == null && other != null && areAlike(other, text)) {
                alike = other;
            }
        }
        return alike;
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
