package mizan.signal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconCollisionsTest {

    private static final String UNKNOWN = "زقمبوط\t\tinsult\tlow";
    private static final String EVERYDAY = "كتاب\t\tinsult\tlow";

    @Test
    void entryThatHitsOrdinaryWords_isNamedWithItsPlaceAndTheFirstWords() {
        assertThat(LexiconCollisions.of(lexicon(UNKNOWN, EVERYDAY)).summary())
                .startsWith("«كتاب» at test.tsv:3 hits ")
                .contains("الكتاب", "، ")
                .doesNotContain("زقمبوط");
    }

    @Test
    void entryThatHitsNone_isNotNamed() {
        assertThat(LexiconCollisions.of(lexicon(UNKNOWN)).summary()).isEmpty();
    }

    @Test
    void entriesOfBefore_areNotNamedAgain() {
        LexiconCollisions added = LexiconCollisions.ofNew(lexicon(EVERYDAY), lexicon("بيت\t\tinsult\tlow", EVERYDAY));

        assertThat(added.words().keySet()).extracting(LexiconEntry::form).containsExactly("بيت");
    }

    @Test
    void entryThatLostItsExceptions_isNamedAgain() {
        LexiconCollisions added = LexiconCollisions.ofNew(lexicon(EVERYDAY + "\t\tكتاب، الكتاب"), lexicon(EVERYDAY));

        assertThat(added.words()).hasSize(1);
    }

    @Test
    void longList_isCut() {
        String words = "كتاب بيت رجل يوم ناس بلد شعب خير كلام عمل حق وقت مدينة شركة";
        LexiconCollisions many = LexiconCollisions.of(lexicon(List.of(words.split(" ")).stream()
                .map(word -> word + "\t\tinsult\tlow")
                .toArray(String[]::new)));

        assertThat(many.words()).hasSizeGreaterThan(10);
        assertThat(many.summary()).contains("; and " + (many.words().size() - 10) + " more");
        assertThat(many.summary().split(" hits ")).hasSize(11);
    }

    private static Lexicon lexicon(String... entries) {
        List<String> lines = new ArrayList<>(List.of(LexiconReader.HEADER));
        lines.addAll(List.of(entries));
        return Lexicon.parse("test.tsv", lines);
    }
}
