package mizan.signal;

/** Some characters of a clean text: {@code start} inclusive, {@code end} exclusive. */
public record TextRange(int start, int end) {}
