package org.throughline.enterprises;

import java.time.Instant;
import java.util.List;
import org.throughline.directory.Reach;
import org.throughline.directory.Unbounded;

/**
 * A module that knows what happened to firms. The register asks every bean of this type and puts what they say into one
 * order; a source that has nothing for a firm answers with nothing.
 */
public interface TimelineSource {

    /** Name of the source, lower-case ASCII; no other has it, and it stays, since links to further pages have it. */
    @Unbounded(because = "a source has one name, whoever asks")
    String name();

    /**
     * What happened to a firm before a place, the latest first.
     *
     * @param firm within {@code reach}; what else the reader may see of it is for the source to say
     * @param before entries of an earlier moment, and of the same moment those whose identity is less
     * @param most how many at most; a source that has more answers with the latest
     */
    List<TimelineEntry> entries(EnterpriseSummary firm, Reach reach, Place before, int most);

    /**
     * A place in the entries of a source.
     *
     * @param id may be empty, which is less than any identity, or greater than any
     */
    record Place(Instant at, String id) {

        /** Whether an entry lies before it. */
        public boolean isAfter(TimelineEntry entry) {
            int moments = entry.at().compareTo(at);
            return moments < 0 || (moments == 0 && entry.id().compareTo(id) < 0);
        }
    }
}
