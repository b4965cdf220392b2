package mizan.redis.layout;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/**
 * Brings the keys of a site to the newest layout, one instance at a time. How far it is stands beside the keys, so that another
 * instance goes on where one has ended. Blocks.
 */
public final class RedisMigrations {

    /** Longer than a step takes; after it another instance goes on. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final RedisScript BEGIN = RedisScript.named(RedisMigrations.class, "begin");
    private static final RedisScript NOTE = RedisScript.named(RedisMigrations.class, "note");

    private final SharedRedisConnection connection;
    private final Layouts layouts;
    private final String instance;

    /** {@code instance} is another for every instance. */
    public RedisMigrations(SharedRedisConnection connection, Layouts layouts, String instance) {
        this.connection = connection;
        this.layouts = layouts;
        this.instance = instance;
    }

    /**
     * How far a site is.
     *
     * @param layout that its keys are in; 0 for those of a version that marked nothing, or of none
     * @param left how many migrations are left
     * @param changed how many keys the one that is under way has changed so far
     */
    public record Progress(int layout, int left, long changed) {

        /** True where nothing is left. */
        public boolean isDone() {
            return left == 0;
        }
    }

    private record Place(int layout, String at, long changed) {}

    /**
     * Does steps while {@code goesOn}, at least one; empty where another instance does them.
     *
     * @param site the hash tag of the keys
     */
    public Optional<Progress> work(String site, BooleanSupplier goesOn) {
        @Nullable Place place = begin(site);
        if (place == null) {
            return Optional.empty();
        }
        do {
            List<Migration> left = layouts.after(place.layout());
            place = left.isEmpty() ? end(site, place) : step(site, left.getFirst(), place);
            if (place == null) {
                return Optional.empty();
            }
        } while (place.layout() < layouts.newest() && goesOn.getAsBoolean());
        return Optional.of(
                new Progress(place.layout(), layouts.after(place.layout()).size(), place.changed()));
    }

    /** How far a site is; one command. */
    public Progress progress(String site) {
        @Nullable
        Response note = connection.ask(Request.cmd(Command.HMGET)
                .arg(LayoutKeys.ofSite(site))
                .arg("layout")
                .arg("changed"));
        int layout = note == null ? 0 : (int) RedisReplies.number(note.get(0));
        int unmarked = layout < Layouts.FIRST ? 1 : 0;
        return new Progress(
                layout,
                Math.max(unmarked, layouts.after(layout).size()),
                note == null ? 0 : RedisReplies.number(note.get(1)));
    }

    private @Nullable Place begin(String site) {
        return BEGIN.on(LayoutKeys.lease(site), LayoutKeys.ofSite(site))
                .with(instance)
                .with(LEASE.toMillis())
                .ask(connection, answer -> {
                    if (answer == null) {
                        return null;
                    }
                    List<String> note = RedisReplies.texts(answer);
                    return new Place(Integer.parseInt(note.get(0)), note.get(1), Long.parseLong(note.get(2)));
                });
    }

    private @Nullable Place step(String site, Migration migration, Place place) {
        Migration.Step step = migration.step(connection, site, place.at());
        long changed = place.changed() + step.changed();
        return step.isLast()
                ? note(site, new Place(migration.to(), "", changed))
                : note(site, new Place(place.layout(), step.place(), changed));
    }

    /** Nothing leads to the first layout: what earlier versions wrote is read as it is. */
    private @Nullable Place end(String site, Place place) {
        return place.layout() >= Layouts.FIRST ? place : note(site, new Place(layouts.newest(), "", place.changed()));
    }

    /** Null where another instance has taken over. */
    private @Nullable Place note(String site, Place place) {
        boolean isNoted = NOTE.on(LayoutKeys.lease(site), LayoutKeys.ofSite(site))
                        .with(instance)
                        .with(LEASE.toMillis())
                        .with(place.layout())
                        .with(place.at())
                        .with(place.changed())
                        .ask(connection, RedisReplies::number)
                == 1;
        return isNoted ? place : null;
    }
}
