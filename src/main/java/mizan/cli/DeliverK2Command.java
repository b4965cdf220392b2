package mizan.cli;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import mizan.deliver.ClearingPing;
import mizan.deliver.DestinationException;
import mizan.deliver.cms.CmsDestination;
import mizan.deliver.cms.Database;
import mizan.deliver.cms.K2;
import mizan.queue.ReviewQueue;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes approved comments into Joomla's database. */
@Command(
        name = "k2",
        mixinStandardHelpOptions = true,
        description =
                "Writes approved comments into the comments of K2, and hides them again when they are retracted. The password"
                        + " of the database is read from MIZAN_DELIVER_PASSWORD.")
final class DeliverK2Command implements Callable<Integer> {

    private static final String PING_KEY = "MIZAN_DELIVER_PING_KEY";

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Option(
            names = "--jdbc",
            required = true,
            paramLabel = "URL",
            description = "Joomla's database, such as jdbc:mariadb://localhost/joomla.")
    String jdbc;

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Option(names = "--user", required = true, paramLabel = "NAME", description = "The account at the database.")
    String user;

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = "jos_",
            description = "What the names of Joomla's tables begin with; default ${DEFAULT-VALUE}.")
    String prefix;

    @Option(
            names = "--replace-emoji",
            description = "Store \u25A1 for what a table in old utf8 cannot hold; without it such a table is refused.")
    boolean replaceEmoji;

    @Option(
            names = "--follow-cms",
            description = "Make what people hide, delete, show again or rewrite in K2 a decision in Mizan, by cms.")
    boolean followCms;

    @Option(
            names = "--take-over",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "After how long entries are taken over from a worker that does not settle them; default ${DEFAULT-VALUE}.")
    long takeOver;

    @Nullable
    @Option(
            names = "--ping",
            paramLabel = "URL",
            description =
                    "Ask Mizan's plugin for Joomla there to clear its caches after changes, signed by MIZAN_DELIVER_PING_KEY.")
    URI ping;

    @Mixin
    final DeliverOptions options = new DeliverOptions();

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    /** Outranks the configuration. */
    Map<String, String> settings = Map.of();

    Map<String, String> environment = System.getenv();

    @Override
    public Integer call() {
        K2Arguments.checkAddress(spec, jdbc);
        K2 k2 = K2Arguments.k2(spec, prefix, replaceEmoji);
        ServiceSettings service = ServiceSettings.of(Home.folder(), settings);
        DeliverRun run = new DeliverRun(spec, options, "k2", service);
        if (ping != null) {
            run.clearBy(new ClearingPing(
                    pingAddress(ping),
                    K2Arguments.secret(spec, environment, PING_KEY),
                    options.site,
                    Clock.systemUTC()));
        }
        Duration patience = DeliverOptions.seconds(spec, "--take-over", takeOver);
        String password = K2Arguments.secret(spec, environment, K2Arguments.PASSWORD);
        String group = options.group == null ? "k2" : options.group;
        return run.deliver(
                () -> destination(k2, password),
                group,
                DeliverRun.uniqueConsumer(),
                patience,
                (destination, connection, out) -> {
                    if (followCms) {
                        destination.follower(queue(service, connection), out).follow();
                    }
                });
    }

    private static ReviewQueue queue(ServiceSettings service, SharedRedisConnection connection) {
        return new RedisReviewQueue(
                connection, service.retention(), service.streamLength(), service.repeatWindow(), Clock.systemUTC());
    }

    private CmsDestination destination(K2 k2, String password) {
        Database database = new Database(jdbc, user, password);
        try {
            return new CmsDestination(k2, database, options.dryRun);
        } catch (DestinationException e) {
            database.close();
            throw e;
        }
    }

    private URI pingAddress(URI address) {
        boolean isHttp = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!isHttp || address.getHost() == null) {
            throw new ParameterException(spec.commandLine(), "--ping: an address with https:// is wanted");
        }
        return address;
    }
}
