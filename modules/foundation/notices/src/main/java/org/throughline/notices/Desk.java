package org.throughline.notices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.WorkingSpan;

/** All that waits for a person, the most urgent first, whichever module it lies in. */
@Unbounded(because = "It takes the standing of a person, which has the reach of each of their rights")
public interface Desk {

    /**
     * One stretch of what waits: by the day it is due, what has none at the end.
     *
     * @throws org.throughline.kernel.ProblemException of kind INVALID if the place to go on from is none that this list
     *     gave out
     */
    Page<Item> page(Standing person, int limit, @Nullable Cursor after);

    /** How much waits for them, and how much of it is late. */
    DeskSource.Count count(Standing person);

    /** Somebody has noted a notice, which is on their desk no longer; nothing happens if it is not theirs. */
    void note(Standing person, UUID notice);

    /**
     * One thing that waits.
     *
     * @param due the last day in time; null where there is none
     * @param left the working days from today to that day with the proof of their count, backwards where it is past;
     *     null where there is no day, or where it is further off than a year
     * @param toNote whether it is a notice that lies there until it is noted; its key is then that of the notice
     */
    record Item(
            String source,
            String key,
            BilingualText kind,
            BilingualText title,
            BilingualText about,
            String path,
            @Nullable LocalDate due,
            @Nullable WorkingSpan left,
            Urgency urgency,
            boolean toNote) {}

    /** How much of a hurry there is. */
    enum Urgency {
        /** It should have been done by now. */
        OVERDUE,
        /** This is the last working day on which it is in time. */
        TODAY,
        /** At most three working days are left. */
        SOON,
        /** There is time. */
        LATER,
        /** No day was set. */
        UNDATED
    }
}
