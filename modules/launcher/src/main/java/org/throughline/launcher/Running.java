package org.throughline.launcher;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Everything this program has started and must end, each in its turn; ended in one place whether the command is done,
 * the operator presses Ctrl-C or the system asks us to go.
 */
final class Running {

    private final Map<Turn, List<Thing>> things = new EnumMap<>(Turn.class);
    private final List<CompletableFuture<Void>> watched = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile ExitStatus status = ExitStatus.DONE;
    private volatile int exitCode;
    private volatile boolean ending;

    /** When something ends, first to last. */
    enum Turn {
        /** Word to those who wait for our folder. */
        NOTICE,
        /** Whoever uses the database. */
        SERVER,
        /** The database. */
        DATABASE,
        /** The claim to the folder in which all that was. */
        FOLDER
    }

    /** Something that ends without complaint. */
    @FunctionalInterface
    interface Thing {
        void close();
    }

    /** Makes sure that all is ended before the virtual machine is. */
    void endWithVirtualMachine() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            closeAll();
                            // A signal would make the status 128 and more, though the end it asked for was orderly.
                            Runtime.getRuntime().halt(exitCode);
                        },
                        "orderly-end"));
    }

    /** Takes charge of ending something; at once if all is being ended already. */
    synchronized void charge(Turn turn, Thing thing) {
        if (ending) {
            thing.close();
        } else {
            things.computeIfAbsent(turn, any -> new ArrayList<>()).add(thing);
        }
    }

    /** Whether failures are only to be expected from now on. */
    boolean isEnding() {
        return ending;
    }

    /** Lets {@link #awaitEnd} return with this status; the first one counts. */
    synchronized void end(ExitStatus with) {
        if (end.getCount() > 0) {
            status = with;
            end.countDown();
        }
    }

    /** Ends when something ends that should not have; says so unless we are the ones who end it. */
    synchronized void endWith(CompletableFuture<?> other, Runnable complaint) {
        watched.add(other.thenRun(() -> {
            if (!ending) {
                complaint.run();
                end(ExitStatus.CANNOT_START);
            }
        }));
    }

    /** The status with which the virtual machine ends once all is closed. */
    void leaveWith(int code) {
        exitCode = code;
    }

    ExitStatus awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return status;
    }

    private synchronized void closeAll() {
        ending = true;
        things.values().forEach(turn -> turn.forEach(Thing::close));
        things.clear();
    }
}
