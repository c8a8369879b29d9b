package org.throughline.enterprises;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Unbounded;
import org.throughline.enterprises.bulk.CopiedFirmFacts;

/**
 * What is known of all firms, in bulk, and what changes of it, for whoever keeps it in memory. Facts of persons are not
 * in it, nor are records that were merged into others.
 */
@Unbounded(because = "It feeds what judges a whole city; what is told of single firms is bounded where it is told")
public interface FirmFactsFeed {

    /** The facts of a register, on connections that only this lends out. */
    static FirmFactsFeed over(DataSource source) {
        return new CopiedFirmFacts(source);
    }

    /** Tells all, in one view of the data, and which view that was. */
    Mark all(Sink sink);

    /**
     * What changed since a view; not to be asked within a transaction. Of firms that changed all is told that is known
     * now; of one that is no longer there, nothing.
     *
     * @param sink told of the firms that changed, and of nothing where too many did
     */
    News since(Mark mark, Sink sink);

    /**
     * Tells once more what a view saw of firms that were entered by then; of others that came later too. Firms that
     * were merged since are told as they were.
     */
    void asSeen(Mark mark, Sink sink);

    /** Tells once more what a view saw of some firms. */
    void asSeen(Mark mark, Collection<UUID> firms, Sink sink);

    /**
     * A view of the data.
     *
     * @param snapshot which transactions it saw, as the database writes it
     * @param at when it was taken, by the clock of the database
     */
    record Mark(String snapshot, Instant at) {

        private static final Pattern FORM = Pattern.compile("\\d{1,20}:\\d{1,20}:(\\d{1,20}(,\\d{1,20})*)?");

        public Mark {
            if (!FORM.matcher(snapshot).matches()) {
                throw new IllegalArgumentException("No snapshot: " + snapshot);
            }
        }
    }

    /**
     * What a look found.
     *
     * @param mark the view it had
     * @param tooMany whether so much changed, or the look before is so long ago, that all has to be read
     * @param firms those that changed, also those that are gone; empty where too many did
     */
    record News(Mark mark, boolean tooMany, Set<UUID> firms) {

        public News {
            firms = Set.copyOf(firms);
        }
    }

    /** Is told. */
    interface Sink {

        /**
         * A firm; before any fact of it.
         *
         * @param zone code of the management zone it sits in; null outside any
         */
        void firm(UUID id, String industry, String division, @Nullable String zone);

        /** A fact of a firm, each year of a yearly fact by itself. */
        void fact(UUID firm, FirmFact fact);
    }
}
