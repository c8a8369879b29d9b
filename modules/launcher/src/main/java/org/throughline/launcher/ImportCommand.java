package org.throughline.launcher;

import picocli.CommandLine.Command;

/** What can be brought in from files. */
@Command(
        name = "import",
        resourceBundle = "org.throughline.launcher.usage",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ImportEnterprisesCommand.class)
final class ImportCommand {}
