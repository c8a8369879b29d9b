package org.throughline.enterprises;

import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Uscc;

/** What happened to a firm and was done for it, across bureaus, platforms and modules, in one order. */
public interface Timeline {

    /** How many values a cursor of a timeline has: moment, source and identity. */
    int CURSOR_PARTS = 3;

    /**
     * One stretch, the latest first.
     *
     * @param limit how many entries at most
     * @param after the place to go on from; null for the latest
     * @return empty for a firm out of reach, as for one that is not there
     * @throws UnusablePlace if the place is none that a timeline gave out
     */
    Page<Told> page(Uscc uscc, Reach reach, int limit, @Nullable Cursor after);

    /**
     * An entry with where it comes from.
     *
     * @param source name of the {@link TimelineSource}
     */
    record Told(String source, TimelineEntry entry) {}

    /** A place to go on from that no timeline gave out. */
    final class UnusablePlace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnusablePlace() {
            super("Not a place in a timeline");
        }
    }
}
