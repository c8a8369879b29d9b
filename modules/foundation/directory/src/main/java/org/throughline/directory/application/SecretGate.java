package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.ProblemException;

/**
 * Lets few secrets be checked at once, half as many as there are cores, and few callers wait: a check is costly on
 * purpose, and two hundred of them must not take the server from everybody else: neither its cores nor its threads.
 */
@ApplicationScoped
class SecretGate {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** A quarter of the threads that answer requests, at eight a core. */
    static final int MAX_WAITING = 2 * CORES;

    static final int AT_ONCE = Math.max(1, CORES / 2);

    private static final int PATIENCE_SECONDS = 5;
    private static final int COME_BACK_SECONDS = 3;

    private final Semaphore checks = new Semaphore(AT_ONCE, true);
    private final AtomicInteger waiting = new AtomicInteger();

    /** What the check gives; refuses with {@link DirectoryProblem#BUSY} when too many are at it. */
    <T> T pass(Supplier<T> check) {
        if (!enter()) {
            throw new ProblemException(DirectoryProblem.BUSY, Map.of("seconds", Integer.toString(COME_BACK_SECONDS)));
        }
        try {
            return check.get();
        } finally {
            checks.release();
        }
    }

    private boolean enter() {
        try {
            return waiting.incrementAndGet() <= MAX_WAITING && checks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
