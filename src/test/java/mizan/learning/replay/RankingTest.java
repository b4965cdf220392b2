package mizan.learning.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import mizan.learning.replay.Ranking.Scored;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void auc_isTheShareOfPairsInOrder_andTiesCountHalf() {
        assertThat(ranking("0.1-", "0.2+", "0.3-", "0.4+").auc()).isCloseTo(0.75, within(1e-9));
        assertThat(ranking("0.5-", "0.5+").auc()).isCloseTo(0.5, within(1e-9));
        assertThat(ranking("0.1-", "0.5-", "0.5+", "0.9+").auc()).isCloseTo(0.875, within(1e-9));
    }

    @Test
    void stopped_isWhatAtMostThatShareOfReadersCosts() {
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            comments.add(i / 100.0 + "-");
        }
        comments.add("0.995+");
        comments.add("0.975+");
        comments.add("0.965+");
        comments.add("0.5+");

        Ranking ranking = ranking(comments.toArray(String[]::new));

        assertThat(ranking.stopped(0.02)).isCloseTo(0.5, within(1e-9));
        assertThat(ranking.stopped(0.03)).isCloseTo(0.75, within(1e-9));
        assertThat(ranking.stopped(0)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void settled_takesFromBothEnds_withAtMostThatShareOfErrors() {
        // Ten good ones, a doubtful middle, ten bad ones.
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            comments.add("0.0" + i + "-");
            comments.add("0.9" + i + "+");
        }
        comments.add("0.5+");
        comments.add("0.6-");

        assertThat(ranking(comments.toArray(String[]::new)).settled(0.01)).isCloseTo(20 / 22.0, within(1e-9));
        assertThat(ranking(comments.toArray(String[]::new)).settled(0.1)).isCloseTo(1, within(1e-9));
        assertThat(ranking("0.1+", "0.9-").settled(0.01)).isZero();
    }

    @Test
    void commentsOfOneKind_orNone_areNotMeasured() {
        for (Ranking ranking : List.of(ranking(), ranking("0.5+"), ranking("0.1-", "0.2-"))) {
            assertThat(ranking.auc()).isNaN();
            assertThat(ranking.stopped(0.03)).isNaN();
            assertThat(ranking.settled(0.01)).isNaN();
        }
    }

    private static Ranking ranking(String... comments) {
        List<Scored> scored = new ArrayList<>();
        for (String comment : comments) {
            int last = comment.length() - 1;
            scored.add(new Scored(Double.parseDouble(comment.substring(0, last)), comment.charAt(last) == '+'));
        }
        return new Ranking(scored);
    }
}
