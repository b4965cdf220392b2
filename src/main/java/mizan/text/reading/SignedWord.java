package mizan.text.reading;

import java.util.List;
import java.util.Set;
import mizan.text.fold.FoldingStep;

/**
 * A word in Latin letters with signs, digits or letters of other scripts in it: the terms {@code first} (inclusive) to
 * {@code end} (exclusive), for each of its characters the letters that it may stand for, and the steps that this takes.
 */
public record SignedWord(List<List<String>> letters, int first, int end, Set<FoldingStep> steps) {

    public SignedWord {
        letters = List.copyOf(letters);
        steps = Set.copyOf(steps);
    }
}
