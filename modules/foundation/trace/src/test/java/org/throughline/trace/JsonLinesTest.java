package org.throughline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private final JsonLines lines = new JsonLines();

    @Test
    void aRecordIsOneObjectOnOneLine() {
        String line = lines.format(entry("取到 {0} 家", 3));

        assertThat(line)
                .isEqualTo(
                        "{\"time\":\"2026-11-21T04:00:00Z\",\"level\":\"WARNING\",\"logger\":\"org.throughline.trial\","
                                + "\"message\":\"取到 3 家\",\"thread\":\"7\"}\n");
    }

    @Test
    void whatSomebodySentInCannotForgeALine() {
        String line = lines.format(entry("name \"a\\b\"\r\n{\"level\":\"SEVERE\"}\u2028\u0007"));

        assertThat(line)
                .contains("name \\\"a\\\\b\\\"\\r\\n{\\\"level\\\":\\\"SEVERE\\\"}\\u2028\\u0007")
                .containsOnlyOnce("\n");
    }

    @Test
    void theRequestOfTheThreadIsNamed() {
        try (RequestTrace trace = RequestTrace.open("0199-abc")) {
            assertThat(lines.format(entry("x"))).contains("\"requestId\":\"" + trace.id() + "\"");
        }
        assertThat(lines.format(entry("x"))).doesNotContain("requestId");
    }

    @Test
    void anExceptionComesWithItsStackInTheSameLine() {
        LogRecord entry = entry("failed");
        entry.setThrown(new IllegalStateException("broken"));

        String line = lines.format(entry);

        assertThat(line).contains("\"thrown\":\"java.lang.IllegalStateException: broken\\n\\tat ");
        assertThat(line.lines()).hasSize(1);
    }

    private static LogRecord entry(String message, Object... parameters) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setInstant(NOON);
        entry.setLongThreadID(7);
        entry.setLoggerName("org.throughline.trial");
        entry.setParameters(parameters);
        return entry;
    }
}
