package mizan.archive;

import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import mizan.access.account.ApiTokens;
import mizan.access.account.DeskAccounts;
import mizan.access.account.RedisSignInThrottle;
import mizan.access.session.SessionKey;
import mizan.article.Article;
import mizan.article.ArticleKey;
import mizan.article.ArticleMode;
import mizan.article.ArticleModes;
import mizan.article.redis.RedisArticles;
import mizan.article.redis.RedisPageAttempts;
import mizan.audit.AuditAction;
import mizan.audit.RecordType;
import mizan.audit.RedisSettingsStore;
import mizan.comment.AuthorEmail;
import mizan.comment.AuthorMode;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.digest.KeyedHash;
import mizan.language.Language;
import mizan.learning.model.BaseFeatures;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.KeptLayer;
import mizan.learning.newsroom.NewsroomSampling.SampledSoFar;
import mizan.learning.newsroom.TrainingSummary;
import mizan.learning.newsroom.quality.Quality;
import mizan.learning.newsroom.redis.RedisLayerStore;
import mizan.learning.site.CrossFit;
import mizan.moderation.Outcome;
import mizan.queue.ActivityLog;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.queue.RateLimits;
import mizan.queue.SeenComment;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.attack.AttackKind;
import mizan.queue.attack.AttackMode;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.redis.RedisAttacks;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRules;
import mizan.queue.author.AuthorScope;
import mizan.queue.author.redis.RedisAuthorRules;
import mizan.queue.bulk.BulkPlans;
import mizan.queue.bulk.redis.RedisBulkPlans;
import mizan.queue.deletion.redis.RedisCommentDeletion;
import mizan.queue.published.redis.RedisPublishedComments;
import mizan.queue.redis.RedisActivityLog;
import mizan.queue.redis.RedisBreakingArticles;
import mizan.queue.redis.RedisClaims;
import mizan.queue.redis.RedisReviewQueue;
import mizan.queue.redis.backfill.RedisHeldBackfill;
import mizan.queue.undecided.redis.RedisUndecided;
import mizan.redis.RedisReplication;
import mizan.redis.RedisSecrets;
import mizan.redis.SharedRedisConnection;
import mizan.redis.layout.Layouts;
import mizan.redis.layout.RedisLayoutNote;
import mizan.redis.layout.RedisMigrations;
import mizan.settings.attack.AttackModes;
import mizan.testsupport.RealRedis;
import mizan.webhook.RedisDeliveries;
import mizan.webhook.WebhookPump;
import mizan.webhook.WebhookSender;
import mizan.webhook.Webhooks;

/** A Redis in which everything that Mizan does has been done, so that every kind of key is there. */
public final class UsedRedis {

    public static final Duration REPEAT_WINDOW = Duration.ofMinutes(10);

    /** The secret of the installation in these tests. */
    public static final KeyedHash HASH = new KeyedHash("secret-of-32-characters-in-tests".getBytes());

    /** So often is each comment sent that its address counts as busy. */
    private static final int SENT = 11;

    private static final Sites SITES = new Sites(List.of(new Site(SITE, "site", Language.ARABIC, List.of(), "")));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public final SharedRedisConnection connection;
    public final RedisReviewQueue queue;
    public final RedisCommentDeletion deletion;
    public final RedisSettingsStore settingsStore;
    private static final BulkId BULK = BulkId.random();

    private final ActivityLog activity;
    private final Clock clock;
    private final Duration retention;

    public UsedRedis(SharedRedisConnection connection, Duration retention, Clock clock) {
        this(connection, retention, REPEAT_WINDOW, clock);
    }

    UsedRedis(SharedRedisConnection connection, Duration retention, Duration repeatWindow, Clock clock) {
        this.connection = connection;
        this.clock = clock;
        this.retention = retention;
        this.queue = new RedisReviewQueue(
                connection,
                retention,
                1000,
                repeatWindow,
                RedisReplication.of(1, Duration.ofMillis(10), tag -> {}),
                clock);
        this.deletion = new RedisCommentDeletion(connection, retention, 1000, clock);
        this.settingsStore = new RedisSettingsStore(connection);
        this.activity = new RedisActivityLog(connection, new RateLimits(0, 0, 0, 1_000_000), clock);
    }

    /**
     * Who writes comments.
     *
     * @param text what each of the comments begins with
     */
    public record Reader(String email, String name, String url, String text, String note) {

        public static final Reader SOMEBODY = new Reader(
                "somebody@mail.example", "منى", "https://mona.example/", "تعليق عادي على المقال", "ملاحظة عادية");

        public String authorKey() {
            return AuthorEmail.authorKey(HASH, email);
        }
    }

