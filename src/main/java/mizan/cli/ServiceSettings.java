package mizan.cli;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import mizan.archive.KnownLayouts;
import mizan.archive.imports.ImportSites;
import mizan.comment.SiteId;
import mizan.comment.WebOrigin;
import mizan.moderation.Mode;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.redis.RedisClient;
import mizan.redis.RedisFailedException;
import mizan.redis.RedisSecrets;
import mizan.redis.SharedRedisConnection;
import mizan.redis.layout.RedisLayoutNote;
import mizan.settings.site.SiteDefinition;
import mizan.signal.activity.StaffNames;

/**
 * What a command takes from the settings of the service: system properties, the environment, then
 * {@code config/application.properties}. Where they name no Redis, it is the embedded one of a running Mizan.
 */
final class ServiceSettings {

    /** As Quarkus ranks the file that stands beside the program. */
    private static final int RANK_OF_FILE = 260;

    private final SmallRyeConfig config;
    private final Path home;

    private ServiceSettings(SmallRyeConfig config, Path home) {
        this.config = config;
        this.home = home;
    }

    /** The settings of the Mizan whose files are in {@code home}. */
    static ServiceSettings of(Path home) {
        return of(home, Map.of());
    }

    /** As {@link #of(Path)}; {@code before} outranks everything else. */
    static ServiceSettings of(Path home, Map<String, String> before) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addSystemSources()
                .withProfile(System.getProperty("quarkus.profile", "prod"))
                .withSources(new PropertiesConfigSource(before, "given", Integer.MAX_VALUE));
        Path file = home.resolve(Path.of("config", "application.properties"));
        try {
            if (Files.exists(file)) {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), RANK_OF_FILE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return new ServiceSettings(builder.build(), home);
    }

    /**
     * A client of that Redis. One that does not answer for the moment is opened too; what is asked of it then fails.
     *
     * @throws IllegalStateException if no server is named and no embedded one was ever started, or if a newer version of
     *     Mizan has written what this one does not know
     */
    RedisClient open() {
        List<URI> hosts =
                config.getOptionalValues("quarkus.redis.hosts", URI.class).orElseGet(() -> List.of(embedded()));
        RedisClient client = RedisClient.open(
                hosts,
                text("quarkus.redis.client-type").orElse("standalone"),
                text("quarkus.redis.password").orElse(null),
                text("quarkus.redis.master-name").orElse(null));
        layoutRefusal(client).ifPresent(refusal -> {
            client.close();
            throw new IllegalStateException(refusal);
        });
        return client;
    }

    private static Optional<String> layoutRefusal(RedisClient client) {
        try {
            return RedisLayoutNote.refusal(client.connection(), KnownLayouts.ALL);
        } catch (RedisFailedException e) {
            return Optional.empty();
        }
    }

