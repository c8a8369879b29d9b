package org.throughline.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits that end when what is waited for comes, and that give up when the thread is interrupted. */
final class Waiting {

    private static final long STEP_MILLIS = 10;

    private Waiting() {}

    /** Exit status of a program that ends by itself. */
    static int forTheEndOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program ran", e);
        }
    }

    /** Asks again and again; false if the answer was still no when the time was over. */
    static boolean until(Duration atMost, BooleanSupplier done) {
        long start = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting", e);
            }
        }
        return true;
    }
}
