package org.throughline.enterprises;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;

/**
 * Whether the city holds something about a firm already, and how far it can be relied on.
 *
 * @param definition of the fact; null for a paper
 * @param year of the value; null without a value, for a fact that is not yearly and for a paper
 * @param value canonical text of the fact, or where the paper lies; null where nothing is held, and for a personal fact
 * @param source who said so or issued it; null where nothing is held
 * @param asOf the day on which it held; null where nothing is held
 * @param staleFrom the day from which it is too old to be relied on; null if it does not grow old
 * @param on the day asked about
 * @param askFirst organisations that answer for it: to be asked before the firm; empty if only the firm knows
 */
public record Holding(
        Wanted wanted,
        State state,
        @Nullable FactDefinition definition,
        @Nullable Integer year,
        @Nullable String value,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable LocalDate staleFrom,
        LocalDate on,
        List<BilingualText> askFirst)
        implements Serializable {

    /** How it stands with something wanted. */
    public enum State {
        /** Held and fresh: nobody is to be asked. */
        HELD,
        /** Nothing is recorded, and that means no: whoever answers for it publishes who has it. */
        HELD_AS_NO,
        /** Held and past the time for which it can be relied on. */
        STALE,
        /** Not held. */
        MISSING
    }

    public Holding {
        askFirst = List.copyOf(askFirst);
    }

    /** Whether nobody needs to be asked. */
    public boolean isEnough() {
        return state == State.HELD || state == State.HELD_AS_NO;
    }

    /**
     * Days from the day on which it held to the day asked about, 0 where its year goes on beyond that; null where
     * nothing is held.
     */
    public @Nullable Long ageInDays() {
        return asOf == null ? null : Math.max(0, ChronoUnit.DAYS.between(asOf, on));
    }
}
