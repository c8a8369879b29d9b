package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.configuration.Counterpart;
import org.throughline.kernel.Period;

/**
 * What becomes of the counterparts that are believed when a file says others. What the file says holds, also of days
 * that have passed; what it does not mention ends: on the day on which something else begins, or else today, and what
 * would begin later never begins. Days that have passed and are not mentioned stay as they were.
 */
public final class CounterpartCourse {

    private CounterpartCourse() {}

    /**
     * All that is to be believed.
     *
     * @param said none shares a day with another of its topic and level
     */
    public static List<Counterpart> after(List<Counterpart> present, List<Counterpart> said, LocalDate today) {
        List<Counterpart> target = new ArrayList<>(said);
        for (Counterpart one : present) {
            List<Period> others = said.stream()
                    .filter(other -> other.topic().equals(one.topic()) && other.level() == one.level())
                    .map(Counterpart::period)
                    .toList();
            target.addAll(left(one, others, today));
        }
        return target;
    }

    private static List<Counterpart> left(Counterpart present, List<Period> others, LocalDate today) {
        LocalDate end = others.stream()
                .map(Period::start)
                .filter(start -> !start.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(today);
        return Stretches.without(List.of(present.period()), others).stream()
                .flatMap(period -> Wanted.until(period, end, today).stream())
                .map(period -> new Counterpart(
                        present.topic(),
                        present.level(),
                        present.departments(),
                        present.office(),
                        present.person(),
                        present.limit(),
                        period))
                .toList();
    }
}
