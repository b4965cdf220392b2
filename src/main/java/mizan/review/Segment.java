package mizan.review;

/**
 * A stretch of what a reader typed, as the page shows it.
 *
 * @param text the stretch, still to be escaped
 * @param marked true when a reason points at it
 * @param control true when it is one bidi control, which the page names instead of letting it act
 */
record Segment(String text, boolean marked, boolean control) {

    /** The Unicode name of a control for the page, such as {@code U+202E}. */
    public String codePoint() {
        return String.format("U+%04X", text.codePointAt(0));
    }
}
