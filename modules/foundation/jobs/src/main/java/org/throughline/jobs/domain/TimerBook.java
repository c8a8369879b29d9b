package org.throughline.jobs.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.throughline.jobs.TimerSchedule;

/** Where timers are kept; within the transaction of the caller. */
public interface TimerBook {

    /**
     * A round that a node has taken.
     *
     * @param token one more with each node that takes a round
     */
    record Round(String timer, long token) {}

    /** Enters timers that are not there yet, each due at its first moment from now on. */
    void enter(Collection<Due> timers);

    /**
     * Takes a round that is due and that no living node has.
     *
     * @return empty if there is none
     */
    Optional<Round> take(Collection<String> timers, String node, Duration lease);

    /** A sign of life for rounds under way. */
    void keep(Collection<Round> rounds, Duration lease);

    /** Ends a round: the next one is due at the first moment of the schedule from now on. */
    void end(Round round, TimerSchedule schedule);

    /** A timer and when it comes. */
    record Due(String timer, TimerSchedule schedule) {}
}