    /** Everything that the desk, the sites and the service itself keep, beside comments. */
    public void doAllButComments() {
        new RedisSecrets(connection).secret();
        Layouts layouts = new Layouts(List.of());
        new RedisLayoutNote(connection, layouts, "1").note();
        new RedisMigrations(connection, layouts, "instance").work(SITE.value(), () -> true);
        DeskAccounts accounts = new DeskAccounts(settingsStore, new SecureRandom(), clock);
        accounts.prepare("moderator-in-tests-1", "editor-in-tests-1");
        ApiTokens tokens = new ApiTokens(settingsStore, accounts, new SecureRandom(), clock);
        tokens.make("programme", "moderator", 30, "editor");
        settingsStore.mark(RecordType.TOKEN_USE, "programme", Long.toString(clock.millis()));
        for (RecordType type : List.of(
                RecordType.SITES,
                RecordType.SETTINGS,
                RecordType.RULES,
                RecordType.LEXICON,
                RecordType.SIGNING_KEYS,
                RecordType.LEARNING,
                RecordType.DISMISSED_TERMS)) {
            settingsStore.change(type, SITE.value(), "", "{}", AuditAction.SETTINGS_CHANGED, "editor");
        }
        learn();
        new ArticleModes(settingsStore).change(new ArticleKey(SITE, "4711"), ArticleMode.HOLD, "editor");
        RedisSignInThrottle throttle =
                new RedisSignInThrottle(connection, SessionKey.of("x".repeat(32)), Duration.ofDays(30), clock);
        throttle.begin("editor", "192.0.2.1");
        throttle.succeeded("editor", "192.0.2.1");
        throttle.begin("editor", "192.0.2.1");
        throttle.begin("nobody", "198.51.100.7");
        new RedisArticles(connection, Duration.ofDays(365), clock)
                .put(new Article(
                        new ArticleKey(SITE, "4711"),
                        "عنوان",
                        "https://news.example/4711",
                        "كاتب",
                        "ar",
                        Optional.empty(),
                        List.of("عنوان"),
                        Article.Source.CMS,
                        clock.instant()));
        RedisPageAttempts attempts = new RedisPageAttempts(connection, clock);
        attempts.begin(new ArticleKey(SITE, "4712"));
        attempts.failed(new ArticleKey(SITE, "4712"), 1);
        new RedisBreakingArticles(connection, clock)
                .mark(SITE, "4711", clock.instant().plusSeconds(3600));
        attacks().begin(SITE, new AttackRule.Beginning("4713", AttackKind.ALIKE), "editor");
        new AttackModes(settingsStore).change(SITE, "4713", AttackMode.ON, "editor");
        webhooks().add("http://127.0.0.1:9/hook", "", Set.of("approved", "entered"), "editor");
        new RedisHeldBackfill(connection).backfill(SITE).await().atMost(PATIENCE);
        new RedisPublishedComments(connection, retention, clock)
                .backfill(SITE)
                .await()
                .atMost(PATIENCE);
    }

    /** Comments of one reader in every state, with all that people can do about them; two are nearly the same. */
    public List<CommentId> comment(Reader reader) {
        List<CommentId> ids = new ArrayList<>();
        CommentId held = send(reader, " الأول الذي ينتظر قرار إنسان في هذه القائمة الطويلة", Outcome.HOLD);
        send(reader, " الأول الذي ينتظر قرار إنسان في هذه القائمة الطويلة اليوم", Outcome.HOLD);
        new RedisClaims(connection, 1000, clock).claim(held, "amina");
        queue.note(held, reader.note(), "amina");
        CommentId approved = send(reader, " الثاني", Outcome.APPROVE);
        queue.edit(approved, 1, new Edition(reader.text() + " معدل", reader.name()), reader.note(), "amina");
        CommentId rejected = send(reader, " الثالث", Outcome.HOLD);
        queue.decide(rejected, 1, State.REJECTED, "insult", reader.note(), "amina");
        CommentId undone = send(reader, " الرابع", Outcome.HOLD);
        DecideResult.Decided decided =
                (DecideResult.Decided) queue.decide(undone, 1, State.APPROVED, "", reader.note(), "amina");
        queue.undo(decided.decision().id(), "amina");
        CommentId inBulk = send(reader, " الخامس", Outcome.HOLD);
        queue.decideHeld(List.of(inBulk), State.APPROVED, "", reader.note(), "amina", BulkId.random());
        BulkPlans plans = new RedisBulkPlans(connection);
        plans.plan(BULK, SITE, List.of(new SeenComment(held, 1)));
        plans.mark(BULK, SITE, List.of(), List.of(held));
        CommentId retracted = send(reader, " السادس", Outcome.APPROVE);
        queue.decide(retracted, 1, State.REJECTED, "off_topic", "", "amina");
        AuthorRules rules = new RedisAuthorRules(connection, HASH, clock);
        Comment ofAuthor = find(held).comment();
        for (AuthorScope scope : AuthorScope.values()) {
            Instant now = Instant.ofEpochMilli(clock.millis());
            rules.put(
                    SITE,
                    ofAuthor.author(),
                    new AuthorRule(
                            AuthorMode.WATCH, scope, "", held, reader.note(), "amina", now, now.plusSeconds(3600)));
        }
        ids.addAll(List.of(held, approved, rejected, undone, inBulk, retracted));
        ids.add(send(reader, " السابع", Outcome.REJECT));
        return ids;
    }

