package mizan.cli;

import picocli.CommandLine.Command;

/** Brings in the comments that a site has already. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Brings in the comments that a site has already, published and not, with their dates and without telling anybody."
                        + " What was brought in before stays as it is: a run that broke off is started again.",
        synopsisSubcommandLabel = "SOURCE",
        subcommands = {ImportK2Command.class, ImportWordPressCommand.class, ImportJsonLinesCommand.class})
final class ImportCommand {}
