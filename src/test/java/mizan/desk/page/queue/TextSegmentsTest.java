package mizan.desk.page.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextSegmentsTest {

    private static final String FATHA = "\u064E";
    private static final String RIGHT_TO_LEFT_OVERRIDE = "\u202E";
    private static final String CONTROL = "[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]";
    private static final String HALF_AN_EMOJI = "\uD83D";
    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void word_isMarked() {
        assertThat(shown("أنت حمار فعلا", span(4, 8))).isEqualTo("أنت [حمار] فعلا");
    }

    @Test
    void overlappingAndTouchingSpans_makeOneMark() {
        assertThat(shown("abcdefgh", span(1, 4), span(3, 5), span(5, 6))).isEqualTo("a[bcdef]gh");
    }

    @Test
    void neighbouringWordsOfOneReason_makeOneMark_acrossTheSpace() {
        assertThat(shown("راسلونا على الخاص فورا", span(0, 7), span(8, 11), span(12, 17)))
                .isEqualTo("[راسلونا على الخاص] فورا");
        assertThat(shown("راسلونا، على الخاص", span(0, 7), span(9, 12))).isEqualTo("[راسلونا]، [على] الخاص");
        assertThat(shown("a\nb", span(0, 1), span(2, 3))).isEqualTo("[a]\n[b]");
    }

    @Test
    void neighbouringWordsOfTwoReasons_stayTwoMarks() {
        List<TextSegment> segments =
                TextSegments.of("ab cd", Field.TEXT, List.of(List.of(span(0, 2)), List.of(span(3, 5))));

        assertThat(segments).extracting(TextSegment::classes).containsExactly("r1", "", "r2");
    }

    @Test
    void wordsThatOnlyTheLearnedScorePointsAt_areToldApart() {
        List<Signal> signals = List.of(
                Signal.of(SignalKind.LEARNED_ABUSE, List.of(span(0, 2), span(3, 5)), ""),
                Signal.of(SignalKind.LINK, List.of(span(3, 5)), ""));

        assertThat(TextSegments.of(signals, "ab,cde f", Field.TEXT))
                .extracting(TextSegment::classes)
                .containsExactly("r1 learned", "", "r1 r2", "");
    }

    @Test
    void overlappingReasons_keepTheirNumbers() {
        List<TextSegment> segments =
                TextSegments.of("abcdef", Field.TEXT, List.of(List.of(span(0, 3)), List.of(), List.of(span(2, 5))));

        assertThat(segments).extracting(TextSegment::text).containsExactly("ab", "c", "de", "f");
        assertThat(segments).extracting(TextSegment::classes).containsExactly("r1", "r1 r3", "r3", "");
    }

    @Test
    void spansOutsideTheText_areCutOff() {
        assertThat(shown("abc", span(2, 90), span(50, 60))).isEqualTo("ab[c]");
    }

    @Test
    void emptySpan_marksNothing() {
        assertThat(shown("abc", span(1, 1))).isEqualTo("abc");
    }

    @Test
    void spansOfOtherFields_areLeftOut() {
        assertThat(shown("abc", new Span(Field.NAME, 0, 3))).isEqualTo("abc");
    }

    @Test
    void vowelSign_staysWithItsLetter() {
        assertThat(shown("ك" + FATHA + "ل", span(0, 1))).isEqualTo("[ك" + FATHA + "]ل");
        assertThat(shown("ك" + FATHA + "ل", span(1, 2))).isEqualTo("[ك" + FATHA + "]ل");
    }

    @Test
    void surrogatePair_isNeverCut() {
        assertThat(shown("a" + EMOJI + "b", span(0, 2))).isEqualTo("[a" + EMOJI + "]b");
    }

    @Test
    void bidiControl_standsAlone() {
        List<TextSegment> segments = TextSegments.plain("a" + RIGHT_TO_LEFT_OVERRIDE + "b");

        assertThat(segments).extracting(TextSegment::control).containsExactly(false, true, false);
        assertThat(segments.get(1).codePoint()).isEqualTo("U+202E");
    }

    @Test
    void emptyText_hasNoSegments() {
        assertThat(TextSegments.of("", Field.TEXT, List.of(List.of(span(0, 3)))))
                .isEmpty();
    }

    @Property
    void joined_theyAreTheTextAgain(@ForAll("texts") String text, @ForAll("spans") List<Span> spans) {
        assertThat(joined(TextSegments.of(text, Field.TEXT, eachAReason(spans))))
                .isEqualTo(text);
    }

    @Property
    void everythingInASpan_isMarked_andNothingFarFromOne(
            @ForAll("texts") String text, @ForAll("spans") List<Span> spans) {
        List<Boolean> marked = new ArrayList<>();
        TextSegments.of(text, Field.TEXT, eachAReason(spans))
                .forEach(segment -> segment.text().chars().forEach(c -> marked.add(segment.marked())));

        for (int i = 0; i < text.length(); i++) {
            int index = i;
            boolean inside =
                    spans.stream().anyMatch(s -> s.field() == Field.TEXT && s.start() <= index && index < s.end());
            boolean plain = text.charAt(i) >= 'a'
                    && text.charAt(i) <= 'z'
                    && (i + 1 == text.length() || (text.charAt(i + 1) >= 'a' && text.charAt(i + 1) <= 'z'));
            if (inside || plain) {
                assertThat(marked.get(i)).as("index %d", i).isEqualTo(inside);
            }
        }
    }

    @Property
    void neighbours_differ_andOnlyControlsStandAlone(@ForAll("texts") String text, @ForAll("spans") List<Span> spans) {
        List<TextSegment> segments = TextSegments.of(text, Field.TEXT, eachAReason(spans));

        for (int i = 0; i < segments.size(); i++) {
            TextSegment segment = segments.get(i);
            assertThat(segment.text()).isNotEmpty();
            assertThat(segment.control()).isEqualTo(segment.text().matches(CONTROL));
            if (i > 0 && !segment.control() && !segments.get(i - 1).control()) {
                assertThat(segment.reasons()).isNotEqualTo(segments.get(i - 1).reasons());
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "z", "ك", "ل", FATHA, RIGHT_TO_LEFT_OVERRIDE, "\u2069", EMOJI, HALF_AN_EMOJI, "<b>", " ")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        Arbitrary<Integer> index = Arbitraries.integers().between(0, 45);
        return Combinators.combine(Arbitraries.of(Field.class), index, index)
                .as((field, a, b) -> new Span(field, Math.min(a, b), Math.max(a, b)))
                .list()
                .ofMaxSize(6);
    }

    private static List<List<Span>> eachAReason(List<Span> spans) {
        return spans.stream().map(List::of).toList();
    }

    private static Span span(int start, int end) {
        return new Span(Field.TEXT, start, end);
    }

    private static String shown(String text, Span... spans) {
        return TextSegments.of(text, Field.TEXT, List.of(List.of(spans))).stream()
                .map(segment -> segment.marked() ? "[" + segment.text() + "]" : segment.text())
                .collect(Collectors.joining());
    }

    private static String joined(List<TextSegment> segments) {
        return segments.stream().map(TextSegment::text).collect(Collectors.joining());
    }
}
