package mizan.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinctTest {

    private static final int MANY = 5_000;

    @Test
    void words_syllables_andAddresses_neverComeTwice() {
        assertThat(many(Distinct::word)).doesNotHaveDuplicates();
        assertThat(many(Distinct::syllables)).doesNotHaveDuplicates();
        assertThat(many(Distinct::address)).doesNotHaveDuplicates();
    }

    @Test
    void words_areArabicLetters_andSyllablesLatinOnes() {
        assertThat(Distinct.word()).matches("[\\u0621-\\u064A]{9}");
        assertThat(Distinct.syllables()).matches("[a-z]{10}");
        assertThat(Distinct.address()).matches("10([.][0-9]{1,3}){3}");
    }

    private static List<String> many(Supplier<String> some) {
        return Stream.generate(some).limit(MANY).toList();
    }
}
