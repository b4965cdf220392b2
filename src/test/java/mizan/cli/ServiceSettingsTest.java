package mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.redis.RedisClient;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands find the Redis that the service uses. */
@ExtendWith(RealRedis.class)
class ServiceSettingsTest {

    @TempDir
    Path home;

    @BeforeEach
    void configure() throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.createDirectories(home.resolve("files/redis"));
        RealRedis.ask("SET", "found", "yes");
    }

    private void assertFound(ServiceSettings settings) {
        try (RedisClient client = settings.open()) {
            assertThat(client.connection().ask(Request.cmd(Command.GET).arg("found")))
                    .hasToString("yes");
        }
    }

    private void write(String properties) throws Exception {
        Files.writeString(home.resolve("config/application.properties"), properties);
    }

    @Test
    void configuredServer_isUsed() throws Exception {
        write("quarkus.redis.hosts=" + RealRedis.address() + "\n");

        assertFound(ServiceSettings.of(home));
    }

    @Test
    void embeddedServer_isFoundByItsFiles() throws Exception {
        write("mizan.data=files\n");
        URI address = RealRedis.address();
        Files.writeString(home.resolve("files/redis/port"), address.getPort() + "\n");
        if (address.getUserInfo() != null) {
            Files.writeString(
                    home.resolve("files/redis/password"), address.getUserInfo().substring(1) + "\n");
        }

        assertFound(ServiceSettings.of(home));
    }

    @Test
    void noServer_isSaidWithTheFolder() throws Exception {
        write("mizan.data=files\n");
        ServiceSettings settings = ServiceSettings.of(home);

        assertThatThrownBy(settings::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("files/redis")
                .hasMessageContaining("quarkus.redis.hosts");
    }

    @Test
    void unknownType_isNamed() {
        ServiceSettings settings = ServiceSettings.of(
                home, Map.of("quarkus.redis.hosts", "redis://localhost", "quarkus.redis.client-type", "single"));

        assertThatThrownBy(settings::open).hasMessageContaining("'single'").hasMessageContaining("sentinel");
    }

    @ParameterizedTest
    @CsvSource({"90D, P90D", "36H, PT36H", "10M, PT10M", "3600, PT1H", "P1DT2H, PT26H", "PT5M, PT5M"})
    void times_areReadAsTheServiceReadsThem(String text, Duration time) {
        assertThat(ServiceSettings.of(home, Map.of("mizan.retention", text)).retention())
                .isEqualTo(time);
    }

    @Test
    void timeThatIsNone_isSaid() {
        ServiceSettings settings = ServiceSettings.of(home, Map.of("mizan.retention", "long"));

        assertThatThrownBy(settings::retention).hasMessageContaining("'long'");
    }

    @Test
    void withoutSettings_theDefaultsAreThoseOfTheService() {
        ServiceSettings settings = ServiceSettings.of(home);

        assertThat(settings.retention()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.repeatWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.streamLength()).isEqualTo(100_000);
    }

    @Test
    void siteThatAnEditorAdded_isKnown_withItsPages() {
        ServiceSettings settings = ServiceSettings.of(
                home, Map.of("quarkus.redis.hosts", RealRedis.address().toString()));
        SiteId added = new SiteId("added");
        assertThat(settings.knows(added)).isFalse();
        assertThat(settings.pages(added)).isEmpty();

        RealRedis.ask(
                "HSET",
                "mizan:{desk}:sites",
                "added",
                "{\"title\":\"x\",\"origins\":[\"https://added.example\"],\"article_url\":\"https://added.example/{article}\"}");

        assertThat(settings.knows(added)).isTrue();
        assertThat(settings.pages(added).orElseThrow().origins()).containsExactly("https://added.example");
    }
}
