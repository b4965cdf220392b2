package mizan.desk.page.queue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.Span;
import mizan.text.fold.SearchPlaces;

/**
 * Cuts a text where the marks of its reasons begin and end. Spans may overlap, touch, and lie outside the text; a mark
 * never cuts a letter from its vowel signs or a code point in two. Bidi controls become segments of their own, so that
 * none can reorder the page.
 */
public final class TextSegments {

    private final String text;
    private final List<BitSet> marked = new ArrayList<>();
    private final BitSet boundaries;
    private final BitSet hits = new BitSet();

    /** The reasons that are the learned score's. */
    private final BitSet learned = new BitSet();

    private TextSegments(String text) {
        this.text = text;
        this.boundaries = new BitSet(text.length());
    }

    /**
     * The segments of {@code text}, in order; joined, they are the text again.
     *
     * @param reasons the places of each reason; those in other fields are left out
     */
    public static List<TextSegment> of(String text, Field field, List<? extends Collection<Span>> reasons) {
        TextSegments segments = new TextSegments(text);
        reasons.forEach(spans -> segments.mark(field, spans));
        segments.markControls();
        return segments.cut();
    }

    /** The segments of a field of a comment, with the places of {@code signals} in it, which are numbered from 1. */
    static List<TextSegment> of(List<Signal> signals, String text, Field field) {
        return of(signals, text, field, SearchPlaces.NONE);
    }

    /** As {@link #of(List, String, Field)}, and with the words that were searched for. */
    static List<TextSegment> of(List<Signal> signals, String text, Field field, SearchPlaces search) {
        TextSegments segments = new TextSegments(text);
        segments.hits.or(search.in(text));
        segments.widenToLetters(segments.hits);
        segments.markEdges(segments.hits);
        for (Signal signal : signals) {
            segments.learned.set(segments.marked.size(), signal.isLearned());
            segments.mark(field, signal.spans());
        }
        segments.markControls();
        return segments.cut();
    }

    /** The segments of a text that no reason points at. */
    static List<TextSegment> plain(String text) {
        return of(text, Field.TEXT, List.of());
    }

    /** A text without bidi controls, for where they cannot be named. */
    static String withoutControls(String text) {
        return plain(text).stream()
                .filter(segment -> !segment.control())
                .map(TextSegment::text)
                .collect(Collectors.joining());
    }

    private void mark(Field field, Collection<Span> spans) {
        BitSet places = new BitSet(text.length());
        for (Span span : spans) {
            int end = Math.min(span.end(), text.length());
            if (span.field() == field && span.start() < end) {
                places.set(span.start(), end);
            }
        }
        widenToLetters(places);
        joinAcrossSpaces(places);
        markEdges(places);
        marked.add(places);
    }

    private void widenToLetters(BitSet places) {
        int end;
        for (int start = 0; start < text.length(); start = end) {
            end = afterLetter(start);
            int first = places.nextSetBit(start);
            if (first < 0) {
                return;
            }
            if (first < end) {
                places.set(start, end);
            }
        }
    }

    /** Words that one reason saw next to each other are one mark. */
    private void joinAcrossSpaces(BitSet places) {
        int end = places.nextClearBit(Math.max(0, places.nextSetBit(0)));
        for (int next = places.nextSetBit(end); next >= 0; next = places.nextSetBit(end)) {
            if (text.substring(end, next).chars().allMatch(c -> c == ' ')) {
                places.set(end, next);
            }
            end = places.nextClearBit(next);
        }
    }

    private int afterLetter(int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (!isControl(start) && end < text.length() && isVowelSign(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void markEdges(BitSet places) {
        for (int start = places.nextSetBit(0); start >= 0; start = places.nextSetBit(places.nextClearBit(start))) {
            boundaries.set(start);
            boundaries.set(places.nextClearBit(start));
        }
    }

    private void markControls() {
        IntStream.range(0, text.length()).filter(this::isControl).forEach(index -> boundaries.set(index, index + 2));
    }

    private List<TextSegment> cut() {
        List<TextSegment> segments = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || boundaries.get(end)) {
                segments.add(segment(start, end));
                start = end;
            }
        }
        return List.copyOf(segments);
    }

    private TextSegment segment(int start, int end) {
        List<Integer> reasons = reasonsAt(start);
        boolean isLearned = !reasons.isEmpty() && reasons.stream().allMatch(number -> learned.get(number - 1));
        return new TextSegment(text.substring(start, end), reasons, isLearned, hits.get(start), isControl(start));
    }

    private List<Integer> reasonsAt(int index) {
        return IntStream.range(0, marked.size())
                .filter(reason -> marked.get(reason).get(index))
                .mapToObj(reason -> reason + 1)
                .toList();
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
