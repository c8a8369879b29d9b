package org.throughline.launcher;

import picocli.CommandLine.Command;

/** What can be done with mandates. */
@Command(
        name = "mandates",
        resourceBundle = "org.throughline.launcher.usage",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MandatesCheckCommand.class,
            MandatesPlanCommand.class,
            MandatesApplyCommand.class,
            MandatesHistoryCommand.class,
            MandatesUndoCommand.class
        })
final class MandatesCommand {}
