package org.throughline.policies.runs;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** The runs that are kept. To be asked within a transaction. */
public interface RunBook {

    /** Sort keys of the list. */
    int CURSOR_PARTS = 1;

    /** Keeps a run, whole. */
    void keep(MatchingRun run, RunContents contents);

    Optional<MatchingRun> find(UUID id);

    /** The run whose facts are the next earlier ones; empty for the first. */
    Optional<MatchingRun> before(UUID id);

    /** The run with the latest facts; empty if there has been none. */
    Optional<MatchingRun> latest();

    /** One stretch of all, the latest first. */
    Page<MatchingRun> page(int limit, @Nullable Cursor after);

    /** What is kept of a run that is there. */
    RunContents contents(MatchingRun run);
}
