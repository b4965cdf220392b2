package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No known text costs much more to judge than ordinary comments of the same length. The aim is three times; the bound leaves
 * room for a busy machine, and what made these texts known cost seven to a hundred times as much.
 */
class DearTextsTest {

    private static final double BOUND = 4.5;
    private static final int ATTEMPTS = 8;
    private static final int TRIES = 4;

    @ParameterizedTest
    @ValueSource(ints = {300, 5_000})
    void knownText_costsLittleMoreThanAnOrdinaryOne(int length) {
        List<TextPattern> known = DearTexts.known();
        TextCost cost = new TextCost(length);
        cost.warmUp(known);

        List<TextPattern> dear = known;
        for (int i = 0; i < ATTEMPTS && !dear.isEmpty(); i++) {
            cost.measureOrdinary();
            dear = dear.stream()
                    .filter(pattern -> cost.ratio(pattern, TRIES) > BOUND)
                    .toList();
        }

        List<String> found = new ArrayList<>();
        dear.forEach(pattern -> found.add("%.1f times %s".formatted(cost.ratio(pattern, TRIES), pattern)));
        assertThat(found)
                .as("dearer than ordinary text of %d characters", length)
                .isEmpty();
    }
}
