package org.throughline.jobs;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;

/**
 * In whose name a thread works while it carries out a job: the server takes it for the caller, so that rights, reach
 * and journal are those of whoever asked.
 */
public final class InTheNameOf {

    private static final ThreadLocal<@Nullable Standing> CURRENT = new ThreadLocal<>();

    private InTheNameOf() {}

    /** Does something on this thread as somebody with this standing. */
    public static <T> T work(Standing standing, Supplier<T> work) {
        Standing outer = CURRENT.get();
        CURRENT.set(standing);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** Whose work this thread does; empty outside any job. */
    public static Optional<Standing> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
