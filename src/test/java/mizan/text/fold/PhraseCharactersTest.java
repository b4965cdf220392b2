package mizan.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** «ﷺ» is one character and eighteen letters: a text of them must not be eighteen times as long for whoever reads it. */
class PhraseCharactersTest {

    private static final String BLESSING = "\uFDFA";

    @Test
    void phraseInOneCharacter_isRead() {
        assertThat(MatchKey.of("محمد " + BLESSING).text()).isEqualTo("محمد صلي الله عليه وسلم");
    }

    @Test
    void soManyPhrasesThatNobodyMeansThem_partWordsAndAreNotRead() {
        MatchKey key = MatchKey.of(("كلب" + BLESSING).repeat(1_000));

        assertThat(key.text()).hasSizeLessThan(5_500).endsWith("كلب كلب كلب");
    }

    @Test
    void lettersInOneCharacter_areReadHoweverManyTheyAre() {
        assertThat(MatchKey.of("ك\uFEFBب ".repeat(1_000)).text()).endsWith("كلاب كلاب كلاب");
    }
}
