package org.throughline.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFault;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.configuration.ConfigurationReading;
import org.throughline.kernel.Phrase;

/** A configuration that holds, or the refusal that says what does not, with file and line. */
final class CheckedConfiguration {

    /** The start shows the first few; {@code config check} shows them all. */
    private static final int SHOWN = 5;

    private CheckedConfiguration() {}

    static Configuration of(Path folder, FolderState state) {
        return sound(folder, ConfigurationFolder.readAgain(folder, state.configuration()));
    }

    /** The folder read in full, for a command that starts nothing. */
    static Configuration complete(Path folder) {
        return sound(folder, ConfigurationFolder.read(folder));
    }

    private static Configuration sound(Path folder, ConfigurationReading reading) {
        Configuration configuration = reading.configuration().orElseThrow(() -> refusal(folder, reading.faults()));
        OperatorSettings.bureauFault(folder, configuration).ifPresent(fault -> {
            throw Refusal.toStart(List.of(fault));
        });
        return configuration;
    }

    /** A fault as a terminal shows it: with the whole path, so that it can be opened from there. */
    static String line(Path folder, ConfigurationFault fault, Locale language) {
        return (fault.file().isEmpty() ? "" : folder + "/") + fault.in(language);
    }

    private static Refusal refusal(Path folder, List<ConfigurationFault> faults) {
        List<Function<Locale, String>> sentences = new ArrayList<>();
        faults.stream().limit(SHOWN).forEach(fault -> sentences.add(language -> line(folder, fault, language)));
        if (faults.size() > SHOWN) {
            sentences.add(new Phrase(
                    Refusal.BUNDLE,
                    "config.more",
                    Map.of("count", Integer.toString(faults.size() - SHOWN), "folder", folder.toString()))::in);
        }
        return new Refusal(ExitStatus.CANNOT_START, sentences);
    }
}
