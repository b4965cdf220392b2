package mizan.signal;

/**
 * A stretch of what the reader typed: UTF-16 units of the original of one field, {@code start} inclusive, {@code end}
 * exclusive.
 */
public record Span(Field field, int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forward: " + start + " to " + end);
        }
    }
}
