package org.throughline.trace;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets through to the terminal what an operator must see: our own warnings, and the failures of what we stand on, whose
 * mere warnings are in the log file.
 */
public final class WorthShowing implements Filter {

    private static final String OURS = "org.throughline.";

    @Override
    public boolean isLoggable(LogRecord entry) {
        boolean ours = String.valueOf(entry.getLoggerName()).startsWith(OURS);
        Level least = ours ? Level.WARNING : Level.SEVERE;
        return entry.getLevel().intValue() >= least.intValue();
    }
}
