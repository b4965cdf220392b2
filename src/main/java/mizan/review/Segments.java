package mizan.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import mizan.signal.Field;
import mizan.signal.Span;

/**
 * Cuts a text where its marks begin and end. Spans may overlap, touch, and lie outside the text; a mark never cuts a
 * letter from its vowel signs or a code point in two. Bidi controls become segments of their own, so that none can
 * reorder the page.
 */
final class Segments {

    private final String text;
    private final BitSet marked;

    private Segments(String text) {
        this.text = text;
        this.marked = new BitSet(text.length());
    }

    /** The segments of {@code text}, in order; joined, they are the text again. Spans of other fields are left out. */
    static List<Segment> of(String text, Field field, Collection<Span> spans) {
        Segments segments = new Segments(text);
        spans.stream().filter(span -> span.field() == field).forEach(segments::mark);
        segments.widenToLetters();
        return segments.cut();
    }

    private void mark(Span span) {
        int end = Math.min(span.end(), text.length());
        if (span.start() < end) {
            marked.set(span.start(), end);
        }
    }

    private void widenToLetters() {
        int end;
        for (int start = 0; start < text.length(); start = end) {
            end = afterLetter(start);
            int first = marked.nextSetBit(start);
            if (first < 0) {
                return;
            }
            if (first < end) {
                marked.set(start, end);
            }
        }
    }

    private int afterLetter(int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (!isControl(start) && end < text.length() && isVowelSign(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private List<Segment> cut() {
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || isBoundary(end)) {
                segments.add(new Segment(text.substring(start, end), marked.get(start), isControl(start)));
                start = end;
            }
        }
        return List.copyOf(segments);
    }

    private boolean isBoundary(int index) {
        return marked.get(index - 1) != marked.get(index) || isControl(index - 1) || isControl(index);
    }

    private static boolean isVowelSign(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private boolean isControl(int index) {
        char c = text.charAt(index);
        return c == '\u061C' // Arabic letter mark
                || c == '\u200E' // left-to-right mark
                || c == '\u200F' // right-to-left mark
                || (c >= '\u202A' && c <= '\u202E') // embeddings and overrides
                || (c >= '\u2066' && c <= '\u2069'); // isolates
    }
}
