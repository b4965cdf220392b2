package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinHashTest {

    private static final int PLACES = 12;
    private static final int TRIES = 2000;
    private static final long[] HASHES = {418132441L, 152139919L};

    private final Random random = new Random(20261124);

    @Test
    void equalHashes_areAsManyAsCommonPieces() {
        // A text of 100 characters has 96 pieces; with the last 20 changed it keeps 76: Jaccard 76/116.
        assertThat(agreement(100, 80)).isCloseTo(76 / 116.0, within(0.02));
        assertThat(agreement(100, 100)).isEqualTo(1);
        assertThat(agreement(100, 0)).isLessThan(0.01);
    }

    @Test
    void shortTexts_agreeLikeLongOnes() {
        // Of 10 pieces each 6 are common, and most places are borrowed.
        assertThat(agreement(14, 10)).isCloseTo(6 / 14.0, within(0.04));
    }

    @Test
    void placesOfTheirOwn_areFewWhereATextIsShort() {
        assertThat(MinHash.of("", PLACES).filled()).isZero();
        assertThat(MinHash.of("بتجح", PLACES).filled()).isZero();
        assertThat(MinHash.of("بتجحخ", PLACES).filled()).isOne();
        assertThat(MinHash.of("بتج".repeat(50), PLACES).filled()).isLessThanOrEqualTo(3);
        assertThat(MinHash.of(text(200), PLACES).filled()).isEqualTo(PLACES);
    }

    @Test
    void hashes_areTheSameOnEveryMachine() {
        MinHash hashes = MinHash.of("لتسلبفدلشركتنزف", 2);

        assertThat(IntStream.range(0, 2).mapToLong(hashes::get).toArray()).containsExactly(HASHES);
    }

    private double agreement(int length, int common) {
        int equal = 0;
        for (int i = 0; i < TRIES; i++) {
            String beginning = text(common);
            MinHash one = MinHash.of(beginning + text(length - common), PLACES);
            MinHash other = MinHash.of(beginning + text(length - common), PLACES);
            equal += (int) IntStream.range(0, PLACES)
                    .filter(place -> one.get(place) == other.get(place))
                    .count();
        }
        return equal / (double) (TRIES * PLACES);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("بتجهخدرزسشعغفكلمن".charAt(random.nextInt(17)));
        }
        return text.toString();
    }
}
