package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinHashTest {

    private static final int FUNCTIONS = 4000;
    private static final long[] HASHES = {-1565407059265177239L, 2357007698561248723L};

    @Test
    void equalHashes_areAsManyAsCommonPairs() {
        assertThat(agreement("ا ب ج د ه", "ا ب ج د ه")).isEqualTo(1);
        assertThat(agreement("ا ب ج د ه", "ه د ج ب ا")).isZero();
        assertThat(agreement("ا ب ج د ه", "ا ب ج د و")).isCloseTo(3 / 5.0, within(0.03));
        assertThat(agreement("ا ب ج د ه و", "ز ح ط ا ب ي")).isCloseTo(1 / 9.0, within(0.03));
    }

    @Test
    void hashFunctions_areIndependent() {
        long[] one = MinHash.of(terms("ا ب ج د ه و"), FUNCTIONS);
        long[] other = MinHash.of(terms("ز ح ط ا ب ي"), FUNCTIONS);

        int threeInARow = 0;
        for (int i = 0; i + 2 < FUNCTIONS; i += 3) {
            boolean equal = one[i] == other[i] && one[i + 1] == other[i + 1] && one[i + 2] == other[i + 2];
            threeInARow += equal ? 1 : 0;
        }
        // One pair of nine: 1333 * (1/9)³ = 1.8 are expected.
        assertThat(threeInARow).isLessThan(8);
    }

    @Test
    void hashes_areTheSameOnEveryMachine() {
        assertThat(MinHash.of(terms("للتواصل اتصل الان"), 2)).containsExactly(HASHES);
    }

    private static double agreement(String one, String other) {
        long[] first = MinHash.of(terms(one), FUNCTIONS);
        long[] second = MinHash.of(terms(other), FUNCTIONS);
        int equal = 0;
        for (int i = 0; i < FUNCTIONS; i++) {
            equal += first[i] == second[i] ? 1 : 0;
        }
        return equal / (double) FUNCTIONS;
    }

    private static List<Term> terms(String words) {
        List<Term> terms = new ArrayList<>();
        for (String word : words.split(" ")) {
            terms.add(new Term(word, word, 0, word.length()));
        }
        return terms;
    }
}