    /** Sends a comment as the form does. */
    public CommentId send(Reader reader, String more, Outcome outcome) {
        Submission submission = submission()
                .email(reader.email())
                .name(reader.name())
                .author(reader.authorKey())
                .standing(HASH.of("standing", reader.email()))
                .url(reader.url())
                .text(reader.text() + more)
                .original("<b>" + reader.text() + "</b>" + more)
                .submittedAt(clock.instant())
                .outcome(outcome)
                .idempotencyKey("key of " + reader.email() + more)
                .build();
        Comment comment = submission.comment();
        for (int i = 0; i < SENT; i++) {
            record(submission);
        }
        queue.add(submission).await().atMost(PATIENCE);
        return comment.id();
    }

    private void record(Submission submission) {
        Comment comment = submission.comment();
        activity.record(
                        SITE,
                        comment.article().id(),
                        new ActivityLog.Sender(
                                comment.author().key(),
                                comment.author().standingKey(),
                                comment.author().addressKey(),
                                "network"),
                        submission.fingerprint(),
                        List.of("mona.example"),
                        100)
                .await()
                .atMost(PATIENCE);
    }

    /** Makes deliveries of what stands in the journal to a webhook that nobody answers at. */
    public void callWebhooks() {
        Webhooks webhooks = webhooks();
        try (WebhookSender sender = new WebhookSender(RealRedis.vertx(), Duration.ofSeconds(2))) {
            WebhookPump pump = new WebhookPump(webhooks, deliveries(), sender, SITES, new SecureRandom(), clock);
            while (pump.readJournals()) {
                // There is more.
            }
            pump.sendDue().join();
        }
    }

    /** Ends the attacks that are going on. */
    void endAttacks() {
        attacks().of(SITE).forEach(list -> attacks().end(list.attack(), "editor"));
    }

    /** Sends a comment that is held because of the attack that {@link #doAllButComments} begins. */
    public CommentId sendInAttack(Reader reader, String more) {
        Submission ordinary = submission()
                .email(reader.email())
                .author(reader.authorKey())
                .text(reader.text() + more)
                .article("4713")
                .submittedAt(clock.instant())
                .outcome(Outcome.HOLD)
                .build();
        queue.add(new Submission(
                        ordinary.comment(),
                        ordinary.verdict(),
                        ordinary.fingerprint(),
                        ordinary.receipt(),
                        "",
                        attacks().of(SITE).getFirst().attack(),
                        true))
                .await()
                .atMost(PATIENCE);
        return ordinary.comment().id();
    }

    private RedisAttacks attacks() {
        return new RedisAttacks(connection, retention, 1000, Duration.ofMinutes(10), new Random(), clock);
    }

    /** What the service does about comments that have waited for too long. */
    public void settleUndecided() {
        new RedisUndecided(connection, queue, attacks(), site -> retention, clock).settle(SITE, 100);
    }

    /** What the service does every ten minutes. */
    void sweep() {
        settleUndecided();
        queue.removeExpired(SITE);
        attacks().of(SITE);
        deliveries().removeAttemptsBefore(clock.instant().minus(retention));
    }

    private Webhooks webhooks() {
        Webhooks webhooks = new Webhooks(settingsStore, deliveries(), SITES, true, new SecureRandom(), clock);
        webhooks.refresh();
        return webhooks;
    }

    private RedisDeliveries deliveries() {
        return new RedisDeliveries(connection, "instance", Duration.ZERO);
    }

    public QueuedComment find(CommentId id) {
        return queue.find(id).await().atMost(PATIENCE).orElseThrow();
    }

    private void learn() {
        SiteLayer layer = SiteLayer.of(
                "1f2e3d4c",
                Collections.nCopies(
                        2,
                        new SiteLayer.Weights(
                                new float[1 << SiteLayer.BITS], new float[BaseFeatures.SIZE], new float[0], 0)));
        RedisLayerStore layers = new RedisLayerStore(connection, retention);
        layers.begin(SITE, Duration.ofMinutes(1));
        layers.keep(
                SITE,
                new KeptLayer(layer.version(), clock.instant(), "1-0", TrainingSummary.NOTHING, "1f2e3d4c"),
                layer,
                Quality.NONE,
                SampledSoFar.NOTHING,
                "");
        layers.keepCrossFit(SITE, layer.version(), new CrossFit(Collections.nCopies(CrossFit.PARTS, layer)));
        layers.beginPromise(SITE, Duration.ofSeconds(20));
    }
}
