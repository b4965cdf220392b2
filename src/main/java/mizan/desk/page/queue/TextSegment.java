package mizan.desk.page.queue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch of what a reader typed, as the page shows it.
 *
 * @param text the stretch, still to be escaped
 * @param reasons the numbers, from 1, of the reasons that point at it
 * @param isLearned true when nothing but the learned score points at it
 * @param isHit true when it is in a word that was searched for
 * @param control true when it is one bidi control, which the page names instead of letting it act
 */
public record TextSegment(String text, List<Integer> reasons, boolean isLearned, boolean isHit, boolean control) {

    public TextSegment {
        reasons = List.copyOf(reasons);
    }

    /** True when a reason points at it, or a search found it. */
    public boolean marked() {
        return !reasons.isEmpty() || isHit;
    }

    /** A class for each reason, such as {@code r1 r3}, {@code learned} behind those of the learned score, {@code hit} behind all of what was searched for. */
    public String classes() {
        String numbers = reasons.stream().map(number -> "r" + number).collect(Collectors.joining(" "));
        return Stream.of(numbers, isLearned ? "learned" : "", isHit ? "hit" : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The Unicode name of a control for the page, such as {@code U+202E}. */
    public String codePoint() {
        return String.format("U+%04X", text.codePointAt(0));
    }
}
