package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.Track;
import org.throughline.kernel.Period;

/**
 * What somebody wants the offices to cover: the mandates that stand in a file or a request.
 *
 * <p>What is not mentioned ends: what runs, on the day on which another office begins with it, or else today; what
 * would begin later never begins. Days that have passed stay as they are: nobody has to repeat the past in a file.
 *
 * @param tracks that there are to be
 * @param mandates that there are to be, from today on at least
 */
public record Wanted(List<Track> tracks, List<ConfiguredMandate> mandates) {

    public Wanted {
        tracks = List.copyOf(tracks);
        mandates = List.copyOf(mandates);
    }

    /** The whole of what is to be believed. */
    Coverage after(Coverage before, LocalDate today) {
        Map<Subject, List<Mandate>> said = new TreeMap<>();
        List<Mandate> target = new ArrayList<>();
        for (ConfiguredMandate configured : mandates) {
            Mandate mandate = Mandate.of(configured);
            said.computeIfAbsent(mandate.subject(), subject -> new ArrayList<>())
                    .add(mandate);
            target.add(mandate);
        }
        for (Mandate present : before.mandates()) {
            target.addAll(kept(present, said.getOrDefault(present.subject(), List.of()), today));
        }
        return new Coverage(tracks, target);
    }

    /** What is left of a mandate that may not have been mentioned. */
    private static List<Mandate> kept(Mandate present, List<Mandate> said, LocalDate today) {
        boolean mentioned = said.stream()
                .anyMatch(mandate -> mandate.office().equals(present.office())
                        && mandate.period().overlaps(present.period()));
        if (mentioned) {
            return List.of();
        }
        LocalDate end = said.stream()
                .map(mandate -> mandate.period().start())
                .filter(start -> !start.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(today);
        List<Period> left = Stretches.without(
                List.of(present.period()), said.stream().map(Mandate::period).toList());
        return left.stream()
                .flatMap(period -> until(period, end, today).stream())
                .map(present::during)
                .toList();
    }

    /** What has passed stays; what would begin later, also after something else, does not begin. */
    static Optional<Period> until(Period period, LocalDate end, LocalDate today) {
        boolean begun = !period.start().isAfter(today);
        return begun && period.start().isBefore(end)
                ? period.intersection(new Period(period.start(), end))
                : Optional.empty();
    }
}
