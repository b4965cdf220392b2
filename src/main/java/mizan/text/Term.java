package mizan.text;

/**
 * A word of a comment: its folded form, its stem by Lucene's Arabic stemmer, and its place in the match key
 * ({@code start} inclusive, {@code end} exclusive).
 */
public record Term(String form, String stem, int start, int end) {}
