package org.throughline.launcher;

/** The step in which this program waits for others. */
final class Pause {

    private static final long STEP_MILLIS = 25;

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
