package mizan.signal;

import java.util.Comparator;
import mizan.text.Term;
import mizan.text.fold.MatchKey;
import mizan.text.html.CleanText;

/**
 * A stretch of what the reader typed: UTF-16 units of the original of one field, {@code start} inclusive, {@code end}
 * exclusive.
 */
public record Span(Field field, int start, int end) {

    /** By start, then by end. */
    public static final Comparator<Span> IN_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forward: " + start + " to " + end);
        }
    }

    /** The characters {@code from} to {@code to} (exclusive, at least one) of a field's clean text. */
    public static Span of(Field field, CleanText clean, int from, int to) {
        return new Span(field, clean.originalStart(from), clean.originalEnd(to - 1));
    }

    /** The terms {@code first} to {@code last} (inclusive) of a field. */
    public static Span of(Field field, MatchKey key, Term first, Term last) {
        return new Span(field, key.originalStart(first.start()), key.originalEnd(last.end() - 1));
    }
}
