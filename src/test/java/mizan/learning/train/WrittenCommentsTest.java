package mizan.learning.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was written for this project, sentence by sentence and word by word. */
class WrittenCommentsTest {

    private final List<LabelledComment> comments = WrittenComments.all();

    @Test
    void eachSentence_hasEachOfItsWords() {
        assertThat(comments).extracting(LabelledComment::text).doesNotHaveDuplicates();
        assertThat(comments)
                .extracting(LabelledComment::text)
                .noneMatch(text -> text.isBlank() || text.contains("{") || text.contains("|"))
                .contains("لا أقول إنك وقح، لكني أخالفك الرأي", "tfou 3lik ya khanez");
    }

    @Test
    void abuse_isWhatIsSaidInEarnest_andNothingElse() {
        Map<Boolean, Long> byEarnest = comments.stream()
                .collect(Collectors.partitioningBy(comment -> comment.kind().equals("earnest"), Collectors.counting()));

        assertThat(byEarnest.get(true)).isGreaterThan(700);
        assertThat(byEarnest.get(false)).isGreaterThan(700);
        assertThat(comments)
                .allSatisfy(comment -> assertThat(comment.abuse() == Label.POSITIVE)
                        .isEqualTo(comment.kind().equals("earnest")));
    }

    @Test
    void eachFunction_standsAgainstEarnest() {
        assertThat(comments)
                .extracting(LabelledComment::kind)
                .contains("negation", "quotation", "counter-speech", "condemnation", "kind");
    }
}
