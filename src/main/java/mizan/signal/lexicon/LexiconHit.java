package mizan.signal.lexicon;

import java.util.Set;
import mizan.signal.Strength;
import mizan.text.fold.FoldingStep;

/**
 * A lexicon entry found in a text: the terms {@code first} (inclusive) to {@code end} (exclusive).
 *
 * @param reading the steps that it took to read those terms as the entry, beyond the folding of the text
 */
record LexiconHit(LexiconEntry entry, int first, int end, Set<FoldingStep> reading) {

    /** What a reading is worth that is almost certainly meant: nobody types a star into a word by accident. */
    private static final double CLEAR = 0.95;

    private static final double DOUBTFUL = 0.8;

    LexiconHit {
        reading = Set.copyOf(reading);
    }

    /** An entry found in the words as they stand. */
    LexiconHit(LexiconEntry entry, int first, int end) {
        this(entry, first, end, Set.of());
    }

    /** The share of the entry's points that a hit is worth; 1 where the words stand as they are. */
    double worth() {
        if (reading.isEmpty()) {
            return 1;
        }
        boolean doubtful = reading.contains(FoldingStep.ARABIZI_READ)
                || reading.contains(FoldingStep.DOTLESS_READ)
                || reading.contains(FoldingStep.LOOKALIKE_FOLDED)
                || reading.contains(FoldingStep.REVERSED_READ)
                || reading.contains(FoldingStep.REPEAT_COLLAPSED);
        return doubtful ? DOUBTFUL : CLEAR;
    }

    /** How plain the hit is: as plain as its entry, but a stem or a reading that may not be meant rejects nothing. */
    Strength strength() {
        Strength plain = entry.severity().strength();
        boolean guessed = entry.match() == MatchType.STEM || entry.match() == MatchType.SKELETON;
        if (guessed) {
            return plain.milder();
        }
        return worth() <= DOUBTFUL && plain == Strength.HIGH ? Strength.MEDIUM : plain;
    }

    /** Without dots a word can be many: a person must look. */
    boolean isAmbiguous() {
        return reading.contains(FoldingStep.DOTLESS_READ);
    }

    boolean overlaps(int from, int to) {
        return first < to && from < end;
    }
}
