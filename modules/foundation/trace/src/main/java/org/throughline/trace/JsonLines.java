package org.throughline.trace;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Writes each record of the log as one JSON object (RFC 8259) on one line: {@code time} (UTC, RFC 3339), {@code level},
 * {@code logger}, {@code message}, {@code thread}, and, where they exist, {@code requestId} and {@code thrown}.
 */
public final class JsonLines extends Formatter {

    @Override
    public String format(LogRecord entry) {
        StringBuilder line = new StringBuilder(256).append('{');
        member(line, "time", entry.getInstant().toString());
        member(line, "level", entry.getLevel().getName());
        member(line, "logger", String.valueOf(entry.getLoggerName()));
        member(line, "message", Optional.ofNullable(formatMessage(entry)).orElse(""));
        member(line, "thread", Long.toString(entry.getLongThreadID()));
        RequestTrace.current().ifPresent(id -> member(line, "requestId", id));
        Optional.ofNullable(entry.getThrown()).ifPresent(thrown -> member(line, "thrown", stack(thrown)));
        line.setCharAt(line.length() - 1, '}');
        return line.append('\n').toString();
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        try (PrintWriter writer = new PrintWriter(text)) {
            thrown.printStackTrace(writer);
        }
        return text.toString();
    }

    private static void member(StringBuilder line, String name, String value) {
        line.append('"').append(name).append("\":\"");
        value.chars().forEach(character -> append(line, (char) character));
        line.append("\",");
    }

    /** Line ends are escaped like every control character: nobody can forge a line of the log by what they send in. */
    private static void append(StringBuilder line, char character) {
        switch (character) {
            case '"', '\\' -> line.append('\\').append(character);
            case '\n' -> line.append("\\n");
            case '\t' -> line.append("\\t");
            case '\r' -> line.append("\\r");
            default -> {
                if (character < ' ' || Character.isSurrogate(character) || isLineSeparator(character)) {
                    line.append(String.format("\\u%04x", (int) character));
                } else {
                    line.append(character);
                }
            }
        }
    }

    private static boolean isLineSeparator(char character) {
        return character == '\u0085' || character == '\u2028' || character == '\u2029' || character == '\u007f';
    }
}
