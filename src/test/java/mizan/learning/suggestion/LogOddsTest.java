package mizan.learning.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The log-odds ratio with an informative Dirichlet prior, against figures that were worked out by hand. */
class LogOddsTest {

    private final LogOdds odds = new LogOdds(2_000, 8_000);

    @Test
    void score_isTheLogOddsRatioInStandardDeviations() {
        // The prior is 1000 * 10 / 10000 = 1: (10 + 1) to 2989 against (0 + 1) to 8999, by the root of 1/11 + 1/1.
        double expected = (Math.log(11.0 / 2_989) - Math.log(1.0 / 8_999)) / Math.sqrt(1.0 / 11 + 1);

        assertThat(odds.score(10, 0)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void wordThatIsAsFrequentInBoth_scoresNothing() {
        assertThat(odds.score(20, 80)).isCloseTo(0, within(0.01));
    }

    @Test
    void rareWord_scoresLessThanAFrequentOneWithTheSameRatio() {
        assertThat(odds.score(5, 2)).isLessThan(odds.score(50, 20)).isPositive();
    }

    @Test
    void wordOfApprovedComments_scoresBelowZero() {
        assertThat(odds.score(0, 40)).isNegative();
    }
}
