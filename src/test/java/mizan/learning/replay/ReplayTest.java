package mizan.learning.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mizan.learning.model.ModelDetector;
import mizan.learning.train.Label;
import mizan.learning.train.LabelledComment;
import mizan.learning.train.LabelledFile;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final String[] WORDS =
            "المدينة الشارع المدرسة الحديقة الطريق البلدية المشروع الكاتب المقال الصحيفة الخبر الموضوع السعر السوق الجامعة جديد قديم كبير صغير قريب"
                    .split(" ");

    @Test
    void whatASiteDoesNotWant_isLearntAsDecisionsComeIn() {
        List<Replay.Point> points = replay(file(600, 0, 600));

        assertThat(points).extracting(Replay.Point::decisions).containsExactly(0, 200, 1000, 3000);
        assertThat(points).extracting(Replay.Point::played).containsExactly(0, 200, 420, 420);
        assertThat(points.get(0).auc()).isLessThan(0.9);
        assertThat(points.get(1).auc()).isGreaterThan(0.95);
        assertThat(points.get(1).stopped()).isGreaterThan(points.get(0).stopped());
        assertThat(points.get(1).settled()).isGreaterThan(points.get(0).settled());
    }

    @Test
    void lastThirdOfTheFile_isNeverLearnt() {
        // Only what is measured has the word: who had learnt it would tell these comments apart.
        double learnt = replay(file(600, 0, 600)).get(3).auc();
        List<Replay.Point> points = replay(file(600, 420, 600));

        assertThat(points.get(3).auc() - points.get(0).auc()).isLessThan(0.1);
        assertThat(learnt - points.get(0).auc()).isGreaterThan(0.2);
    }

    @Test
    void sameFile_givesTheSameFigures() {
        LabelledFile file = file(400, 0, 400);

        assertThat(replay(file)).isEqualTo(replay(file));
    }

    private static List<Replay.Point> replay(LabelledFile file) {
        return new Replay(ShippedPipelines.RULES, new ModelDetector(ShippedPipelines.MODEL)).play(file);
    }

    /** A third of the comments is unwanted, and those have a word of their own from one row (inclusive) to another (exclusive). */
    private static LabelledFile file(int rows, int wordFrom, int wordUntil) {
        Random random = new Random(5);
        List<LabelledComment> comments = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            boolean unwanted = i % 3 == 0;
            StringBuilder text = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
            for (int word = 0; word < 9; word++) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            if (unwanted && i >= wordFrom && i < wordUntil) {
                text.append(" السحالي");
            }
            comments.add(new LabelledComment(
                    "r" + i, text.toString(), unwanted ? Label.POSITIVE : Label.NEGATIVE, Label.UNLABELLED, ""));
        }
        return new LabelledFile("made.tsv", comments);
    }
}
