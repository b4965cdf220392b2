package mizan.cli;

import java.nio.file.Path;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that all sources share. */
final class ImportOptions {

    @Nullable
    @Option(names = "--site", paramLabel = "SITE", description = "The id of the site.")
    String site;

    @Option(
            names = "--dry-run",
            description = "Read and judge everything, say what would be brought in, and change nothing.")
    boolean dryRun;

    @Nullable
    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description =
                    "Write the rows that are refused to this file, which must not exist yet, a JSON object with the reason on"
                            + " each line.")
    Path refused;

    /** The site; null where none is named. Refuses what is no id of one, or of none that there is. */
    @Nullable
    SiteId site(CommandSpec spec, ServiceSettings service) {
        if (site == null) {
            return null;
        }
        if (!SiteId.isValid(site)) {
            throw new ParameterException(
                    spec.commandLine(), "--site: a site's id is 1 to 32 of a-z, 0-9 and -, not '" + site + "'");
        }
        if (!service.knows(new SiteId(site))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--site: the configuration has no site '" + site + "', and no editor added it; mizan.sites." + site
                            + ".origins makes one");
        }
        return new SiteId(site);
    }

    /** As the other; refuses to do without. */
    SiteId needSite(CommandSpec spec, ServiceSettings service) {
        SiteId named = site(spec, service);
        if (named == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--site=SITE'");
        }
        return named;
    }
}
