package org.throughline.trace;

import java.io.PrintStream;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Shows an operator on the terminal what they must see, one plain line each: our own warnings, and the failures of what
 * we stand on, whose mere warnings are in the log file. The file has the whole story.
 *
 * <p>The server gives every handler the formatter of the first; this one goes by its own words.
 */
public final class TerminalHandler extends Handler {

    private static final String OURS = "org.throughline.";

    private final PrintStream terminal;
    private final Formatter words = new SimpleFormatter();

    /** For the log's settings, which name the class. */
    public TerminalHandler() {
        this(System.err);
    }

    TerminalHandler(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            String thrown = Optional.ofNullable(entry.getThrown())
                    .map(cause -> " (" + firstLine(cause.toString()) + ")")
                    .orElse("");
            terminal.println(entry.getLevel().getName() + " " + entry.getLoggerName() + ": "
                    + firstLine(words.formatMessage(entry)) + thrown);
        }
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        boolean ours = String.valueOf(entry.getLoggerName()).startsWith(OURS);
        Level least = ours ? Level.WARNING : Level.SEVERE;
        return entry.getLevel().intValue() >= least.intValue();
    }

    private static String firstLine(@Nullable String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }

    @Override
    public void flush() {
        terminal.flush();
    }

    /** The terminal is not ours to close. */
    @Override
    public void close() {
        flush();
    }
}
