package mizan.queue.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import mizan.moderation.Outcome;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.archive.redis.RedisCommentImport;
import mizan.queue.archive.redis.RedisCommentImport.Fingerprinted;
import mizan.redis.RedisClient;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisCommentImportTest {

    private static Fingerprinted comment(State state) {
        Submission submission = Samples.submission().outcome(Outcome.HOLD).build();
        QueuedComment queued = new QueuedComment(
                submission.comment(),
                submission.verdict(),
                state,
                1,
                state == State.HELD ? null : Samples.NOW,
                state == State.HELD ? null : "rules");
        return new Fingerprinted(
                new ArchivedComment(queued, Samples.NOW, "rules", null, false, Samples.NOW, List.of()),
                submission.fingerprint());
    }

    /** While the shared connection is not open, everything goes through the pool, in which few can wait. */
    @Test
    void hundredsAtOnce_takeOnePlaceInThePool() {
        List<Fingerprinted> comments =
                IntStream.range(0, 300).mapToObj(i -> comment(State.APPROVED)).toList();
        try (RedisClient client = RedisClient.open(List.of(RealRedis.address()), "standalone", null, null)) {
            RedisCommentImport redis = new RedisCommentImport(client.connection(), Duration.ofDays(1));

            assertThat(SharedRedisConnection.await(redis.add(comments))).hasSize(300);
            assertThat(redis.kept(comments.stream()
                            .map(one -> one.comment().queued().comment().id())
                            .toList()))
                    .hasSize(300);
        }
    }

    @Test
    void afterRedisForgotItsScripts_theyAreSentAgain() {
        RedisCommentImport redis = new RedisCommentImport(RealRedis.connection(), Duration.ofDays(1));
        SharedRedisConnection.await(redis.add(List.of(comment(State.HELD))));
        RealRedis.ask("SCRIPT", "FLUSH");
        Fingerprinted held = comment(State.HELD);

        assertThat(SharedRedisConnection.await(redis.add(List.of(held, comment(State.REJECTED)))))
                .hasSize(2);
        assertThat(SharedRedisConnection.await(redis.add(List.of(held))))
                .as("it is there")
                .isEmpty();
    }
}
