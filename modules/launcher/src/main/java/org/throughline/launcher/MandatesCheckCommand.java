package org.throughline.launcher;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.throughline.configuration.ConfigurationFault;
import org.throughline.configuration.ConfigurationFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells every fault of the folder that says who covers what, and needs no database; changes nothing. */
@Command(name = "check", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class MandatesCheckCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Console console;

    MandatesCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<ConfigurationFault> faults =
                ConfigurationFolder.read(common.configFolder()).faults();
        faults.forEach(
                fault -> console.write(CheckedConfiguration.line(common.configFolder(), fault, console.language())));
        if (faults.isEmpty()) {
            console.say("config.sound", Map.of("folder", common.configFolder().toString()));
        }
        return (faults.isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED).code();
    }
}
