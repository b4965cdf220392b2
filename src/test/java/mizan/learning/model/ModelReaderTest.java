package mizan.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.Collectors;
import mizan.signal.Axis;
import mizan.testsupport.ShippedPipelines;
import mizan.text.AnalyzedText;
import mizan.text.ArabicCommentAnalyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each word gives is counted in one reading; here it is what reading again without the word says. */
class ModelReaderTest {

    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    private final ModelReader reader = new ModelReader(ShippedPipelines.MODEL, NeutralWords.known());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "كلب",
                "كلب!",
                "كلب كلب!",
                "كلب و كلب، كلب",
                "انت اغبى مخلوق شفته في حياتي يا تافه",
                "يا سعودي يا كلب يا سعودي",
                "يا فاطمة كلب محمد غبي",
                "شوف http://example.com/a وقل لي @sara رأيك 😀😀",
                "ههههه هه ههههههه",
                "!!! ؟",
                ""
            })
    void lostWithoutAWord_isWhatReadingAgainWithoutItSays(String text) {
        assertSameAsReadingAgain(ANALYZER.analyze(text), new BitSet());
    }

    /** Whatever words stand where the buffers of a reader that has read nothing yet must grow. */
    @ParameterizedTest
    @ValueSource(ints = {62, 63, 64, 65, 66, 127, 128, 129, 600})
    void freshReader_readsLongTexts(int ordinary) {
        String text = "كلام ".repeat(ordinary) + "يا سعودي ".repeat(70) + "يا كلب";
        ModelReader fresh = new ModelReader(ShippedPipelines.MODEL, NeutralWords.known());

        fresh.look(ANALYZER.analyze(text));
        reader.look(ANALYZER.analyze("كلام ".repeat(900)));
        reader.look(ANALYZER.analyze(text));

        assertThat(fresh.points(Axis.ABUSE)).isEqualTo(reader.points(Axis.ABUSE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lostWithoutAWord_isTheSameForAnyWords_someLeftOut(long seed) {
        Random random = new Random(seed);
        String[] words =
                ("كلب يا غبي سعودي فاطمة ههههه ok 05551 #وسم @sara الحمار، والله! تافه في من كلبه 😀 www.a.com الكلاب")
                        .split(" ");
        AnalyzedText text = ANALYZER.analyze(
                random.ints(30, 0, words.length).mapToObj(i -> words[i]).collect(Collectors.joining(" ")));
        BitSet without = new BitSet();
        random.ints(5, 0, text.terms().size()).forEach(without::set);

        assertSameAsReadingAgain(text, without);
    }

    private void assertSameAsReadingAgain(AnalyzedText text, BitSet without) {
        int size = text.terms().size();
        for (Axis axis : Axis.values()) {
            assertThat(reader.lostWithoutEach(axis, text, 0, size, without, true))
                    .isEqualTo(lost(axis, text, 0, size, without, true));
            int first = size / 3;
            assertThat(reader.lostWithoutEach(axis, text, first, size, without, false))
                    .isEqualTo(lost(axis, text, first, size, without, false));
        }
    }

    private double[] lost(Axis axis, AnalyzedText text, int first, int end, BitSet without, boolean isAll) {
        double all = points(axis, text, first, end, without, isAll);
        double[] lost = new double[end - first];
        for (int term = first; term < end; term++) {
            BitSet others = (BitSet) without.clone();
            others.set(term);
            lost[term - first] = all - points(axis, text, first, end, others, isAll);
        }
        return lost;
    }

    private double points(Axis axis, AnalyzedText text, int first, int end, BitSet without, boolean isAll) {
        if (isAll) {
            reader.look(text, without);
        } else {
            reader.lookAt(text, first, end, without);
        }
        return reader.points(axis);
    }
}
