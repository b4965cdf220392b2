package mizan.text.html;

import org.jspecify.annotations.Nullable;

/**
 * Plain text without markup, and for each of its characters the range in the original that it came from.
 *
 * <p>Indexes are UTF-16 units. Ranges never decrease: {@code originalStart(i) <= originalStart(i + 1)}. A character
 * that was typed as an entity has the range of the entity; a line break that markup stands for has the range of the
 * markup and blanks around it.
 */
public final class CleanText {

    private final String original;
    private final String text;
    private final int shift;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private CleanText(String original, String text, int shift, int @Nullable [] starts, int @Nullable [] ends) {
        this.original = original;
        this.text = text;
        this.shift = shift;
        this.starts = starts;
        this.ends = ends;
    }

    /** A text in which nothing had to go. */
    public CleanText(String original, String text) {
        this(original, text, 0, null, null);
    }

    /** What {@code original} holds from {@code from} to {@code to}. */
    static CleanText cut(String original, int from, int to) {
        return new CleanText(original, original.substring(from, to), from, null, null);
    }

    /** A text whose character {@code i} came from {@code starts[i]} to {@code ends[i]}; the arrays may be longer. */
    static CleanText mapped(String original, String text, int[] starts, int[] ends) {
        return new CleanText(original, text, 0, starts, ends);
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
        return starts == null ? index + shift : starts[index];
    }

    /** Where in the original the character at {@code index} ends, exclusive. */
    public int originalEnd(int index) {
        return ends == null ? index + shift + 1 : ends[index];
    }
}
