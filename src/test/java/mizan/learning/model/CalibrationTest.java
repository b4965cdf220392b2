package mizan.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mizan.learning.model.Calibration.Observation;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void knownLogOdds_areFoundAgain() {
        Random random = new Random(3);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            double score = random.nextGaussian();
            double rules = -2 + random.nextInt(3);
            double probability = 1 / (1 + Math.exp(-(1.5 * score - 0.7 + rules)));
            observations.add(new Observation(score, rules, random.nextDouble() < probability, 1));
        }

        Calibration fitted = Calibration.fit(observations);

        assertThat(fitted.scale()).isCloseTo(1.5, within(0.1));
        assertThat(fitted.constant()).isCloseTo(-0.7, within(0.1));
    }

    @Test
    void separableData_stayFinite() {
        List<Observation> observations =
                List.of(new Observation(1, -2.9, true, 1), new Observation(-1, -2.9, false, 1));

        Calibration fitted = Calibration.fit(observations);

        assertThat(fitted.scale()).isFinite();
        assertThat(fitted.points(100)).isEqualTo(Calibration.MOST_POINTS);
    }

    @Test
    void numbersThatAreNone_areRefused() {
        assertThatThrownBy(() -> new Calibration(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noObservations_giveSomethingFinite() {
        assertThat(Calibration.fit(List.of()).points(1)).isFinite();
    }
}
