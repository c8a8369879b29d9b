package org.throughline.offices.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.OfficeFunction;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/**
 * One thing that a plan makes otherwise.
 *
 * @param track what it is about; null for a function
 * @param function what it is about; null for a track
 * @param former code of the office that has it so far; null for nobody
 * @param next code of the office that gets it; null for nobody
 * @param period the days on which it is otherwise
 * @param corrects whether a day before that of the plan is among them
 * @param workMoves whether open work goes with it
 */
public record MandateChange(
        Kind kind,
        @Nullable TrackCode track,
        @Nullable OfficeFunction function,
        @Nullable String former,
        @Nullable String next,
        Period period,
        boolean corrects,
        boolean workMoves) {

    /** What kind of change it is. */
    public enum Kind {
        /** An office gets what nobody had. */
        OPENED,
        /** An office has it no more, and nobody gets it. */
        CLOSED,
        /** It passes from one office to another. */
        MOVED,
        /** The same office has it for more or fewer days. */
        PERIOD_CHANGED,
        /** It rests on another paper. */
        BASIS_CHANGED,
        /** There is a track more. */
        TRACK_ADDED,
        /** A track is called otherwise, lies elsewhere, or has other industries. */
        TRACK_CHANGED,
        /** There is a track less. */
        TRACK_GONE,
        /** A track has nobody who answers for it. */
        GAP_OPENED,
        /** Somebody answers for a track that had nobody. */
        GAP_CLOSED
    }

    /** The same change, and open work goes with it. */
    public MandateChange withWork() {
        return with(true);
    }

    /** The same change with another choice of what becomes of open work. */
    public MandateChange with(boolean moving) {
        return new MandateChange(kind, track, function, former, next, period, corrects, moving);
    }

    /** Whether it can be chosen that open work goes with it. */
    public boolean canTakeWork() {
        return kind == Kind.MOVED || kind == Kind.OPENED;
    }

    /**
     * Whether this one takes open work back to where others took it from, be it over several offices.
     *
     * @param taken in the order of their days
     */
    boolean bringsBack(List<MandateChange> taken) {
        String office = former;
        for (int i = taken.size() - 1; i >= 0 && !Objects.equals(office, next); i--) {
            MandateChange step = taken.get(i);
            if (step.workMoves && isAbout(step) && Objects.equals(step.next, office)) {
                office = step.former;
            }
        }
        return kind == Kind.MOVED && Objects.equals(office, next);
    }

    /** Whether it takes along what some of the changes before it bring. */
    public boolean takesOnFrom(List<MandateChange> before) {
        return workMoves
                && before.stream()
                        .anyMatch(step -> step.workMoves && isAbout(step) && Objects.equals(step.next, former));
    }

    private boolean isAbout(MandateChange other) {
        return Objects.equals(track, other.track) && function == other.function;
    }

    static MandateChange of(Kind kind, TrackCode track, Period period) {
        return new MandateChange(kind, track, null, null, null, period, false, false);
    }
}
