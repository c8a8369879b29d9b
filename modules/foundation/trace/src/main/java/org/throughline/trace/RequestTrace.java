package org.throughline.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of the request on which a thread works; every line of the log that the thread writes carries it.
 *
 * <p>A thread that takes work over from another opens the trace of that work itself.
 */
public final class RequestTrace implements AutoCloseable {

    private static final ThreadLocal<RequestTrace> CURRENT = new ThreadLocal<>();

    private final String id;
    private final @Nullable RequestTrace outer;

    private RequestTrace(String id, @Nullable RequestTrace outer) {
        this.id = id;
        this.outer = outer;
    }

    /** Opens a trace on this thread; the one that was open before comes back when this one is closed. */
    public static RequestTrace open(String id) {
        RequestTrace opened = new RequestTrace(id, CURRENT.get());
        CURRENT.set(opened);
        return opened;
    }

    /** The id of the innermost open trace of this thread; empty outside any request. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get()).map(RequestTrace::id);
    }

    /** The id, as it came in or was made when the request arrived. */
    public String id() {
        return id;
    }

    /** Ends this trace on the thread that opened it. */
    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
