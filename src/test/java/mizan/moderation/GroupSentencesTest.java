package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.moderation.GroupSentences.Sentence;
import mizan.moderation.GroupSentences.Wanted;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What becomes of sentences about groups of people, by what they do: hate stops, neutral and kind sentences and those
 * that speak against hate do not. Prints a table for the rules alone and one for what is shipped; the floors stand
 * just under what was reached.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GroupSentencesTest {

    private Map<String, Tally> byRules = Map.of();
    private Map<String, Tally> asShipped = Map.of();

    /** How many sentences of one function had each outcome. */
    private record Tally(Wanted wanted, Map<Outcome, Integer> outcomes) {

        void add(Outcome outcome) {
            outcomes.merge(outcome, 1, Integer::sum);
        }

        int all() {
            return outcomes.values().stream().mapToInt(Integer::intValue).sum();
        }

        double share(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0) / (double) all();
        }

        double stopped() {
            return 1 - share(Outcome.APPROVE);
        }
    }

    @BeforeAll
    void judgeAll() {
        byRules = judge("rules alone", ShippedPipelines.RULES);
        asShipped = judge("as shipped", ShippedPipelines.RULES_AND_MODEL);
    }

    @Test
    void hateOfEveryKind_isStopped() {
        assertEach(byRules, Wanted.STOP, Tally::stopped, 0.84, 1);
        assertEach(asShipped, Wanted.STOP, Tally::stopped, 0.84, 1);
        assertThat(mean(byRules, "arabic")).isGreaterThan(0.96);
        assertThat(mean(byRules, "latin")).isGreaterThan(0.90);
    }

    @Test
    void namesOfGroupsNeutralOrKind_areLetThrough() {
        for (String function : List.of("arabic neutral", "arabic positive", "latin neutral", "latin positive")) {
            assertThat(tally(byRules, function).stopped()).as(function).isZero();
            assertThat(tally(asShipped, function).stopped()).as(function).isLessThan(0.01);
        }
    }

    @Test
    void deniedHate_isLetThrough() {
        assertThat(tally(byRules, "arabic negated_bad").stopped()).isZero();
        assertThat(tally(byRules, "latin negated_bad").stopped()).isZero();
        assertThat(tally(asShipped, "arabic negated_bad").stopped()).isLessThan(0.06);
    }

    @Test
    void speechAgainstHate_isNeverRejected() {
        for (String function : List.of("arabic counter_quote", "arabic counter_report")) {
            assertThat(tally(byRules, function).share(Outcome.REJECT))
                    .as(function)
                    .isZero();
            assertThat(tally(byRules, function).stopped()).as(function).isLessThan(0.11);
            assertThat(tally(asShipped, function).share(Outcome.REJECT))
                    .as(function)
                    .isZero();
            assertThat(tally(asShipped, function).stopped()).as(function).isLessThan(0.35);
        }
    }

    private static void assertEach(
            Map<String, Tally> tallies, Wanted wanted, ToDoubleFunction<Tally> share, double least, double most) {
        tallies.forEach((function, tally) -> {
            if (tally.wanted() == wanted) {
                assertThat(share.applyAsDouble(tally)).as(function).isBetween(least, most);
            }
        });
    }

    private static Tally tally(Map<String, Tally> tallies, String function) {
        assertThat(tallies).containsKey(function);
        return tallies.get(function);
    }

    /** The share of all hateful sentences in one kind of letters that is stopped. */
    private static double mean(Map<String, Tally> tallies, String letters) {
        List<Tally> hateful = tallies.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(letters) && entry.getValue().wanted() == Wanted.STOP)
                .map(Map.Entry::getValue)
                .toList();
        double stopped = hateful.stream()
                .mapToDouble(tally -> tally.stopped() * tally.all())
                .sum();
        return stopped / hateful.stream().mapToInt(Tally::all).sum();
    }

    private static Map<String, Tally> judge(String title, ModerationPipeline pipeline) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        GroupSentences.arabic().forEach(sentence -> count(sentence, "arabic", pipeline, tallies));
        GroupSentences.latin().forEach(sentence -> count(sentence, "latin", pipeline, tallies));
        print(title, tallies);
        return tallies;
    }

    private static void count(
            Sentence sentence, String letters, ModerationPipeline pipeline, Map<String, Tally> tallies) {
        tallies.computeIfAbsent(
                        letters + " " + sentence.function(),
                        function -> new Tally(sentence.wanted(), new EnumMap<>(Outcome.class)))
                .add(outcome(pipeline, sentence.text()));
    }

    private static Outcome outcome(ModerationPipeline pipeline, String text) {
        Draft draft =
                new Draft(new SiteId("demo"), new ArticleRef("1", ""), "قارئ", "", "", text, Circumstances.ORDINARY);
        return pipeline.moderate(pipeline.analyze(draft), RecentActivity.NONE).outcome();
    }

    private static void print(String title, Map<String, Tally> tallies) {
        StringBuilder table = new StringBuilder(title + "\n");
        tallies.forEach((function, tally) -> table.append(String.format(
                Locale.ROOT,
                "%-24s wanted %-8s %5d sentences: approved %5.1f%%, held %5.1f%%, rejected %5.1f%%%n",
                function,
                tally.wanted().name().toLowerCase(Locale.ROOT),
                tally.all(),
                100 * tally.share(Outcome.APPROVE),
                100 * tally.share(Outcome.HOLD),
                100 * tally.share(Outcome.REJECT))));
        System.out.println(table);
    }
}
