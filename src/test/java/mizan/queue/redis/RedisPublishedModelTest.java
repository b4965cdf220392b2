package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.DecideResult.Decided;
import mizan.queue.DecisionId;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.published.PublishedComment;
import mizan.queue.published.PublishedPage;
import mizan.queue.published.PublishedQuery;
import mizan.queue.published.PublishedQuery.Order;
import mizan.queue.published.redis.RedisPublishedComments;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done with comments and in which order, the lists of approved comments are those that are approved. */
@ExtendWith(RealRedis.class)
class RedisPublishedModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int STEPS = 250;
    private static final List<SiteId> SITES = List.of(SITE, OTHER_SITE);
    private static final List<String> ARTICLES = List.of("1", "2", "place");

    private final RealQueue real = new RealQueue();
    private final RedisPublishedComments published =
            new RedisPublishedComments(RealRedis.connection(), Duration.ofDays(90), real.clock);

    /** What was added and is kept. */
    private final Map<CommentId, Comment> kept = new TreeMap<>(Comparator.comparing(CommentId::toString));

    private final List<DecisionId> decisions = new ArrayList<>();
    private final List<BulkId> bulks = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20261130, 4711})
    void lists_areThoseOfTheApproved(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            step(random);
            if (step % 10 == 9) {
                listsAreTrue(random);
            }
        }
        assertThat(decisions).isNotEmpty();
    }

    private void step(Random random) {
        CommentId one = any(random);
        switch (one == null ? 0 : random.nextInt(12)) {
            case 0, 1, 2 -> add(random);
            case 3 -> decide(one, State.APPROVED);
            case 4 -> decide(one, State.REJECTED);
            case 5 -> remember(real.queue.edit(one, version(one), edition(random), "", "brahim"));
            case 6 -> remember(real.queue.edit(one, version(one), null, "", "brahim"));
            case 7 -> bulk(random);
            case 8 -> undo(random);
            case 9 -> undoBulk(random);
            case 10 -> expire(one);
            default -> real.clock.move(Duration.ofDays(random.nextInt(12)));
        }
    }

    private CommentId any(Random random) {
        List<CommentId> ids = List.copyOf(kept.keySet());
        return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
    }

    private void add(Random random) {
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        Comment comment = real.add(submission()
                .site(SITES.get(random.nextInt(SITES.size())))
                .article(ARTICLES.get(random.nextInt(ARTICLES.size())))
                // Several at the same time, and some that came late.
                .submittedAt(NOW.plus(Duration.ofMinutes(random.nextInt(20))))
                .outcome(outcome));
        kept.put(comment.id(), comment);
    }

    private static Edition edition(Random random) {
        return new Edition("نص محرر " + random.nextInt(100), "اسم");
    }

    private void decide(CommentId id, State to) {
        remember(real.queue.decide(id, version(id), to, "advert", "", "amina"));
    }

    private long version(CommentId id) {
        return real.find(id).version();
    }

    private void remember(DecideResult result) {
        if (result instanceof Decided decided) {
            decisions.add(decided.decision().id());
        }
    }

    private void bulk(Random random) {
        BulkId bulk = BulkId.random();
        bulks.add(bulk);
        List<CommentId> some =
                kept.keySet().stream().filter(id -> random.nextInt(3) == 0).toList();
        State to = random.nextBoolean() ? State.APPROVED : State.REJECTED;
        real.queue.decideHeld(some, to, "", "", "amina", bulk).forEach(this::remember);
    }

    private void undo(Random random) {
        if (!decisions.isEmpty()) {
            remember(real.queue.undo(decisions.get(random.nextInt(decisions.size())), "amina"));
        }
    }

    private void undoBulk(Random random) {
        if (!bulks.isEmpty()) {
            BulkId bulk = bulks.get(random.nextInt(bulks.size()));
            real.queue.undoAll(real.queue.inBulk(bulk, SITES, 100), "amina", null);
        }
    }

    /** What Redis does when the life of a settled comment is over. */
    private void expire(CommentId id) {
        if (real.find(id).state() != State.HELD) {
            RealRedis.ask("DEL", SiteKeys.of(id.site()).comment(id));
            kept.remove(id);
            real.queue.removeExpired(id.site());
        }
    }

    private void listsAreTrue(Random random) {
        Map<CommentId, QueuedComment> now = new HashMap<>(real.queue.findAll(List.copyOf(kept.keySet())));
        for (SiteId site : SITES) {
            for (String article : ARTICLES) {
                List<CommentId> expected = now.values().stream()
                        .filter(comment -> comment.state() == State.APPROVED)
                        .map(QueuedComment::comment)
                        .filter(comment -> comment.id().site().equals(site)
                                && comment.article().id().equals(article))
                        .sorted(Comparator.comparing(Comment::submittedAt)
                                .thenComparing(comment -> comment.id().code()))
                        .map(Comment::id)
                        .toList();
                List<PublishedComment> oldest = all(site, article, Order.OLDEST, 1 + random.nextInt(7));

                assertThat(oldest).extracting(PublishedComment::id).isEqualTo(expected);
                assertThat(oldest).allSatisfy(item -> {
                    assertThat(item.text()).isEqualTo(now.get(item.id()).text());
                    assertThat(item.name()).isEqualTo(now.get(item.id()).name());
                });
                assertThat(all(site, article, Order.NEWEST, 1 + random.nextInt(7)))
                        .isEqualTo(oldest.reversed());
                assertThat(RealRedis.ask("ZRANGE", SiteKeys.of(site).published(article), "0", "-1").stream()
                                .map(Object::toString))
                        .containsExactlyElementsOf(
                                expected.stream().map(CommentId::code).toList());
            }
        }
    }

    private List<PublishedComment> all(SiteId site, String article, Order order, int limit) {
        List<PublishedComment> found = new ArrayList<>();
        String cursor = "";
        do {
            PublishedPage page = published
                    .page(new PublishedQuery(site, article, order, cursor, limit))
                    .await()
                    .atMost(PATIENCE);
            found.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty());
        return found;
    }
}
