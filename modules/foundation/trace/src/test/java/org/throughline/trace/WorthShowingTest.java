package org.throughline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthShowingTest {

    @ParameterizedTest
    @CsvSource({
        "org.throughline.enterprises, INFO, false",
        "org.throughline.enterprises, WARNING, true",
        "fish.payara.micro, WARNING, false",
        "fish.payara.micro, SEVERE, true"
    })
    void ourWarningsAndEverybodysFailuresAreShown(String logger, String level, boolean shown) {
        LogRecord entry = new LogRecord(Level.parse(level), "x");
        entry.setLoggerName(logger);

        assertThat(new WorthShowing().isLoggable(entry)).isEqualTo(shown);
    }
}
