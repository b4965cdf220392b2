package mizan.text.fold;

import java.util.EnumSet;
import java.util.Set;
import mizan.text.html.CleanText;

/**
 * A text folded for matching: what readers write in many ways is written in one way here. Never shown to anybody. For
 * each of its characters it knows the range in the original that it came from, and the steps that were needed to see
 * it.
 */
public final class MatchKey {

    private static final FoldingStep[] STEPS = FoldingStep.values();

    private final CleanText clean;
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final short[] steps;

    /** The arrays say for each folded character its range in the clean text and a mask of steps; they may be longer. */
    MatchKey(CleanText clean, String text, int[] starts, int[] ends, short[] steps) {
        this.clean = clean;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.steps = steps;
    }

    /** Folds {@code clean}. */
    public static MatchKey of(CleanText clean) {
        return new MatchKeyWriter(clean).write();
    }

    /** Folds a text that has no markup, such as a name or a lexicon entry. */
    public static MatchKey of(String text) {
        return of(new CleanText(text, text));
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /** Where in the original the folded character at {@code index} begins. */
    public int originalStart(int index) {
        return clean.originalStart(starts[index]);
    }

    /** Where in the original the folded character at {@code index} ends, exclusive. */
    public int originalEnd(int index) {
        return clean.originalEnd(ends[index] - 1);
    }

    /** The mask of the steps that changed the folded character at {@code index}. */
    public int stepMask(int index) {
        return steps[index];
    }

    /** The character that was typed for the folded one at {@code index}; the first of several. */
    public char firstTyped(int index) {
        return clean.text().charAt(starts[index]);
    }

    /** The last character that was typed for the folded one at {@code index}. */
    public char lastTyped(int index) {
        return clean.text().charAt(ends[index] - 1);
    }

    /** The steps that changed something between {@code from} and {@code to} (exclusive) of the folded text. */
    public Set<FoldingStep> steps(int from, int to) {
        int mask = 0;
        for (int i = from; i < to; i++) {
            mask |= steps[i];
        }
        Set<FoldingStep> set = EnumSet.noneOf(FoldingStep.class);
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            set.add(STEPS[Integer.numberOfTrailingZeros(rest)]);
        }
        return set;
    }
}
