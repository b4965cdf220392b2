package mizan.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.access.account.DeskIdentity;
import mizan.access.account.DeskRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many live streams an account may have, and when they end. */
class LiveStreamsTest {

    private static final SecurityIdentity SARA = identity("sara");
    private static final SecurityIdentity OMAR = identity("omar");

    private final Set<SecurityIdentity> out = ConcurrentHashMap.newKeySet();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean isStoreAway;
    private final LiveStreams streams = new LiveStreams(this::isStillGood, Duration.ofMillis(10));

    private boolean isStillGood(SecurityIdentity who) {
        looks.incrementAndGet();
        if (isStoreAway) {
            throw new IllegalStateException("Redis is away");
        }
        return !out.contains(who);
    }

    @AfterEach
    void stop() {
        streams.stop();
    }

    @Test
    void accountHasSoManyStreams_andOthersHaveTheirOwn() {
        List<AssertSubscriber<String>> open = new ArrayList<>();
        for (int i = 0; i < LiveStreams.MOST_OF_ACCOUNT; i++) {
            open.add(listen(SARA));
        }

        assertThat(open(SARA)).isEmpty();
        assertThat(open(OMAR)).isPresent();

        open.getFirst().cancel();
        assertThat(open(SARA)).isPresent();
    }

    @Test
    void whoIsSignedOut_hearsNothingMore_andOthersGoOn() {
        AssertSubscriber<String> sara = listen(SARA);
        AssertSubscriber<String> again = listen(SARA);
        AssertSubscriber<String> omar = listen(OMAR);

        out.add(SARA);

        sara.awaitCompletion(Duration.ofSeconds(10)).assertItems("hello");
        again.awaitCompletion(Duration.ofSeconds(10));
        int before = looks.get();
        await().until(() -> looks.get() > before + 3);
        omar.assertNotTerminated();
    }

    @Test
    void streamsThatEnded_leaveTheirPlaces() {
        for (int i = 0; i < LiveStreams.MOST_OF_ACCOUNT; i++) {
            listen(SARA);
        }
        out.add(SARA);

        await().until(() -> {
            out.remove(SARA);
            return open(SARA).isPresent();
        });
    }

    @Test
    void whileTheStoreDoesNotAnswer_nobodyIsPutOut() {
        AssertSubscriber<String> sara = listen(SARA);
        out.add(SARA);
        isStoreAway = true;
        int before = looks.get();
        await().until(() -> looks.get() > before + 3);

        isStoreAway = false;
        sara.awaitCompletion(Duration.ofSeconds(10));
    }

    @Test
    void afterTheLastStream_nobodyIsLookedUp_untilTheNext() {
        listen(SARA).cancel();
        await().until(() -> {
            int before = looks.get();
            Thread.sleep(100);
            return looks.get() == before;
        });

        int before = looks.get();
        AssertSubscriber<String> next = listen(SARA);
        await().until(() -> looks.get() > before);
        out.add(SARA);
        next.awaitCompletion(Duration.ofSeconds(10));
    }

    @Test
    void eventsThatFail_failTheStream() {
        Multi<String> broken = streams.open(SARA, Multi.createFrom().<String>failure(new IllegalStateException("gone")))
                .orElseThrow();

        broken.subscribe()
                .withSubscriber(AssertSubscriber.create(10))
                .awaitFailure()
                .assertFailedWith(IllegalStateException.class, "gone");
    }

    private AssertSubscriber<String> listen(SecurityIdentity who) {
        return open(who).orElseThrow().subscribe().withSubscriber(AssertSubscriber.create(10));
    }

    private Optional<Multi<String>> open(SecurityIdentity who) {
        return streams.open(
                who,
                Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item("hello"),
                                Multi.createFrom().nothing()));
    }

    private static SecurityIdentity identity(String name) {
        return DeskIdentity.of(name, Set.of(DeskRole.MODERATOR));
    }
}
