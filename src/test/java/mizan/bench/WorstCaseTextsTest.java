package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No known text costs much more to judge than ordinary comments of the same length. The aim is three times; the bound leaves
 * room for a busy machine.
 */
class WorstCaseTextsTest {

    private static final double BOUND = 4.5;
    private static final int ATTEMPTS = 8;
    private static final int TRIES = 4;

    @ParameterizedTest
    @ValueSource(ints = {300, 5_000})
    void knownText_costsLittleMoreThanAnOrdinaryOne(int length) {
        List<TextPattern> known = WorstCaseTexts.known();
        TextCost cost = new TextCost(length);
        cost.warmUp(known);

        List<TextPattern> costly = known;
        for (int i = 0; i < ATTEMPTS && !costly.isEmpty(); i++) {
            cost.measureOrdinary();
            costly = costly.stream()
                    .filter(pattern -> cost.ratio(pattern, TRIES) > BOUND)
                    .toList();
        }

        List<String> found = new ArrayList<>();
        costly.forEach(pattern -> found.add("%.1f times %s".formatted(cost.ratio(pattern, TRIES), pattern)));
        assertThat(found)
                .as("costlier than ordinary text of %d characters", length)
                .isEmpty();
    }
}
