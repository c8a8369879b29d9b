package org.throughline.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.configuration.ConfigurationReading;
import org.throughline.kernel.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads the configuration folder and tells every fault in it with file and line; changes nothing. */
@Command(name = "check", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class ConfigCheckCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "parameter.dir")
    private @Nullable Path folder;

    private final Console console;
    private final Clock clock;

    ConfigCheckCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path checked = folder == null ? common.configFolder() : folder;
        ConfigurationReading reading = ConfigurationFolder.read(checked);
        reading.faults().forEach(fault -> console.write(CheckedConfiguration.line(checked, fault, console.language())));
        List<Phrase> settings = new ArrayList<>(OperatorSettings.faults(checked, clock));
        reading.configuration()
                .flatMap(sound -> OperatorSettings.bureauFault(checked, sound))
                .ifPresent(settings::add);
        settings.forEach(fault -> console.write(fault.in(console.language())));
        int faults = reading.faults().size() + settings.size();
        if (faults > 0) {
            console.say("config.faults", Map.of("count", Integer.toString(faults), "folder", checked.toString()));
            return ExitStatus.REFUSED.code();
        }
        console.say("config.sound", Map.of("folder", checked.toString()));
        return ExitStatus.DONE.code();
    }
}
