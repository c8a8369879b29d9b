package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Period;

/**
 * Takes back what a plan changed, from today on: days that have passed stay as they were lived. What other plans have
 * changed since on the same days is not touched but told.
 */
public final class Undoing {

    private final Coverage before;
    private final Coverage after;
    private final Coverage now;
    private final LocalDate today;
    private final List<Subject> overtaken = new ArrayList<>();

    private Undoing(Coverage before, Coverage after, Coverage now, LocalDate today) {
        this.before = before;
        this.after = after;
        this.now = now;
        this.today = today;
    }

    /**
     * What came of it.
     *
     * @param target what is to be believed
     * @param overtaken what cannot be taken back, since it is no longer as the plan left it; sorted
     */
    public record Outcome(Coverage target, List<Subject> overtaken) {}

    /**
     * Takes a plan back.
     *
     * @param before what was believed before the plan
     * @param after what the plan made of it
     * @param now what is believed now
     */
    public static Outcome of(Coverage before, Coverage after, Coverage now, LocalDate today) {
        return new Undoing(before, after, now, today).outcome();
    }

    private Outcome outcome() {
        NavigableSet<Subject> subjects = new TreeSet<>(before.bySubject().keySet());
        subjects.addAll(after.bySubject().keySet());
        subjects.addAll(now.bySubject().keySet());
        List<Mandate> target = new ArrayList<>();
        for (Subject subject : subjects) {
            List<Mandate> own = now.bySubject().getOrDefault(subject, List.of());
            boolean touched = !before.bySubject()
                    .getOrDefault(subject, List.of())
                    .equals(after.bySubject().getOrDefault(subject, List.of()));
            target.addAll(touched ? back(subject) : own);
        }
        boolean sameTracks = now.tracks().equals(after.tracks());
        return new Outcome(new Coverage(sameTracks ? before.tracks() : now.tracks(), target), List.copyOf(overtaken));
    }

    /** Between two days on which something begins or ends, one answer holds. */
    private List<Mandate> back(Subject subject) {
        List<Mandate> former = before.bySubject().getOrDefault(subject, List.of());
        List<Mandate> made = after.bySubject().getOrDefault(subject, List.of());
        List<Mandate> present = now.bySubject().getOrDefault(subject, List.of());
        List<Mandate> target = new ArrayList<>();
        boolean lost = false;
        for (Period period : Stretches.between(List.of(former, made, present), today)) {
            LocalDate day = period.start();
            Mandate answer = at(present, day);
            if (!day.isBefore(today) && !same(at(former, day), at(made, day))) {
                lost = lost || !same(at(made, day), answer);
                answer = at(former, day);
            }
            if (answer != null) {
                append(target, answer.during(period));
            }
        }
        if (lost) {
            overtaken.add(subject);
        }
        return target;
    }

    private static void append(List<Mandate> target, Mandate next) {
        Mandate last = target.isEmpty() ? null : target.get(target.size() - 1);
        if (last != null && next.period().start().equals(last.period().end()) && same(last, next)) {
            target.set(
                    target.size() - 1,
                    last.during(new Period(last.period().start(), next.period().end())));
        } else {
            target.add(next);
        }
    }

    private static @Nullable Mandate at(List<Mandate> mandates, LocalDate day) {
        return mandates.stream()
                .filter(mandate -> mandate.period().contains(day))
                .findFirst()
                .orElse(null);
    }

    private static boolean same(@Nullable Mandate one, @Nullable Mandate other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return one.office().equals(other.office()) && Objects.equals(one.basis(), other.basis());
    }
}
