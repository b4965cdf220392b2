package mizan.learning.newsroom;

import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mizan.audit.RedisSettingsStore;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.CommentId;
import mizan.comment.Draft;
import mizan.comment.Receipt;
import mizan.comment.RecentActivity;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.quality.QualityMeasurement;
import mizan.learning.newsroom.redis.RedisLayerStore;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.QualitySample;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.moderation.Verdict;
import mizan.queue.DecideResult.Decided;
import mizan.queue.DecisionId;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.decided.redis.RedisDecidedComments;
import mizan.queue.redis.RedisReviewQueue;
import mizan.queue.redis.RedisStatistics;
import mizan.settings.learning.LayerChoices;
import mizan.signal.lexicon.Lexicon;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.testsupport.ShippedPipelines;

/**
 * An instance of the service as far as it learns, on the Redis of the tests and with the shipped model; and a newsroom that rejects
 * whatever calls somebody a watermelon, which no lexicon and no model knows to be an insult.
 */
public final class Newsroom {

    public static final String INSULT = "يا بطيخة";

    private static final ModelDetector MODEL = new ModelDetector(ShippedPipelines.MODEL);

    private static final List<String> WORDS = List.of(
            "المقال",
            "الكاتب",
            "المدينة",
            "الشارع",
            "المدرسة",
            "الوزير",
            "السوق",
            "الأسعار",
            "الكتاب",
            "المباراة",
            "الفريق",
            "المطر",
            "الصيف",
            "القرية",
            "الجامعة",
            "الطالب",
            "الأستاذ",
            "القطار",
            "الميناء",
            "البحر",
            "الصحيفة",
            "الخبر",
            "الميزانية",
            "الطريق",
            "المستشفى",
            "الطبيب",
            "الحديقة",
            "المسرح",
            "الأغنية",
            "السينما");

    final MovableClock clock;
    final RedisReviewQueue queue;
    final LayerChoices choices;
    final RedisLayerStore store;
    final LayersInUse layers;
    final BaseJudge base;
    final CostMeasurement costs;
    final NewsroomLearner learner;
    final ModerationPipeline pipeline;

    Newsroom(MovableClock clock) {
        this.clock = clock;
        this.queue = new RedisReviewQueue(
                RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), clock);
        this.choices = new LayerChoices(new RedisSettingsStore(RealRedis.connection()));
        this.store = new RedisLayerStore(RealRedis.connection(), Duration.ofDays(90));
        this.layers = new LayersInUse(store, choices, () -> List.of(SITE));
        SitePolicy policy = new SitePolicy(Thresholds.WITH_MODEL, Mode.AUTOMATIC, 1);
        this.base = new BaseJudge(
                ModerationPipeline.standard(() -> Lexicon.EMPTY, List.of(MODEL), Map.of(SITE, policy)::get),
                Optional.of(MODEL));
        this.costs = new CostMeasurement(
                queue,
                base,
                store,
                site -> Thresholds.WITH_MODEL,
                site -> layers.promised(site).orElse(Thresholds.WITH_MODEL));
        this.learner = new NewsroomLearner(
                new RedisDecidedComments(RealRedis.connection(), queue),
                store,
                choices,
                base,
                costs,
                new QualityMeasurement(
                        new RedisStatistics(RealRedis.connection()), new QualitySample(0.01, 0.1), clock),
                10_000,
                clock);
        this.pipeline = base.with(layers);
    }

    /** Takes over what there is in Redis, as every instance does every second. */
    void refresh() {
        choices.refresh();
        layers.refresh();
    }

    void choose(LayerMode mode, String version) {
        choices.refresh();
        choices.change(SITE, choices.record(SITE), new LayerChoice(mode, version, null, ""), "editor");
    }

    /** Half of {@code decisions} approve ordinary comments, half reject insults; by two moderators in turn. */
    void decide(int decisions, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < decisions; i++) {
            boolean isInsult = i % 2 == 0;
            decide(
                    add(isInsult ? sentence(random) + " " + INSULT : sentence(random), i),
                    isInsult ? State.REJECTED : State.APPROVED,
                    i % 4 < 2 ? "salma" : "omar");
        }
    }

    /** Nine ordinary words. */
    public static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            sentence.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return sentence.toString();
    }

    CommentId add(String text, int author) {
        Submission submission = submission()
                .receipt(Receipt.random(SITE, new Random(text.hashCode() * 31L + author)))
                .article(Integer.toString(author % 20))
                .author("author-" + author % 70)
                .original(text)
                .text(text)
                .outcome(Outcome.HOLD)
                .submittedAt(clock.instant())
                .build();
        queue.add(submission).await().atMost(Duration.ofSeconds(5));
        return submission.comment().id();
    }

    DecisionId decide(CommentId id, State to, String by) {
        String reason = to == State.REJECTED ? "insult" : "";
        return ((Decided) queue.decide(id, 1, to, reason, "", by)).decision().id();
    }

    SiteLayer layer() {
        return layers.apply(SITE);
    }

    /** What this instance makes of {@code text}. */
    Verdict judge(String text) {
        Draft draft = new Draft(SITE, new ArticleRef("1", ""), "", "", "", text, Circumstances.ORDINARY);
        return pipeline.moderate(pipeline.analyze(draft), RecentActivity.NONE);
    }
}
