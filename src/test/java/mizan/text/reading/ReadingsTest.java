package mizan.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.fold.FoldingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The further readings of words, and of writing without dots or in Latin letters. */
class ReadingsTest {

    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "ك1لب, كلب, FILLER_DROPPED",
        "خ0ول, خول, FILLER_DROPPED",
        "كxلب, كلب, FILLER_DROPPED",
        "7مار, حمار, SIGN_READ_AS_LETTER",
        "مع@تيه, معاتيه, SIGN_READ_AS_LETTER",
        "كللب, كلب, REPEAT_COLLAPSED",
        "مممحون, ممحون, REPEAT_COLLAPSED",
        "ق.ح.بة, قحبه, LETTERS_JOINED",
        "القـ حبة, القحبه, LETTERS_JOINED",
        "ك س امك, كسامك, LETTERS_JOINED",
        "f u c k, fuck, LETTERS_JOINED"
    })
    void oddWord_isReadAnotherWay(String typed, String form, FoldingStep step) {
        assertThat(readings(typed))
                .filteredOn(reading -> reading.form().equals(form))
                .singleElement()
                .satisfies(reading -> assertThat(reading.steps()).isEqualTo(Set.of(step)));
    }

    @Test
    void reading_coversAllItsTermsAndNoOther() {
        assertThat(readings("قال لي القـ حبة أمس"))
                .containsExactly(new Reading("القحبه", 2, 4, Set.of(FoldingStep.LETTERS_JOINED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "السلام عليكم ورحمة الله وبركاته",
                "اللهم صل على سيدنا محمد",
                "والليل إذا يغشى",
                "البيئية",
                "مبروووك",
                "the book of my life",
                "سنة ٢٠٢٤ و ١٤٤٥",
                "ووالده",
                "محمد و علي",
                "1 2 3"
            })
    void ordinaryText_hasNoneOrOnlyOfWhatIsStretched(String typed) {
        assertThat(readings(typed)).allMatch(reading -> typed.contains("ووو"));
    }

    @Test
    void skeleton_forgetsDotsOnly() {
        assertThat(Skeleton.of("بيت")).isEqualTo(Skeleton.of("نبت")).isNotEqualTo(Skeleton.of("بير"));
        assertThat(Skeleton.mayBe('ح', 'ج')).isTrue();
        assertThat(Skeleton.mayBe('ج', 'ح')).isFalse();
    }

    @Test
    void dotlessText_namesItsWords() {
        Optional<Skeleton.Dotless> dotless = Skeleton.in(ANALYZER.analyze("قال لي كلاما عحٮٮا اليوم"));

        assertThat(dotless).hasValueSatisfying(words -> {
            assertThat(words.throughout()).isFalse();
            assertThat(words.words()).filteredOn(Optional::isPresent).containsExactly(Optional.of("عحٮٮا"));
        });
        assertThat(Skeleton.in(ANALYZER.analyze("قال لي كلاما عجيبا"))).isEmpty();
    }

    @Test
    void arabizi_givesTheLettersOfEachSound() {
        assertThat(Arabizi.sounds("7mar"))
                .containsExactly(List.of("ح"), List.of("م"), List.of("ا", "", "ي"), List.of("ر"));
        assertThat(Arabizi.sounds("sharr")).hasSize(3);
        assertThat(Arabizi.sounds("ab")).isEmpty();
        assertThat(Arabizi.sounds("a".repeat(21))).isEmpty();
    }

    private static List<Reading> readings(String typed) {
        return Readings.of(ANALYZER.analyze(typed), (first, word) -> true);
    }
}
