package mizan.signal.link;

/**
 * A link typed as HTML and the stretch of the original that a browser would have shown for it: {@code start} inclusive,
 * {@code end} exclusive.
 */
record Anchor(Link target, int start, int end) {}
