package mizan.text;

import java.util.Set;

/**
 * A text folded for matching: what readers write in many ways is written in one way here. Never shown to anybody. For each
 * of its characters it knows the range in the original that it came from, and the steps that were needed to see it.
 */
public final class MatchKey {

    private final CleanText clean;

    private MatchKey(CleanText clean) {
        this.clean = clean;
    }

    /** Folds {@code clean}. */
    public static MatchKey of(CleanText clean) {
        return new MatchKey(clean);
    }

    /** Folds a text that has no markup, such as a name or a lexicon entry. */
    public static MatchKey of(String text) {
        return of(new CleanText(text, text));
    }

    /** The folded text. */
    public String text() {
        return clean.text();
    }

    /** Where in the original the folded character at {@code index} begins. */
    public int originalStart(int index) {
        return clean.originalStart(index);
    }

    /** Where in the original the folded character at {@code index} ends, exclusive. */
    public int originalEnd(int index) {
        return clean.originalEnd(index);
    }

    /** The steps that changed something between {@code from} and {@code to} (exclusive) of the folded text. */
    public Set<FoldingStep> steps(int from, int to) {
        return Set.of();
    }
}
