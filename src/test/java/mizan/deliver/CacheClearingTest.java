package mizan.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import mizan.digest.Digests;
import mizan.webhook.Receiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheClearingTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();
    private final DeliveryFigures figures = new DeliveryFigures("akhbar", "k2", NOON);

    @TempDir
    Path folder;

    @Test
    void changes_areClearedTogetherAndOnce() {
        List<List<String>> cleared = new ArrayList<>();
        CacheClearing clearing = new CacheClearing(List.of(cleared::add), figures, lines::add);
        clearing.changed("7");
        clearing.changed("8");
        clearing.changed("7");

        clearing.clearWhenDue();
        clearing.clearWhenDue();
        assertThat(cleared).containsExactly(List.of("7", "8"));

        clearing.changed("9");
        clearing.clearWhenDue();
        assertThat(cleared).as("not before five seconds are over").hasSize(1);
        clearing.finish();
        assertThat(cleared.getLast()).containsExactly("9");
    }

    @Test
    void failure_isSaidCountedAndTriedAgain() {
        List<Integer> attempts = new ArrayList<>();
        CacheClearing clearing = new CacheClearing(
                List.of(articles -> {
                    attempts.add(articles.size());
                    throw new IOException("no plugin");
                }),
                figures,
                lines::add);
        clearing.changed("7");
        clearing.clearWhenDue();
        clearing.finish();

        assertThat(attempts).containsExactly(1, 1);
        assertThat(lines.getFirst()).isEqualTo("the site's caches were not cleared: no plugin");
        assertThat(figures.prometheus())
                .contains("mizan_deliver_failed_clearings_total{site=\"akhbar\",destination=\"k2\"} 2");
    }

    @Test
    void manyArticles_areClearedInParts() {
        List<Integer> sizes = new ArrayList<>();
        CacheClearing clearing =
                new CacheClearing(List.of(articles -> sizes.add(articles.size())), figures, lines::add);
        for (int i = 0; i < 1200; i++) {
            clearing.changed("" + i);
        }
        clearing.finish();

        assertThat(sizes).containsExactly(500, 500, 200);
    }

    /** What a reader may have sent as an article never reaches the shell. */
    @Test
    void command_findsSiteAndHarmlessArticles() throws Exception {
        Path file = folder.resolve("said");

        new ClearingCommand("echo \"$MIZAN_SITE: $MIZAN_ARTICLES\" > '" + file + "'", "akhbar")
                .clear(List.of("7", "8:the-train", "$(touch x)", "a b", ""));

        assertThat(Files.readString(file)).isEqualTo("akhbar: 7 8:the-train\n");
    }

    @Test
    void commandThatFails_isAFailure() {
        assertThatThrownBy(() -> new ClearingCommand("exit 3", "akhbar").clear(List.of("7")))
                .isInstanceOf(IOException.class)
                .hasMessage("the command ended with 3");
    }

    @Test
    void ping_isSignedOverIdTimeAndBody() throws Exception {
        try (Receiver plugin = new Receiver()) {
            new ClearingPing(URI.create(plugin.url()), "the key", "akhbar", NOON)
                    .clear(List.of("7", "8:the-train", "nonsense"));

            Receiver.Received received = plugin.received().getFirst();
            assertThat(received.body())
                    .isEqualTo("{\"event\":\"comments.changed\",\"site\":\"akhbar\",\"items\":[7,8]}");
            assertThat(received.timestamp()).isEqualTo("" + NOON.instant().getEpochSecond());
            String signed = received.id() + "." + received.timestamp() + "." + received.body();
            assertThat(received.signature())
                    .isEqualTo("v1,"
                            + Base64.getEncoder()
                                    .encodeToString(
                                            Digests.hmacSha256("the key".getBytes(StandardCharsets.UTF_8), signed)));
        }
    }

    @Test
    void pluginThatRefuses_isAFailure() throws Exception {
        try (Receiver plugin = new Receiver()) {
            for (int status : new int[] {401, 302, 500}) {
                plugin.answers(request -> status);

                assertThatThrownBy(() ->
                                new ClearingPing(URI.create(plugin.url()), "key", "akhbar", NOON).clear(List.of("7")))
                        .isInstanceOf(IOException.class)
                        .hasMessage("127.0.0.1 answered " + status);
            }
            assertThat(plugin.received()).as("redirects are not followed").hasSize(3);
        }
    }
}
