package org.throughline.launcher;

import picocli.CommandLine.Command;

/** What can be done with the journal. */
@Command(
        name = "journal",
        resourceBundle = "org.throughline.launcher.usage",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {JournalArchiveCommand.class, JournalVerifyCommand.class})
final class JournalCommand {}
