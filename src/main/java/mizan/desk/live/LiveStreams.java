package mizan.desk.live;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mizan.access.account.SignInCheck;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The live streams that are open at this instance: so many for each account, and none for longer than whoever opened it is signed
 * in. One virtual thread looks every two seconds while there are any.
 */
@Singleton
final class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    /** Of one account, which a small newsroom may share; everybody has one or two. */
    static final int MOST_OF_ACCOUNT = 50;

    private static final Duration EVERY = Duration.ofSeconds(2);

    /** After it the client has to come again, and to sign in as for any other request. */
    private static final Duration LENGTH = Duration.ofMinutes(2);

    private final Predicate<SecurityIdentity> isStillGood;
    private final Duration every;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();
    private @Nullable Thread watching;

    @Inject
    LiveStreams(SignInCheck check) {
        this(check::isStillGood, EVERY);
    }

    LiveStreams(Predicate<SecurityIdentity> isStillGood, Duration every) {
        this.isStillGood = isStillGood;
        this.every = every;
    }

    /** Ends a stream in the place of a failure. */
    private static final class SignedOutException extends RuntimeException {

        private static final long serialVersionUID = 1;

        SignedOutException() {
            super("Nobody is signed in any more", null, false, false);
        }
    }

    /** Somebody's stream, and what ends it. */
    private record OpenStream(SecurityIdentity who, Consumer<Throwable> end) {}

    /**
     * {@code events} for as long as {@code who} is signed in, but not longer than some minutes; empty where the account has as many
     * streams as it may.
     */
    <T> Optional<Multi<T>> open(SecurityIdentity who, Multi<T> events) {
        String account = who.getPrincipal().getName();
        if (!take(account)) {
            return Optional.empty();
        }
        Multi<T> end = Multi.createFrom()
                .emitter(
                        emitter -> {
                            OpenStream stream = new OpenStream(who, emitter::fail);
                            emitter.onTermination(() -> streams.remove(stream));
                            watch(stream);
                        },
                        BackPressureStrategy.IGNORE);
        return Optional.of(Multi.createBy()
                .merging()
                .streams(events, end)
                .select()
                .first(LENGTH)
                .onFailure(SignedOutException.class)
                .recoverWithCompletion()
                .onTermination()
                .invoke(() -> release(account)));
    }

    private synchronized boolean take(String account) {
        if (numbers.getOrDefault(account, 0) >= MOST_OF_ACCOUNT) {
            return false;
        }
        numbers.merge(account, 1, Integer::sum);
        return true;
    }

    private synchronized void release(String account) {
        numbers.computeIfPresent(account, (name, number) -> number == 1 ? null : number - 1);
    }

    private synchronized void watch(OpenStream stream) {
        streams.add(stream);
        if (watching == null) {
            watching = Thread.ofVirtual().name("live-streams").start(this::watchAll);
        }
    }

    private void watchAll() {
        while (!isDone()) {
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
            look();
        }
    }

    private synchronized boolean isDone() {
        if (streams.isEmpty()) {
            watching = null;
        }
        return watching == null;
    }

    private void look() {
        for (OpenStream stream : streams) {
            try {
                if (!isStillGood.test(stream.who())) {
                    stream.end().accept(new SignedOutException());
                }
            } catch (RuntimeException e) {
                // Nothing can be told either while the store does not answer, and a stream ends after some minutes
                // anyway.
                LOG.debugf(e, "Whether listeners are still signed in could not be looked up");
                return;
            }
        }
    }

    /** When the service ends, nobody is asked for any more. */
    @PreDestroy
    synchronized void stop() {
        if (watching != null) {
            watching.interrupt();
        }
    }
}
