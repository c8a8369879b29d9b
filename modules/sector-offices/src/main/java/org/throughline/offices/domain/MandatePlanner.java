package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.Track;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.MandateChange.Kind;

/** Works out what has to change, and whether it may. */
public final class MandatePlanner {

    private final Coverage before;
    private final Coverage after;
    private final LocalDate today;
    private final List<ConfiguredMandate> said;
    private final List<MandateChange> changes = new ArrayList<>();
    private final List<PastTouched> refused = new ArrayList<>();

    private MandatePlanner(Coverage before, Coverage after, List<ConfiguredMandate> said, LocalDate today) {
        this.before = before;
        this.after = after;
        this.said = said;
        this.today = today;
    }

    /**
     * Days that have passed would be believed otherwise, and nobody said that this is meant.
     *
     * @param index place of the mandate that would do it among those wanted, from 0
     * @param period the days, some of them in the past
     */
    public record PastTouched(int index, Period period) {}

    /**
     * What came of planning.
     *
     * @param refused in the order of the mandates wanted; the plan may be carried out if it is empty
     */
    public record Outcome(MandatePlan plan, List<PastTouched> refused) {}

    /** How to come from what is believed to what is wanted. */
    public static Outcome plan(Coverage before, Wanted wanted, LocalDate today) {
        MandatePlanner planner = new MandatePlanner(before, wanted.after(before, today), wanted.mandates(), today);
        return planner.outcome();
    }

    /** How to come from one belief to another, the past included. */
    public static MandatePlan between(Coverage before, Coverage after, LocalDate today) {
        return new MandatePlanner(before, after, List.of(), today).outcome().plan();
    }

    private Outcome outcome() {
        Map<Subject, List<Mandate>> former = before.bySubject();
        Map<Subject, List<Mandate>> next = after.bySubject();
        NavigableSet<Subject> subjects = new TreeSet<>(former.keySet());
        subjects.addAll(next.keySet());
        for (Subject subject : subjects) {
            compare(former.getOrDefault(subject, List.of()), next.getOrDefault(subject, List.of()));
        }
        compareTracks();
        compareGaps();
        refused.sort(Comparator.comparingInt(PastTouched::index));
        return new Outcome(new MandatePlan(before, after, changes), List.copyOf(refused));
    }

    /** Between two days on which something begins or ends, all is the same. */
    private void compare(List<Mandate> former, List<Mandate> next) {
        if (former.equals(next)) {
            return;
        }
        @Nullable Difference open = null;
        for (Period period : Stretches.between(List.of(former, next))) {
            Difference here = new Difference(at(former, period.start()), at(next, period.start()), period);
            if (open != null && open.sameAs(here)) {
                open = open.until(period.end());
            } else {
                tell(open, former, next);
                open = here;
            }
        }
        tell(open, former, next);
    }

    private record Difference(
            @Nullable Mandate former, @Nullable Mandate next, Period period) {

        boolean sameAs(Difference other) {
            return Objects.equals(office(former), office(other.former))
                    && Objects.equals(office(next), office(other.next))
                    && Objects.equals(basis(former), basis(other.former))
                    && Objects.equals(basis(next), basis(other.next));
        }

        Difference until(@Nullable LocalDate end) {
            return new Difference(former, next, new Period(period.start(), end));
        }

        @Nullable
        Mandate any() {
            return former == null ? next : former;
        }

        static @Nullable String office(@Nullable Mandate mandate) {
            return mandate == null ? null : mandate.office();
        }

        static @Nullable String basis(@Nullable Mandate mandate) {
            return mandate == null ? null : mandate.basis();
        }
    }

    private static @Nullable Mandate at(List<Mandate> mandates, LocalDate day) {
        return mandates.stream()
                .filter(mandate -> mandate.period().contains(day))
                .findFirst()
                .orElse(null);
    }

    private void tell(@Nullable Difference difference, List<Mandate> former, List<Mandate> next) {
        Mandate one = difference == null ? null : difference.any();
        if (difference == null || one == null) {
            return;
        }
        String from = office(difference.former(), before, one, difference.period());
        String to = office(difference.next(), after, one, difference.period());
        Kind kind = kind(difference, from, to, former, next);
        if (kind != null) {
            Period period = difference.period();
            boolean corrects = period.start().isBefore(today);
            if (corrects) {
                checkPast(one.subject(), period);
            }
            // What nobody has cannot stay with anybody.
            boolean moves = kind == Kind.OPENED || (kind == Kind.MOVED && workMoves(difference));
            changes.add(new MandateChange(kind, one.track(), one.function(), from, to, period, corrects, moves));
        }
    }

