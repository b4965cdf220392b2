package mizan.signal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of {@link Clitics} and their rules, as a look-up sees them. */
class FormIndexTest {

    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "كلاب",
                "وكلاب",
                "فكلاب",
                "الكلاب",
                "والكلاب",
                "فالكلاب",
                "بكلاب",
                "ككلاب",
                "لكلاب",
                "وبكلاب",
                "ولكلاب",
                "بالكلاب",
                "كالكلاب",
                "للكلاب",
                "وللكلاب",
                "وبالكلاب",
                "عالكلاب",
                "هالكلاب",
                "وهالكلاب",
                "ياكلاب",
                "وياكلاب",
                "يالكلاب",
                "يكلاب"
            })
    void prefix_isTakenOff(String word) {
        assertThat(matches("كلاب", word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "كلابه",
                "كلابها",
                "كلابهم",
                "كلابهن",
                "كلابهما",
                "كلابك",
                "كلابكم",
                "كلابكن",
                "كلابكو",
                "كلابنا",
                "كلابي",
                "كلابا",
                "وكلابهم",
                "ياكلابكم",
                "لكلابنا"
            })
    void suffix_isTakenOff(String word) {
        assertThat(matches("كلاب", word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "كلب, ياكلب",
        "كلب, بكلب",
        "كلب, كلبك",
        "كلب, الكلبين",
        "كلب, كلبة",
        "كلب, كلبات",
        "كلب, كلبًا",
        "حقير, حقيرون",
        "حقير, الحقيرات",
        "حقير, حقيران",
        "عاهرة, عاهرتك",
        "عاهرة, عاهرتان",
        "عاهرة, العاهرات",
        "عاهرة, عاهراتكم",
        "عاهرة, ياعاهرة",
        "حرامي, حرامية",
        "حرامي, الحراميين",
        "أغبياء, أغبياؤكم",
        "أغبياء, أغبيائهم",
        "أغبياء, الأغبياء",
        "اقتلوا, اقتلوهم",
        "اقتلوا, فاقتلوهم",
        "اذبح, اذبحوهم",
        "اذبح, اذبحوا",
        "يقتل, سيقتل",
        "نذبح, هنذبح",
        "نذبح, سنذبحكم",
        "نذبح, وسنذبحكم",
        "خول, الخولات",
        "خول, ياخول"
    })
    void inflectedWord_matchesItsForm(String form, String word) {
        assertThat(matches(form, word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // Nisbas and surnames: ي after the article is no pronoun.
        "كلب, الكلبي",
        "خول, الخولي",
        "كلب, والكلبي",
        "كلب, الكلبية",
        "قرد, القردي",
        "جحش, الجحشي",
        // A bare ي after three letters is as often a surname.
        "كلب, كلبي",
        "خول, خولي",
        // Two letters take nothing after them, and only a conjunction or the article before them.
        "زب, زبون",
        "زب, زبدة",
        "زب, زبه",
        "زب, بزب",
        "دي, ديون",
        "كس, كسر",
        "كس, كسا",
        "كس, بكس",
        "كس, ياكس",
        // Three letters with ان, وا or a short vocative are other words.
        "خول, خولان",
        "كفر, كفروا",
        "خول, يخول",
        "قرد, قردوا",
        // The article and a pronoun exclude each other.
        "كلاب, الكلابهم",
        "كلاب, بالكلابكم",
        // The future only before an imperfect.
        "كلاب, سكلاب",
        "حمار, هحمار",
        // What only contains the form.
        "اير, ايران",
        "كلب, مكلب",
        "كلب, كلبشة",
        "كلب, تكالب",
        "حمار, حمارنة",
        "كلب, لكلبكلب",
        "عاهرة, عاهر",
        "عاهرة, عاهرت",
        "كلب, كلبيب"
    })
    void otherWord_doesNotMatch(String form, String word) {
        assertThat(matches(form, word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"زب, وزب", "زب, الزب", "زب, والزب", "زب, فالزب", "كس, كس"})
    void twoLetters_takeConjunctionAndArticle(String form, String word) {
        assertThat(matches(form, word)).isTrue();
    }

    @Test
    void bareWord_takesNothing() {
        FormIndex<String> index = new FormIndex<>();
        index.addBareWord("كلاب", "كلاب");

        assertThat(find(index, "كلاب")).hasSize(1);
        assertThat(find(index, "الكلاب وكلاب كلابهم")).isEmpty();
    }

    @Test
    void phrase_takesPrefixAtItsFirstWordOnly() {
        FormIndex<String> index = new FormIndex<>();
        index.addPhrase(List.of("ابن", "الكلب"), "phrase");

        assertThat(find(index, "يا ابن الكلب")).containsExactly(new Match<>("phrase", 1, 3));
        assertThat(find(index, "وابن الكلب")).containsExactly(new Match<>("phrase", 0, 2));
        assertThat(find(index, "ابنك الكلب")).isEmpty();
        assertThat(find(index, "ابن الكلبة")).isEmpty();
        assertThat(find(index, "ابن هذا الكلب")).isEmpty();
        assertThat(find(index, "ابن")).isEmpty();
    }

    @Test
    void phrase_takesSomeSuffixesAtItsLastWord() {
        FormIndex<String> index = new FormIndex<>();
        index.addPhrase(List.of("يا", "غبي"), "غبي");
        index.addPhrase(List.of("يا", "حيوان"), "حيوان");
        index.addPhrase(List.of("يا", "ثور"), "ثور");
        index.addPhrase(List.of("يا", "كر"), "كر");

        assertThat(find(index, "يا غبيكم")).containsExactly(new Match<>("غبي", 0, 2));
        assertThat(find(index, "يا حيوانات")).containsExactly(new Match<>("حيوان", 0, 2));
        assertThat(find(index, "يا حيوانة")).containsExactly(new Match<>("حيوان", 0, 2));
        assertThat(find(index, "يا ثورة")).isEmpty();
        assertThat(find(index, "يا كريم يا كرها")).isEmpty();
    }

    @Test
    void phrasesThatBeginAlike_areAllFound() {
        FormIndex<String> index = new FormIndex<>();
        index.addPhrase(List.of("جلب", "الحبيب"), "two");
        index.addPhrase(List.of("جلب", "الحبيب", "فورا"), "three");
        index.addWord("جلب", "one");

        assertThat(find(index, "جلب الحبيب فورا"))
                .containsExactly(new Match<>("one", 0, 1), new Match<>("two", 0, 2), new Match<>("three", 0, 3));
    }

    @Test
    void manyForms_areAllFoundAndNothingElse() {
        FormIndex<Integer> index = new FormIndex<>();
        IntStream.range(0, 20_000).forEach(i -> index.addBareWord(word(i), i));

        assertThat(IntStream.range(0, 20_000))
                .allMatch(i -> find(index, term(i)).equals(List.of(new Match<>(i, 0, 1))));
        assertThat(IntStream.range(20_000, 22_000))
                .allMatch(i -> find(index, term(i)).isEmpty());
    }

    /** Different words of the letters ب to ش for different numbers. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("ط");
        for (int rest = number; rest > 0; rest /= 10) {
            word.append("بتجحخدرزسش".charAt(rest % 10));
        }
        return word.append("ط").toString();
    }

    private static List<Term> term(int number) {
        String word = word(number);
        return List.of(new Term(word, word, 0, word.length()));
    }

    private static boolean matches(String form, String word) {
        FormIndex<String> index = new FormIndex<>();
        index.addWord(ANALYZER.analyze(form).terms().getFirst().form(), form);
        return !find(index, word).isEmpty();
    }

    private static <T> List<Match<T>> find(FormIndex<T> index, String text) {
        return find(index, ANALYZER.analyze(text).terms());
    }

    private static <T> List<Match<T>> find(FormIndex<T> index, List<Term> terms) {
        List<Match<T>> matches = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            index.find(terms, i, matches);
        }
        return matches;
    }
}
