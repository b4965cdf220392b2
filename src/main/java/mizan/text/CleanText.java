package mizan.text;

/**
 * Plain text without markup, and for each of its characters the range in the original that it came from.
 *
 * <p>Indexes are UTF-16 units. Ranges never decrease: {@code originalStart(i) <= originalStart(i + 1)}.
 */
public final class CleanText {

    private final String original;
    private final String text;

    CleanText(String original, String text) {
        this.original = original;
        this.text = text;
    }

    /** What was typed, untouched. */
    public String original() {
        return original;
    }

    /** What is left of it without markup: text, still to be escaped wherever it is shown. */
    public String text() {
        return text;
    }

    /** Where in the original the character at {@code index} begins. */
    public int originalStart(int index) {
        return index;
    }

    /** Where in the original the character at {@code index} ends, exclusive. */
    public int originalEnd(int index) {
        return index + 1;
    }
}
