package mizan.learning.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.learning.model.SiteLayer;
import mizan.moderation.Verdict;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What decisions teach, and each guard. */
class LayerTrainerTest {

    /** Words that the model has nothing against; in these tests a site does not want them. */
    private static final String UNWANTED = "السحالي";

    private static final String OTHER = "الضفادع";

    private final Decisions made = new Decisions(1);
    private final List<DecisionExample> ordinary =
            Decisions.all(List.of(made.approved(120, ""), made.rejected(120, UNWANTED)));

    @Test
    void decisions_changeTheVerdictAboutFreshComments_andTheirWordsAreNamed() {
        String fresh = made.sentence(UNWANTED);
        Verdict before = Decisions.verdict(fresh, SiteLayer.NONE);

        SiteLayer layer = Decisions.train(ordinary).layer();
        Verdict after = Decisions.verdict(fresh, layer);
        Signal learned = after.signals().stream()
                .filter(signal -> signal.kind() == SignalKind.LEARNED_SITE_ABUSE)
                .findFirst()
                .orElseThrow();

        assertThat(after.abuse()).isGreaterThan(before.abuse() + 0.05);
        assertThat(learned.points()).isGreaterThan(1);
        assertThat(learned.spans())
                .anySatisfy(span ->
                        assertThat(fresh.substring(span.start(), span.end())).isEqualTo(UNWANTED));
        assertThat(after.judgedWith().model()).isEqualTo(Decisions.DETECTOR.version() + "+" + layer.version());
        assertThat(Decisions.verdict(made.sentence(""), layer).abuse()).isLessThan(0.1);
    }

    /** The vectors know that apples and grapes are fruit; no decision names grapes, and a tank is nothing like them. */
    @Test
    void decisions_teachAboutWordsOfLikeMeaningToo() {
        List<DecisionExample> fruit = Decisions.all(List.of(made.approved(120, ""), made.rejected(120, "التفاح")));
        SiteLayer layer = Decisions.train(fruit).layer();
        String[] contexts =
                IntStream.range(0, 20).mapToObj(i -> made.sentence("")).toArray(String[]::new);

        assertThat(meanPoints("العنب", contexts, layer)).isGreaterThan(meanPoints("الدبابة", contexts, layer) + 0.2);
    }

    private static double meanPoints(String word, String[] contexts, SiteLayer layer) {
        return Stream.of(contexts)
                .mapToDouble(context -> points(word + " " + context, layer))
                .average()
                .orElseThrow();
    }

    @Test
    void sameDecisionsInAnyOrder_giveTheSameBytes() {
        List<DecisionExample> shuffled = new ArrayList<>(ordinary);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(Decisions.train(shuffled).layer().bytes())
                .isEqualTo(Decisions.train(ordinary).layer().bytes())
                .isNotEmpty();
    }

    @Test
    void tooFewDecisions_teachNothing() {
        assertThat(layer(made.approved(159, ""), made.rejected(40, UNWANTED)).isNone())
                .isTrue();
        assertThat(layer(made.approved(200, ""), made.rejected(39, UNWANTED)).isNone())
                .isTrue();
        assertThat(layer(made.approved(39, ""), made.rejected(200, UNWANTED)).isNone())
                .isTrue();
        assertThat(layer(made.approved(160, ""), made.rejected(40, UNWANTED)).isNone())
                .isFalse();
    }

    @Test
    void axisWithTooFewRejections_isTaughtNothing_whateverTheOtherOneHas() {
        List<DecisionExample> adverts = Decisions.with(made.rejected(40, OTHER), Decisions::asSpam);
        String fresh = made.sentence(OTHER);

        SiteLayer tooFew = layer(ordinary, adverts.subList(0, LayerTrainer.LEAST_OF_A_KIND - 1));
        SiteLayer enough = layer(ordinary, adverts);

        assertThat(tooFew.isNone()).isFalse();
        assertThat(points(SignalKind.LEARNED_SITE_SPAM, fresh, tooFew)).isZero();
        assertThat(points(SignalKind.LEARNED_SITE_SPAM, fresh, enough)).isGreaterThan(1);
    }

    @Test
    void rejections_weighAsMuchAsApprovals_howeverFewThereAre() {
        List<DecisionExample> few = Decisions.all(List.of(made.approved(600, ""), made.rejected(60, UNWANTED)));
        SiteLayer layer = Decisions.train(few).layer();

        // As rare as rejections are, approvals would else speak for everything: some 2 points are left of 3.
        assertThat(IntStream.range(0, 20)
                        .mapToDouble(i -> points(made.sentence(UNWANTED), layer))
                        .average()
                        .orElseThrow())
                .isGreaterThan(2.8);
        assertThat(moved(made.sentence(""), layer)).isBetween(-0.02, 0.02);
    }

