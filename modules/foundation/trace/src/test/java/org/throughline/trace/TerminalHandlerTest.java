package org.throughline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalHandlerTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final TerminalHandler handler = new TerminalHandler(new PrintStream(written, true, StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({
        "org.throughline.enterprises, INFO, false",
        "org.throughline.enterprises, WARNING, true",
        "fish.payara.micro, WARNING, false",
        "fish.payara.micro, SEVERE, true"
    })
    void ourWarningsAndEverybodysFailuresAreShown(String logger, String level, boolean shown) {
        handler.publish(entry(logger, Level.parse(level), "x"));

        assertThat(written.size() > 0).isEqualTo(shown);
    }

    @Test
    void anEntryIsOneLineWhateverItsMessage() {
        LogRecord entry = entry("fish.payara", Level.SEVERE, "Exception while {0}\n at some place");
        entry.setParameters(new Object[] {"booting"});
        entry.setThrown(new IllegalStateException("no room"));

        handler.publish(entry);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("SEVERE fish.payara: Exception while booting (java.lang.IllegalStateException: no room)"
                        + System.lineSeparator());
    }

    private static LogRecord entry(String logger, Level level, String message) {
        LogRecord entry = new LogRecord(level, message);
        entry.setLoggerName(logger);
        return entry;
    }
}
