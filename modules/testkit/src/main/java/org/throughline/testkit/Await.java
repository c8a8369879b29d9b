package org.throughline.testkit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waiting for something outside that tells nobody when it happens, such as another process. */
public final class Await {

    private static final long LOOK_EVERY_MILLIS = 50;

    private Await() {}

    /**
     * Returns as soon as the answer is yes.
     *
     * @param what it is that should happen, for the failure's message
     * @throws IllegalStateException if it does not within the time; a test never passes by running out of it
     */
    public static void that(String what, Duration within, BooleanSupplier answer) {
        CompletableFuture<Boolean> happened = new CompletableFuture<>();
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> look = looking.scheduleWithFixedDelay(
                    () -> {
                        if (answer.getAsBoolean()) {
                            happened.complete(true);
                        }
                    },
                    0,
                    LOOK_EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            happened.get(within.toMillis(), TimeUnit.MILLISECONDS);
            look.cancel(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + what, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("did not happen within " + within + ": " + what, e);
        } finally {
            looking.shutdownNow();
        }
    }
}