    /** Who answers on the first of the days: by the mandate itself, or for a track above. */
    private static @Nullable String office(@Nullable Mandate own, Coverage coverage, Mandate one, Period period) {
        if (own != null || one.track() == null) {
            return Difference.office(own);
        }
        return coverage.responsible(one.track(), period.start())
                .map(Mandate::office)
                .orElse(null);
    }

    private static @Nullable Kind kind(
            Difference difference,
            @Nullable String from,
            @Nullable String to,
            List<Mandate> former,
            List<Mandate> next) {
        if (from == null) {
            return touches(former, to, difference) ? Kind.PERIOD_CHANGED : Kind.OPENED;
        }
        if (to == null) {
            boolean beginsLater = next.stream()
                    .anyMatch(mandate -> mandate.office().equals(from)
                            && mandate.period()
                                    .start()
                                    .equals(difference.period().end()));
            return beginsLater ? Kind.PERIOD_CHANGED : Kind.CLOSED;
        }
        if (!from.equals(to)) {
            return Kind.MOVED;
        }
        if (difference.former() == null || difference.next() == null) {
            return Kind.PERIOD_CHANGED;
        }
        boolean same = Objects.equals(Difference.basis(difference.former()), Difference.basis(difference.next()));
        return same ? null : Kind.BASIS_CHANGED;
    }

    private static boolean touches(List<Mandate> mandates, @Nullable String office, Difference difference) {
        return mandates.stream()
                .anyMatch(mandate ->
                        mandate.office().equals(office) && mandate.period().abuts(difference.period()));
    }

    /** Only what is said to correct may; of what is said, the mandate of those days answers for it. */
    private void checkPast(Subject subject, Period period) {
        List<Integer> own = new ArrayList<>();
        boolean meant = false;
        for (int i = 0; i < said.size(); i++) {
            ConfiguredMandate mandate = said.get(i);
            if (Mandate.of(mandate).subject().equals(subject)) {
                own.add(i);
                boolean near =
                        mandate.period().overlaps(period) || mandate.period().abuts(period);
                meant = meant || (near && mandate.corrects());
            }
        }
        if (!meant && !said.isEmpty()) {
            int index = own.stream()
                    .filter(i -> said.get(i).period().overlaps(period))
                    .findFirst()
                    .orElse(own.isEmpty() ? 0 : own.get(0));
            refused.add(new PastTouched(index, period));
        }
    }

    private boolean workMoves(Difference difference) {
        Mandate come = difference.next();
        return come != null
                && said.stream()
                        .filter(ConfiguredMandate::workMoves)
                        .map(Mandate::of)
                        .anyMatch(mandate -> mandate.subject().equals(come.subject())
                                && mandate.period().contains(difference.period().start()));
    }

    private void compareTracks() {
        Map<TrackCode, Track> former = new TreeMap<>(Comparator.comparing(TrackCode::value));
        former.putAll(before.tree());
        Map<TrackCode, Track> next = new TreeMap<>(Comparator.comparing(TrackCode::value));
        next.putAll(after.tree());
        Period since = Period.since(today);
        next.forEach((code, track) -> {
            Track known = former.remove(code);
            if (known == null) {
                changes.add(MandateChange.of(Kind.TRACK_ADDED, code, since));
            } else if (!known.equals(track)) {
                changes.add(MandateChange.of(Kind.TRACK_CHANGED, code, since));
            }
        });
        former.keySet().forEach(code -> changes.add(MandateChange.of(Kind.TRACK_GONE, code, since)));
    }

    private void compareGaps() {
        Map<TrackCode, List<Period>> former = before.gaps(today);
        Map<TrackCode, List<Period>> next = after.gaps(today);
        next.forEach((track, open) -> Stretches.without(open, former.getOrDefault(track, List.of()))
                .forEach(period -> changes.add(MandateChange.of(Kind.GAP_OPENED, track, period))));
        former.forEach((track, open) -> Stretches.without(open, next.getOrDefault(track, List.of()))
                .forEach(period -> changes.add(MandateChange.of(Kind.GAP_CLOSED, track, period))));
    }
}
