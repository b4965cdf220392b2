package mizan.cli;

import picocli.CommandLine.Command;

/** Brings approved comments to where they are shown. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description =
                "Brings the approved comments of a site to where they are shown. Webhooks need no command: see the desk.",
        synopsisSubcommandLabel = "DESTINATION",
        subcommands = {DeliverK2Command.class, DeliverJsonLinesCommand.class})
final class DeliverCommand {}
