package mizan.cli;

import java.net.InetSocketAddress;
import java.time.Duration;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that all destinations share. */
final class DeliverOptions {

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Option(names = "--site", required = true, paramLabel = "SITE", description = "The id of the site.")
    String site;

    @Option(names = "--once", description = "End when everything is delivered that waits.")
    boolean once;

    @Option(
            names = "--dry-run",
            description = "Say what would be done with the first 1,000 entries that wait, and change nothing.")
    boolean dryRun;

    @Nullable
    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "The consumer group at the stream; workers that share the work share it.")
    String group;

    @Nullable
    @Option(
            names = "--metrics",
            paramLabel = "[HOST:]PORT",
            description =
                    "Serve /metrics for Prometheus and /health there; on this machine only where no host is named.")
    String metrics;

    @Nullable
    @Option(
            names = "--clear-command",
            paramLabel = "COMMAND",
            description =
                    "A shell command that clears the site's caches, run after changes, every 5 seconds at most. It finds the"
                            + " articles in MIZAN_ARTICLES, with spaces between.")
    String clearCommand;

    /** The site; refuses what is no id of one. */
    SiteId site(CommandSpec spec) {
        if (!SiteId.isValid(site)) {
            throw new ParameterException(
                    spec.commandLine(), "--site: a site's id is 1 to 32 of a-z, 0-9 and -, not '" + site + "'");
        }
        return new SiteId(site);
    }

    /** Where figures are served; null where nowhere. */
    @Nullable
    InetSocketAddress metrics(CommandSpec spec) {
        if (metrics == null) {
            return null;
        }
        int colon = metrics.lastIndexOf(':');
        String host = colon < 0 ? "127.0.0.1" : metrics.substring(0, colon);
        try {
            int port = Integer.parseInt(metrics.substring(colon + 1));
            if (port >= 0 && port < 65536 && !host.isEmpty()) {
                return new InetSocketAddress(host, port);
            }
        } catch (NumberFormatException e) {
            throw wrongAddress(spec, e);
        }
        throw wrongAddress(spec, null);
    }

    private ParameterException wrongAddress(CommandSpec spec, @Nullable Exception cause) {
        return new ParameterException(
                spec.commandLine(), "--metrics: a port, or a host and a port, is wanted, not '" + metrics + "'", cause);
    }

    /** A time in seconds, at least one. */
    static Duration seconds(CommandSpec spec, String option, long seconds) {
        if (seconds < 1) {
            throw new ParameterException(
                    spec.commandLine(), option + ": at least one second is wanted, not " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }
}
