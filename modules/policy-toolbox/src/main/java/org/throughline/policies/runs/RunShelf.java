package org.throughline.policies.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/**
 * Puts runs away and finds them again. The contents of the last few that were looked at stay at hand: they never
 * change.
 */
@ApplicationScoped
@Transactional
public class RunShelf {

    private static final int AT_HAND = 3;

    private final Map<UUID, RunContents> atHand = new LinkedHashMap<>(AT_HAND, 1, true);
    private RunBook book;

    @SuppressWarnings("NullAway.Init")
    protected RunShelf() {
        // For the CDI proxy.
    }

    @Inject
    public RunShelf(RunBook book) {
        this.book = book;
    }

    /** Keeps a run that was made; the same a second time is kept once. */
    public void keep(RunMaking.Made made) {
        if (book.find(made.run().id()).isEmpty()) {
            book.keep(made.run(), made.contents());
        }
    }

    /** The run of this identity. */
    public Optional<MatchingRun> find(UUID id) {
        return book.find(id);
    }

    /** The run before another one. */
    public Optional<MatchingRun> before(UUID id) {
        return book.before(id);
    }

    /** The latest run. */
    public Optional<MatchingRun> latest() {
        return book.latest();
    }

    /** One stretch of all, the latest first. */
    public Page<MatchingRun> page(int limit, @Nullable Cursor after) {
        return book.page(limit, after);
    }

    /** What is kept of a run that is there. */
    public RunContents contents(MatchingRun run) {
        synchronized (atHand) {
            RunContents known = atHand.get(run.id());
            if (known != null) {
                return known;
            }
        }
        RunContents read = book.contents(run);
        synchronized (atHand) {
            atHand.put(run.id(), read);
            while (atHand.size() > AT_HAND) {
                atHand.remove(atHand.keySet().iterator().next());
            }
        }
        return read;
    }
}
