package org.throughline.notices.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;

/** The matters that somebody is reminded of, in the transaction at hand. */
public interface ReminderBook {

    /** Enters a matter, or changes what is there; another day has had no reminder yet. */
    void put(Notice notice, Audience audience, LocalDate due);

    /** Ends a matter; nothing happens if it is over or was never there. */
    void over(String matter);

    /**
     * Matters that are not over, due by this day, that may have a reminder to come.
     *
     * @param after the last one seen; null for the beginning
     */
    List<Place> open(LocalDate by, @Nullable Place after, int limit);

    /** One of them, locked until the transaction ends; empty if it is over. */
    Optional<Reminder> lock(String matter);

    /** Notes that a reminder was given. */
    void given(String matter, Reminder.Stage stage);

    /** A place in the list of open matters. */
    record Place(LocalDate due, String matter) {}
}
