package mizan.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.text.AnalyzedText;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.fold.MatchKey;
import mizan.text.html.HtmlStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Turned text, signs in Latin words and letters that look alike: what is typed and what is read, side by side. */
class HiddenWordsTest {

    private static final HtmlStripper STRIPPER = new HtmlStripper();
    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "\u202Eبلك يا, 0 1",
        "مرحبا \u202Eبلك\u202C صديقي, 1",
        "'<bdo dir=\"rtl\">بلك</bdo> نعم', 0",
        "'&#8238;بلك', 0"
    })
    void turnedTerms_areFound(String typed, String terms) {
        List<String> turned = ReversedText.terms(analyze(typed)).stream()
                .mapToObj(Integer::toString)
                .toList();

        assertThat(String.join(" ", turned)).isEqualTo(terms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"مرحبا بكم", "<b>كلب</b>", "a < b", "&#1603;"})
    void textThatIsNotTurned_hasNone(String typed) {
        assertThat(ReversedText.terms(analyze(typed)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"f*ck, fuck", "a$$, ass", "b1tch, bitch", "f\u0443ck, fuck"})
    void signedWord_mayBeThePlainOne(String typed, String plain) {
        assertThat(SignedWords.in(analyze(typed))).singleElement().satisfies(word -> {
            assertThat(word.letters()).hasSize(plain.length());
            for (int i = 0; i < plain.length(); i++) {
                assertThat(word.letters().get(i)).contains(plain.substring(i, i + 1));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fuck", "كلب", "***", "100$", "مقال 5*5"})
    void plainWord_hasNoSigns(String typed) {
        assertThat(SignedWords.in(analyze(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\u06A9لب, كلب",
        "\u06AAلب, كلب",
        "كل\u067E, كلب",
        "\uFEDBﻠﺐ, كلب",
        "ك\u0640\u0640لب, كلب",
        "ك\u064Eلْب, كلب",
        "ك\u200Cلب, كلب",
        "ح\u0645\u0671ر, حمار",
        "كللللب, كلب"
    })
    void lookAlikeLetters_areFolded(String typed, String key) {
        assertThat(MatchKey.of(typed).text()).isEqualTo(key);
    }

    private static AnalyzedText analyze(String typed) {
        return ANALYZER.analyze(STRIPPER.strip(typed));
    }
}
