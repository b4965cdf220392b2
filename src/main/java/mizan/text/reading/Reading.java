package mizan.text.reading;

import java.util.Set;
import mizan.text.fold.FoldingStep;

/**
 * Another way to read a suspicious stretch of a text: the terms {@code first} (inclusive) to {@code end} (exclusive)
 * taken for the one word {@code form}, and the steps that this takes beyond those of the match key.
 */
public record Reading(String form, int first, int end, Set<FoldingStep> steps) {

    public Reading {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("A reading covers at least one term: " + first + " to " + end);
        }
        steps = Set.copyOf(steps);
    }
}
