package mizan.signal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.signal.Typed;
import mizan.text.AnalyzedText;
import mizan.text.fold.FoldingStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words cut in two, written close to an address, or written backwards. */
class BrokenWordsTest {

    private static final Lexicon LEXICON = Lexicon.parse(
            "test.tsv",
            List.of(
                    "form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote",
                    "خنزير\t\tinsult\tmedium\tmsa\t\t\t",
                    "شرموطة\t\tobscene\thigh\tmsa\t\t\t"));

    @ParameterizedTest
    @CsvSource({
        "خنز ير, 0, خنزير, LETTERS_JOINED",
        "هذا الخنز ير, 1, خنزير, LETTERS_JOINED",
        "يا شرمو طة, 1, شرموطة, LETTERS_JOINED",
        "ريزنخ, 0, خنزير, REVERSED_READ",
        "هطومرش, 0, شرموطة, REVERSED_READ"
    })
    void brokenWord_isRead(String typed, int at, String form, FoldingStep step) {
        assertThat(at(typed, at)).hasValueSatisfying(hit -> {
            assertThat(hit.entry().form()).isEqualTo(form);
            assertThat(hit.reading()).isEqualTo(Set.of(step));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"خنزير", "ير خنز", "خنز. ير", "khnz ir", "يا", "لحم الخنازير"})
    void otherWords_areNot(String typed) {
        assertThat(at(typed, 0)).isEmpty();
    }

    private static Optional<LexiconHit> at(String typed, int term) {
        AnalyzedText text = Typed.text(typed).text();
        return new BrokenWords(LEXICON, text.terms(), text.key().text()).at(term);
    }
}
