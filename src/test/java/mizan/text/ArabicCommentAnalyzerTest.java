package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mizan.text.html.HtmlStripper;
import org.junit.jupiter.api.Test;

class ArabicCommentAnalyzerTest {

    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();

    @Test
    void apostropheThatMakesALetterOfArabizi_staysInItsWord() {
        assertThat(analyzer.analyze("3'ali 7\u2019anzir shai7' l'homme 5'30 3' 13'x")
                        .terms())
                .extracting(Term::form)
                .containsExactly("3'ali", "7\u2019anzir", "shai7'", "l", "homme", "5", "30", "3", "13", "x");
    }

    @Test
    void terms_areFoldedWords() {
        cuts("هذا الكَلْبُ، والقطة!", "هذا", "الكلب", "والقطه");
        cuts("", new String[0]);
        cuts("... !!! ؟", new String[0]);
    }

    @Test
    void stopWords_areKept() {
        cuts("لا أذهب إلى هناك", "لا", "اذهب", "الي", "هناك");
    }

    @Test
    void lettersThatStandApart_areOneTerm() {
        cuts("يا ك ل ب انت ك.ل.ب", "يا", "كلب", "انت", "كلب");
        cuts("يا ك*ل*ب انت", "يا", "كلب", "انت");
    }

    @Test
    void missingSpace_isAWordBoundary() {
        cuts("انتهى.ثم #الجزائر_تنتصر قال:نعم", "انتهي", "ثم", "الجزاير", "تنتصر", "قال", "نعم");
        cuts("l'eau d\u2019or", "l", "eau", "d", "or");
    }

    @Test
    void numbers_areTerms() {
        cuts("السعر 3.5 أو ٥٠٠ دينار", "السعر", "3.5", "او", "500", "دينار");
    }

    @Test
    void pictures_areTerms() {
        cuts("حب 😀❤️", "حب", "😀", "❤");
    }

    @Test
    void stem_isLucenes() {
        assertThat(analyzer.analyze("والكتاب المدرسون قطط").terms())
                .extracting(Term::stem)
                .containsExactly("كتاب", "مدرس", "قطط");
    }

    @Test
    void place_isInTheKey() {
        AnalyzedText text = analyzer.analyze("هذا  كـلـب!");

        Term dog = text.terms().get(1);
        assertThat(text.key().text().substring(dog.start(), dog.end())).isEqualTo("كلب");
        assertThat(text.clean()
                        .original()
                        .substring(
                                text.key().originalStart(dog.start()),
                                text.key().originalEnd(dog.end() - 1)))
                .isEqualTo("كـلـب");
    }

    @Test
    void url_isCutIntoTerms() {
        cuts("https://www.example.com/a?b=1", "https", "w", "example", "com", "a", "b", "1");
    }

    @Test
    void markup_isNoPartOfTheTerms() {
        AnalyzedText text = analyzer.analyze(new HtmlStripper().strip("<p>هذا</p><p>رأيي</p>"));

        assertThat(text.terms()).extracting(Term::form).containsExactly("هذا", "رايي");
    }

    @Test
    void veryLongWord_isCut() {
        String word = "كلب".repeat(1000);

        assertThat(analyzer.analyze(word).terms())
                .allSatisfy(term -> assertThat(term.form()).hasSizeLessThan(256));
    }

    @Test
    void manyThreads_getTheSameTerms() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            texts.add("تعليق رقم " + i + " من القراء الكرام في هذا الموضوع المهم جدا " + "كلمة ".repeat(i % 7));
        }
        List<AnalyzedText> expected = texts.stream().map(analyzer::analyze).toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<AnalyzedText>> results = texts.stream()
                    .map(text -> threads.submit(() -> analyzer.analyze(text)))
                    .toList();
            for (int i = 0; i < results.size(); i++) {
                Analyses.assertSame(results.get(i).get(), expected.get(i));
            }
        }
    }

    private void cuts(String typed, String... forms) {
        assertThat(analyzer.analyze(typed).terms()).extracting(Term::form).containsExactly(forms);
    }
}
