package mizan.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;

/**
 * Has a comment wait, before its reader gets a receipt, until so many replicas have it ({@code WAIT}). A failover to one of
 * them then does not lose it.
 *
 * <p>Where too few have it at the deadline, the reader gets the receipt all the same, because the comment is stored and "not saved"
 * would be false; {@code onMissing} is told. Where Redis fails meanwhile, it is not known what is stored, and the submission fails:
 * sent again, it is found as a repetition and waits anew.
 *
 * <p>{@code WAIT} blocks its connection, so it goes over one of the pool, behind a write of its own: what was written before
 * over any connection comes before that in the replication stream.
 */
public final class RedisReplication {

    /** Nobody waits for replicas. */
    public static final RedisReplication NONE = new RedisReplication(0, Duration.ZERO, tag -> {});

    /** Leaves the requests' own deadline some room. */
    static final Duration MAX_PATIENCE = Duration.ofSeconds(4);

    static final Duration MIN_PATIENCE = Duration.ofMillis(10);
    static final int MAX_REPLICAS = 10;
    private static final long MARK_MILLIS = 1000;

    private final int replicas;
    private final Duration patience;
    private final MissingReplicas onMissing;

    /** Told when a comment was stored and too few replicas had it in time. */
    @FunctionalInterface
    public interface MissingReplicas {

        /** {@code tag} is the hash tag of its keys, which is the site's id. */
        void at(String tag);
    }

    private RedisReplication(int replicas, Duration patience, MissingReplicas onMissing) {
        this.replicas = replicas;
        this.patience = patience;
        this.onMissing = onMissing;
    }

    /**
     * Waits for {@code replicas} (0 to 10) replicas, 0 for none.
     *
     * @param patience how long at most, from 10 ms to 4 s
     */
    public static RedisReplication of(int replicas, Duration patience, MissingReplicas onMissing) {
        if (replicas < 0 || replicas > MAX_REPLICAS) {
            throw new IllegalArgumentException(
                    "mizan.redis.wait is a number of replicas from 0 to " + MAX_REPLICAS + ", not " + replicas);
        }
        if (patience.compareTo(MIN_PATIENCE) < 0 || patience.compareTo(MAX_PATIENCE) > 0) {
            throw new IllegalArgumentException("mizan.redis.wait-deadline is from 0.01S to 4S, not " + patience);
        }
        return new RedisReplication(replicas, patience, onMissing);
    }

    /** True where nobody waits. */
    public boolean isOff() {
        return replicas == 0;
    }

    /**
     * {@code stored}, once enough replicas have what was written before, or the deadline is over.
     *
     * @param tag the hash tag of the keys that were written: the site's id
     */
    public <T> Uni<T> confirm(SharedRedisConnection connection, String tag, T stored) {
        List<Request> requests = List.of(
                Request.cmd(Command.SET)
                        .arg(InstallationKeys.replicated(tag))
                        .arg(1)
                        .arg("PX")
                        .arg(MARK_MILLIS),
                Request.cmd(Command.WAIT).arg(replicas).arg(patience.toMillis()));
        return Uni.createFrom()
                .completionStage(() -> connection.batch(requests).toCompletionStage())
                .map(answers -> {
                    if (RedisReplies.number(answers.getLast()) < replicas) {
                        onMissing.at(tag);
                    }
                    return stored;
                });
    }
}