    private URI embedded() {
        Path folder = home.resolve(text("mizan.data").orElse("data")).resolve("redis");
        try {
            String port = Files.readString(folder.resolve("port")).strip();
            Path password = folder.resolve("password");
            String account =
                    Files.exists(password) ? ":" + Files.readString(password).strip() + "@" : "";
            return URI.create("redis://" + account + "127.0.0.1:" + port);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "no Redis: quarkus.redis.hosts names none, and that of Mizan is not to be found in " + folder + " ("
                            + e.getClass().getSimpleName()
                            + "); start ./mizan run first and run this as the same user, or set quarkus.redis.hosts",
                    e);
        }
    }

    /**
     * The secret of the installation: from the configuration, else as the service made it and keeps it in Redis.
     *
     * @throws IllegalStateException if there is none, as in a Redis that no Mizan has used
     */
    byte[] secret(SharedRedisConnection connection) {
        return text("mizan.secret")
                .map(configured -> configured.getBytes(StandardCharsets.UTF_8))
                .or(() -> new RedisSecrets(connection).existing())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no mizan.secret is set, and this Redis has none; set the one of the service, or start it first"));
    }

    /** For how long a settled comment is kept. */
    Duration retention() {
        return duration(text("mizan.retention").orElse("90D"));
    }

    /** For how long the same submission counts as a repetition. */
    Duration repeatWindow() {
        return duration(text("mizan.repeat-window").orElse("10M"));
    }

    /** How many entries the approved stream keeps at least. */
    long streamLength() {
        return config.getOptionalValue("mizan.stream-length", Long.class).orElse(100_000L);
    }

    /** True for a site that the configuration has, the demo among them. */
    boolean hasSite(String id) {
        String inFile = "mizan.sites." + id + ".";
        String quoted = "mizan.sites.\"" + id + "\".";
        String variable = "MIZAN_SITES_" + id.replace('-', '_').toUpperCase(Locale.ROOT) + "_";
        boolean isDemo = id.equals("demo")
                && config.getOptionalValue("mizan.demo", Boolean.class).orElse(true);
        return isDemo
                || StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                        .anyMatch(name ->
                                name.startsWith(inFile) || name.startsWith(quoted) || name.startsWith(variable));
    }

    /** True for a site that the configuration has, or that editors added. */
    boolean knows(SiteId site) {
        return hasSite(site.value()) || new DeskSites(this).apply(site).isPresent();
    }

    /** Where the pages of a site are, as editors set it or else the configuration; empty where there is no such site. */
    Optional<ImportSites.Pages> pages(SiteId site) {
        return new DeskSites(this)
                .apply(site)
                .map(found -> new ImportSites.Pages(
                        found.site().origins(), found.site().articleUrl()))
                .or(() -> configuredPages(site));
    }

    private Optional<ImportSites.Pages> configuredPages(SiteId site) {
        if (!hasSite(site.value())) {
            return Optional.empty();
        }
        List<String> origins = ofSite(site, "origins", text -> List.of(text.split(","))).orElse(List.of()).stream()
                .map(WebOrigin::of)
                .toList();
        return Optional.of(new ImportSites.Pages(
                origins, ofSite(site, "article-url", Function.identity()).orElse("")));
    }

    /** The thresholds that the configuration has for a site and the names of its staff, whatever its mode. */
    SitePolicy policy(SiteId site, Thresholds unset) {
        Thresholds thresholds = new Thresholds(
                ofSite(site, "thresholds.spam-hold", Double::valueOf).orElse(unset.spamHold()),
                ofSite(site, "thresholds.spam-reject", Double::valueOf).orElse(unset.spamReject()),
                ofSite(site, "thresholds.abuse-hold", Double::valueOf).orElse(unset.abuseHold()),
                ofSite(site, "thresholds.abuse-reject", Double::valueOf).orElse(unset.abuseReject()));
        return new SitePolicy(
                thresholds,
                Mode.AUTOMATIC,
                0,
                ofSite(site, "rejects-on-agreement", Boolean::valueOf).orElse(false),
                new DeskSites(this)
                        .apply(site)
                        .map(SiteDefinition::staffNames)
                        .orElseGet(() -> StaffNames.of(ofSite(site, "staff", text -> List.of(text.split(",")))
                                .orElse(List.of()))));
    }

    private <T> Optional<T> ofSite(SiteId site, String key, Function<String, T> reader) {
        return text("mizan.sites." + site + "." + key)
                .or(() -> text("mizan.sites.\"" + site + "\"." + key))
                .map(String::strip)
                .map(reader);
    }

    /** The folder of the lexicons. */
    Path lexicons() {
        return text("mizan.lexicons").map(home::resolve).orElse(Home.lexicons());
    }

    /** The file of the model. */
    Path model() {
        return text("mizan.model").map(home::resolve).orElse(Home.model());
    }

    /** As the service reads it: ISO 8601, its end alone such as {@code 90D} or {@code 10M}, or a number of seconds. */
    private static Duration duration(String text) {
        try {
            if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            if (text.toUpperCase(Locale.ROOT).startsWith("P")) {
                return Duration.parse(text);
            }
            return Duration.parse((text.toUpperCase(Locale.ROOT).endsWith("D") ? "P" : "PT") + text);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("a time such as 90D or 10M is wanted, not '" + text + "'", e);
        }
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class);
    }
}
