package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.configuration.Track;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/**
 * Works out what two bureaus cover when one passes all to the other on a day: the giver nothing from then on, the taker
 * both. What an office of the taker covers already stays with it, and so does what the giver did before that day.
 */
public final class TransferPlanner {

    private final Coverage taker;
    private final OfficeTable table;
    private final List<Mandate> taken;

    private TransferPlanner(Coverage taker, OfficeTable table) {
        this.taker = taker;
        this.table = table;
        this.taken = new ArrayList<>(taker.mandates());
    }

    /** The whole of what is to be believed of both. */
    public record Outcome(Coverage giver, Coverage taker) {}

    /** What comes of it when all passes on a day. */
    public static Outcome of(Coverage giver, Coverage taker, LocalDate on, OfficeTable table) {
        TransferPlanner planner = new TransferPlanner(taker, table);
        Period from = Period.since(on);
        List<Mandate> kept = new ArrayList<>();
        for (Mandate mandate : giver.mandates()) {
            mandate.period().intersection(from).ifPresent(days -> planner.take(mandate.during(days)));
            if (mandate.period().start().isBefore(on)) {
                mandate.period()
                        .intersection(new Period(mandate.period().start(), on))
                        .ifPresent(days -> kept.add(mandate.during(days)));
            }
        }
        List<Track> tracks = together(giver, taker);
        for (Track track : giver.tracks()) {
            planner.takeInherited(track.code(), giver, tracks, on);
        }
        // The tree of the giver stays: it says what its mandates of earlier days were about.
        return new Outcome(new Coverage(giver.tracks(), kept), new Coverage(tracks, planner.taken));
    }

    /**
     * A track that lies elsewhere in the tree of the taker may have been covered only from above: it gets a mandate of
     * its own on the days on which nobody would have it.
     */
    private void takeInherited(TrackCode track, Coverage giver, List<Track> tracks, LocalDate on) {
        Coverage sofar = new Coverage(tracks, taken);
        List<Mandate> lost = new ArrayList<>();
        for (Period stretch : Stretches.between(List.of(giver.mandates(), taken), on)) {
            Optional<Mandate> held = giver.responsible(track, stretch.start());
            if (!stretch.start().isBefore(on)
                    && held.isPresent()
                    && sofar.responsible(track, stretch.start()).isEmpty()) {
                String office = table.of(held.get().office());
                append(
                        lost,
                        new Mandate(office, track, null, stretch, held.get().basis()));
            }
        }
        taken.addAll(lost);
    }

    private static void append(List<Mandate> mandates, Mandate next) {
        Mandate last = mandates.isEmpty() ? null : mandates.get(mandates.size() - 1);
        boolean goesOn = last != null
                && next.period().start().equals(last.period().end())
                && next.office().equals(last.office())
                && Objects.equals(next.basis(), last.basis());
        if (last != null && goesOn) {
            mandates.set(
                    mandates.size() - 1,
                    last.during(new Period(last.period().start(), next.period().end())));
        } else {
            mandates.add(next);
        }
    }

    /** The tracks of the taker, then those that only the giver has, each where it lay. */
    private static List<Track> together(Coverage giver, Coverage taker) {
        Set<TrackCode> known = new HashSet<>(taker.tree().keySet());
        return Stream.concat(
                        taker.tracks().stream(), giver.tracks().stream().filter(track -> !known.contains(track.code())))
                .toList();
    }

    private void take(Mandate passed) {
        String office = table.of(passed.office());
        Mandate mandate = new Mandate(office, passed.track(), passed.function(), passed.period(), passed.basis());
        List<Period> free = passed.track() == null ? free(mandate) : uncovered(passed.track(), passed.period());
        // Two offices of the giver may have had one function, and both go to one of the taker.
        free.forEach(days -> taken.add(mandate.during(days)));
    }

    /** Days on which the office does not have the function already. */
    private List<Period> free(Mandate wanted) {
        List<Period> held = taken.stream()
                .filter(mandate -> mandate.subject().equals(wanted.subject()))
                .map(Mandate::period)
                .toList();
        return Stretches.without(List.of(wanted.period()), held);
    }

    /** Days on which no office of the taker answers for the track, by itself or for one above. */
    private List<Period> uncovered(TrackCode track, Period days) {
        List<Period> free = new ArrayList<>();
        for (Period stretch : Stretches.between(List.of(taker.mandates()), days.start())) {
            Optional<Period> part = stretch.intersection(days);
            if (part.isPresent() && taker.responsible(track, part.get().start()).isEmpty()) {
                append(free, part.get());
            }
        }
        return free;
    }

    private static void append(List<Period> periods, Period next) {
        Period last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        if (last != null && next.start().equals(last.end())) {
            periods.set(periods.size() - 1, new Period(last.start(), next.end()));
        } else {
            periods.add(next);
        }
    }
}
