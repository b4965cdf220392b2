package mizan.redis.layout;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;

/**
 * What is noted in Redis of the layout that an instance must know. Each version notes what it needs, and looks every few seconds
 * whether a newer one needs more.
 */
public final class RedisLayoutNote {

    /** Until then every instance has looked; a newer version changes nothing before. */
    public static final Duration UNTIL_ALL_KNOW = Duration.ofSeconds(10);

    private static final RedisScript NEEDED = RedisScript.named(RedisLayoutNote.class, "needed");

    private final SharedRedisConnection connection;
    private final Layouts layouts;
    private final String version;

    /** {@code version} is that of this Mizan, for the message of an older one. */
    public RedisLayoutNote(SharedRedisConnection connection, Layouts layouts, String version) {
        this.connection = connection;
        this.layouts = layouts;
        this.version = version;
    }

    /**
     * What the installation needs.
     *
     * @param isKnown whether this version knows it
     * @param layout the layout that must be known
     * @param version the version of Mizan that needs it
     * @param pause how long this version waits before it writes, until older ones have stopped
     */
    public record Needed(boolean isKnown, int layout, String version, Duration pause) {

        /** In a line, for an operator of a version that does not know it. */
        public String refusal(Layouts layouts) {
            return "Redis holds what Mizan " + version + " wrote, in layout " + layout
                    + ", and this version knows layouts up to " + layouts.newest() + ". Start Mizan " + version
                    + " or later, or go back to the backup from before the update";
        }
    }

    /**
     * The refusal where a newer version than the one that knows {@code layouts} has written what it does not know; notes nothing.
     * Blocks.
     */
    public static Optional<String> refusal(SharedRedisConnection connection, Layouts layouts) {
        Map<String, String> note = RedisReplies.map(connection.ask(Request.cmd(Command.HGETALL, LayoutKeys.needed())));
        String needed = note.get("needed");
        if (needed == null || Integer.parseInt(needed) <= layouts.newest()) {
            return Optional.empty();
        }
        return Optional.of(new Needed(false, Integer.parseInt(needed), note.getOrDefault("version", ""), Duration.ZERO)
                .refusal(layouts));
    }

    /** Notes what this version needs where less is noted, and tells what is needed now. Blocks. */
    public Needed note() {
        return NEEDED.on(LayoutKeys.needed())
                .with(layouts.needed())
                .with(version)
                .ask(connection, answer -> {
                    Objects.requireNonNull(answer, "The script answers");
                    int layout = (int) RedisReplies.number(answer.get(0));
                    long since = RedisReplies.number(answer.get(2));
                    Duration wait = UNTIL_ALL_KNOW.minusMillis(since);
                    return new Needed(
                            layout <= layouts.newest(),
                            layout,
                            answer.get(1).toString(),
                            wait.isNegative() ? Duration.ZERO : wait);
                });
    }
}
