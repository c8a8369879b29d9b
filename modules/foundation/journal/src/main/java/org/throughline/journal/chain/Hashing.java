package org.throughline.journal.chain;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Walks on with what was read while the next is being read: whoever reads hands over a stretch and need not wait for it
 * before the one after it is there. Only this thread and never two stretches at once touch the walk.
 */
final class Hashing implements AutoCloseable {

    /** Gives the next stretch; empty where nothing follows. */
    interface Source {
        List<FoundLink> next() throws SQLException, IOException;
    }

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "journal-verification");
        made.setDaemon(true);
        return made;
    });

    /** Goes along everything a source gives, or to the first place that does not hold. */
    void walk(ChainWalk walk, Source source) throws SQLException, IOException {
        Future<Boolean> before = thread.submit(() -> true);
        try {
            List<FoundLink> read = source.next();
            while (!read.isEmpty() && holds(before)) {
                List<FoundLink> stretch = read;
                before = thread.submit(() -> holds(walk, stretch));
                read = source.next();
            }
        } finally {
            // Also where the source fails: whoever looks at the walk then finds it at rest.
            holds(before);
        }
    }

    private static boolean holds(ChainWalk walk, List<FoundLink> stretch) {
        for (FoundLink found : stretch) {
            walk.step(found.link(), found.hashed());
            if (walk.broken().isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Future<Boolean> walked) {
        try {
            return walked.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The walk along the journal failed", failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The walk along the journal was interrupted", ending);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