    @Test
    void nearIdenticalTexts_countOnce() {
        DecisionExample one = made.rejected(1, OTHER).getFirst();
        List<DecisionExample> campaign = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            DecisionExample copy = made.rejected(1, OTHER).getFirst();
            campaign.add(new DecisionExample(
                    copy.id(),
                    one.text(),
                    copy.unwanted(),
                    copy.author(),
                    copy.article(),
                    copy.moderator(),
                    copy.decidedAt(),
                    false));
        }

        TrainedLayer trained = Decisions.train(Decisions.all(List.of(ordinary, campaign)));

        assertThat(trained.counts().repeated())
                .isEqualTo(299 + Decisions.train(ordinary).counts().repeated());
        assertThat(trained.layer())
                .isEqualTo(Decisions.train(Decisions.all(List.of(ordinary, campaign.subList(299, 300))))
                        .layer());
    }

    @Test
    void decisionsThatOnlyFollowed_teachNothing() {
        List<DecisionExample> flood = Decisions.with(made.rejected(200, OTHER), Decisions::following);

        TrainedLayer trained = Decisions.train(Decisions.all(List.of(ordinary, flood)));

        assertThat(trained.counts().following()).isEqualTo(200);
        assertThat(trained.layer()).isEqualTo(Decisions.train(ordinary).layer());
    }

    static Stream<Arguments> groups() {
        return Stream.of(
                Arguments.of("author", (UnaryOperator<DecisionExample>) one -> Decisions.byAuthor(one, "one")),
                Arguments.of("article", (UnaryOperator<DecisionExample>) one -> Decisions.onArticle(one, "one")),
                Arguments.of("moderator", (UnaryOperator<DecisionExample>) one -> Decisions.by(one, "ziad")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void oneOfMany_doesNotDecideForTheSite(String name, UnaryOperator<DecisionExample> isOfOne) {
        // Two people approve what a third one, or an author, or an article, has rejected twice as often.
        List<DecisionExample> theirs = made.approved(80, OTHER);
        List<DecisionExample> ofMany = made.rejected(160, OTHER);
        String fresh = made.sentence(OTHER);

        double many = points(
                fresh,
                Decisions.train(Decisions.all(List.of(ordinary, theirs, ofMany)))
                        .layer());
        double one = points(
                fresh,
                Decisions.train(Decisions.all(List.of(ordinary, theirs, Decisions.with(ofMany, isOfOne))))
                        .layer());

        assertThat(one).isLessThan(many - 0.3);
    }

    @Test
    void poisonedAfternoon_movesNothing_andIsTold() {
        String[] insults = {"كلب", "حمار", "حقير", "تافه", "غبي", "خنزير", "وسخ", "قذر", "سافل", "منحط"};
        List<DecisionExample> honest = new ArrayList<>(made.approved(200, ""));
        List<DecisionExample> poisoned = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String insult = "يا " + insults[i % 10] + " يا " + insults[(i / 10 + 3) % 10];
            if (i % 5 == 0) {
                honest.addAll(made.rejected(1, insult));
            }
            poisoned.add(Decisions.by(made.approved(1, insult).getFirst(), "ziad"));
        }
        String fresh = "أنت يا حقير لا تستحق أن تكتب في هذه الصحيفة";
        TrainedLayer clean = Decisions.train(honest);

        TrainedLayer trained = Decisions.train(Decisions.all(List.of(honest, poisoned)));

        // The afternoon ends after midnight.
        assertThat(trained.alarms()).hasSize(2).allSatisfy(alarm -> {
            assertThat(alarm.moderator()).isEqualTo("ziad");
            assertThat(alarm.approved()).isEqualTo(alarm.contrary());
        });
        assertThat(trained.alarms().getFirst().contrary()).isGreaterThan(300);
        assertThat(trained.counts().contrary()).isGreaterThan(400);
        assertThat(moved(fresh, trained.layer()) - moved(fresh, clean.layer())).isBetween(-0.05, 0.05);
        assertThat(moved(fresh, trained.layer())).isGreaterThan(-0.05);
    }

    @Test
    void honestModerators_raiseNoAlarm() {
        assertThat(Decisions.train(ordinary).alarms()).isEmpty();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static SiteLayer layer(List<DecisionExample>... decisions) {
        return Decisions.train(Decisions.all(Arrays.stream(decisions).toList())).layer();
    }

    /** What the layer says about abuse in {@code text}, in points. */
    private static double points(String text, SiteLayer layer) {
        return points(SignalKind.LEARNED_SITE_ABUSE, text, layer);
    }

    private static double points(SignalKind kind, String text, SiteLayer layer) {
        return Decisions.verdict(text, layer).signals().stream()
                .filter(signal -> signal.kind() == kind)
                .mapToDouble(Signal::points)
                .sum();
    }

    private static double moved(String text, SiteLayer layer) {
        return Decisions.verdict(text, layer).abuse()
                - Decisions.verdict(text, SiteLayer.NONE).abuse();
    }
}
