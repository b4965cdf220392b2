package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.AddResult;
import mizan.queue.DecideResult;
import mizan.queue.DecideResult.AlreadyDecided;
import mizan.queue.DecideResult.Decided;
import mizan.queue.Decision;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisReviewQueueConcurrencyTest {

    private static final int THREADS = 16;

    private final ApprovedStream stream = new ApprovedStream(RealRedis.client());

    private RedisReviewQueue queue;

    @BeforeEach
    void open() {
        queue = new RedisReviewQueue(
                RealRedis.connection(),
                Duration.ofDays(90),
                1_000_000,
                Duration.ofMinutes(10),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @RepeatedTest(5)
    void sameSubmissionFromManyThreads_isOneCommentAndOneEvent() throws Exception {
        List<AddResult> results =
                atOnce(() -> add(submission().text("نفس الكلام").build()));

        List<AddResult> added =
                results.stream().filter(AddResult.Added.class::isInstance).toList();
        assertThat(added).hasSize(1);
        AddResult.Added first = (AddResult.Added) added.getFirst();
        assertThat(results)
                .filteredOn(AddResult.Repeated.class::isInstance)
                .hasSize(THREADS - 1)
                .containsOnly(new AddResult.Repeated(first.receipt(), State.APPROVED));
        assertThat(stream.entries(SITE)).hasSize(1);
    }

    @RepeatedTest(5)
    void sameSubmissionObjectFromManyThreads_isOneCommentAndOneEvent() throws Exception {
        Submission submission = submission().build();

        List<AddResult> results = atOnce(() -> add(submission));

        assertThat(results).filteredOn(AddResult.Added.class::isInstance).hasSize(1);
        assertThat(stream.entries(SITE)).hasSize(1);
    }

    @RepeatedTest(5)
    void manyModeratorsAtOnce_decideOnce() throws Exception {
        Submission held = submission().outcome(Outcome.HOLD).build();
        add(held);

        CommentId id = held.comment().id();
        List<DecideResult> results = atOnce(() -> queue.decide(
                id, 1, State.APPROVED, "", "", Thread.currentThread().getName()));

        assertThat(results).filteredOn(Decided.class::isInstance).hasSize(1);
        Decided won = (Decided)
                results.stream().filter(Decided.class::isInstance).findFirst().orElseThrow();
        assertThat(results)
                .filteredOn(AlreadyDecided.class::isInstance)
                .hasSize(THREADS - 1)
                .allSatisfy(result -> assertThat(((AlreadyDecided) result).by())
                        .isEqualTo(won.decision().by()));
        assertThat(queue.decisions(held.comment().id())).containsExactly(won.decision());
        assertThat(stream.entries(SITE)).hasSize(1);
    }

    @RepeatedTest(5)
    void undoAndNewDecisionAtOnce_oneOfThemHappens() throws Exception {
        Submission held = submission().outcome(Outcome.HOLD).build();
        add(held);
        Decided approval = (Decided) queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina");

        List<DecideResult> results = atOnce(List.of(
                () -> queue.undo(approval.decision().id(), "amina"),
                () -> queue.decide(held.comment().id(), 2, State.REJECTED, "", "", "brahim")));

        assertThat(results).filteredOn(Decided.class::isInstance).hasSize(1);
        assertThat(stream.published(SITE)).isEmpty();
        assertThat(stream.entries(SITE)).hasSize(2);
    }

    /** Whatever people do, in whatever order: the stream publishes what is approved, once. */
    @Test
    void anySequenceOfDecisionsAndUndoings_keepsTheStreamTrue() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Seed of the sequences: " + seed);
        List<CommentId> comments = addSome(new Random(seed));

        atOnce(IntStream.range(0, THREADS)
                .<Callable<DecideResult>>mapToObj(i -> () -> moderate(comments, new Random(seed + i)))
                .toList());

        assertThat(stream.published(SITE)).isEqualTo(approved(comments));
        assertThat(listed(State.APPROVED)).isEqualTo(approved(comments));
        assertThat(listed(State.HELD).size()
                        + listed(State.APPROVED).size()
                        + listed(State.REJECTED).size())
                .isEqualTo(comments.size());
        assertThat(RealRedis.ask("ZCARD", "mizan:{hespress}:state:held:priority")
                        .toInteger())
                .isEqualTo(listed(State.HELD).size());
        assertThat(RealRedis.ask("GET", "mizan:{hespress}:author:author-1").toString())
                .startsWith(listed(State.APPROVED).size() + " "
                        + listed(State.REJECTED).size() + " ");
    }

    /** Nobody decides about every other comment: each listing shows those once, whatever becomes of the rest. */
    @Test
    void listsWhileOthersDecide_showNothingTwiceOrNever() throws Exception {
        List<CommentId> staying = new ArrayList<>();
        List<CommentId> moving = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            (i % 2 == 0 ? staying : moving).add(addHeld(i));
        }
        AtomicBoolean isDone = new AtomicBoolean();
        List<Callable<Boolean>> everybody = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long seed = i;
            everybody.add(() -> decideUntil(isDone, moving, new Random(seed)));
        }
        everybody.add(() -> {
            try {
                for (int i = 0; i < 12; i++) {
                    List<CommentId> seen = throughPages(Query.Sort.values()[i % 3], i % 2 == 0 ? "" : "4711");
                    assertThat(seen).doesNotHaveDuplicates().containsAll(staying);
                }
            } finally {
                isDone.set(true);
            }
            return true;
        });

        assertThat(atOnce(everybody)).containsOnly(true);
    }

    private CommentId addHeld(int number) {
        double harm = number % 10 / 10.0;
        Submission held = submission()
                .author("author-" + number)
                .submittedAgo(Duration.ofMinutes(number % 50))
                .verdict(new Verdict(Outcome.HOLD, harm, 0, List.of()))
                .build();
        add(held);
        return held.comment().id();
    }

    /** Decides, takes back, and lets new comments in. */
    private boolean decideUntil(AtomicBoolean isDone, List<CommentId> comments, Random random) {
        for (int i = 0; !isDone.get(); i++) {
            step(comments.get(random.nextInt(comments.size())), random);
            if (i % 10 == 0) {
                addHeld(1000 + random.nextInt(1000));
            }
        }
        return true;
    }

    private List<CommentId> throughPages(Query.Sort sort, String article) {
        List<CommentId> all = new ArrayList<>();
        String cursor = "";
        do {
            Page<QueuedComment> page =
                    queue.list(new Query(List.of(SITE), State.HELD, "", article, "", sort, cursor, 7));
            page.items().forEach(comment -> all.add(comment.comment().id()));
            cursor = page.next();
        } while (!cursor.isEmpty());
        return all;
    }

    private List<CommentId> addSome(Random random) {
        List<CommentId> comments = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Outcome outcome = Outcome.values()[random.nextInt(3)];
            Submission submission = submission().outcome(outcome).build();
            add(submission);
            comments.add(submission.comment().id());
        }
        return comments;
    }

    private DecideResult moderate(List<CommentId> comments, Random random) {
        DecideResult last = new DecideResult.NotFound();
        for (int i = 0; i < 60; i++) {
            last = step(comments.get(random.nextInt(comments.size())), random);
        }
        return last;
    }

    private DecideResult step(CommentId id, Random random) {
        List<Decision> decisions = queue.decisions(id);
        if (random.nextBoolean() && !decisions.isEmpty()) {
            int recent = Math.max(0, decisions.size() - 1 - random.nextInt(3));
            return queue.undo(decisions.get(recent).id(), "amina");
        }
        QueuedComment seen = queue.find(id).await().indefinitely().orElseThrow();
        State to = random.nextBoolean() ? State.APPROVED : State.REJECTED;
        return queue.decide(id, seen.version() - random.nextInt(2), to, "", "", "brahim");
    }

    private Set<String> approved(List<CommentId> comments) {
        Set<String> approved = new HashSet<>();
        for (CommentId id : comments) {
            if (queue.find(id).await().indefinitely().orElseThrow().state() == State.APPROVED) {
                approved.add(id.toString());
            }
        }
        return approved;
    }

    private Set<String> listed(State state) {
        Set<String> listed = new HashSet<>();
        queue.list(new Query(List.of(SITE), state, "", "", "", Query.Sort.OLDEST, "", 100))
                .items()
                .forEach(comment -> listed.add(comment.comment().id().toString()));
        return listed;
    }

    private AddResult add(Submission submission) {
        return queue.add(submission).await().atMost(Duration.ofSeconds(10));
    }

    private static <T> List<T> atOnce(Callable<T> task) throws Exception {
        return atOnce(IntStream.range(0, THREADS).mapToObj(i -> task).toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            for (Future<T> future : running) {
                results.add(future.get());
            }
        }
        return results;
    }
}
