package org.throughline.launcher;

import picocli.CommandLine.Command;

/** What can be done with the configuration folder. */
@Command(
        name = "config",
        resourceBundle = "org.throughline.launcher.usage",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ConfigCheckCommand.class)
final class ConfigCommand {}
