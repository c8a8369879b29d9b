package org.throughline.enterprises.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactSummary;

/**
 * What has been said of one fact of one firm, in two times: for which days something holds, and from when to when that
 * was believed.
 *
 * <p>A value holds from its day on until something of a later day is known or it ends by itself. A yearly value speaks
 * of its whole year, and of several with different days the latest counts.
 */
public final class Beliefs {

    private static final Comparator<FactSummary> LATER =
            Comparator.comparing(FactSummary::asOf).thenComparing(FactSummary::recordedAt);

    private Beliefs() {}

    /**
     * What was believed about a day.
     *
     * @param said of one fact, in any order
     * @param about the day; for a yearly fact its year counts
     * @param knownBefore what was recorded or corrected at this moment or later does not count
     * @return empty where nothing was known, or where what was known had run out by that day
     */
    public static Optional<FactSummary> about(List<FactSummary> said, LocalDate about, Instant knownBefore) {
        return last(said, about, knownBefore).filter(fact -> !fact.lapsedOn(about));
    }

    /**
     * What was believed to have run out by a day, with nothing said since.
     *
     * @return empty where something held on that day, or where nothing was known
     */
    public static Optional<FactSummary> runOut(List<FactSummary> said, LocalDate about, Instant knownBefore) {
        return last(said, about, knownBefore).filter(fact -> fact.lapsedOn(about));
    }

    private static Optional<FactSummary> last(List<FactSummary> said, LocalDate about, Instant knownBefore) {
        return said.stream()
                .filter(fact -> isBelieved(fact, knownBefore) && speaksOf(fact, about))
                .max(LATER);
    }

    /**
     * What was believed about a day of everything that was said of a firm, in the order in which it was said to us; of
     * a yearly fact one for each year up to that of the day.
     */
    public static List<FactSummary> allAbout(List<FactSummary> said, LocalDate about, Instant knownBefore) {
        Map<Matter, List<FactSummary>> matters =
                said.stream().collect(Collectors.groupingBy(Matter::of, LinkedHashMap::new, Collectors.toList()));
        return matters.entrySet().stream()
                .flatMap(matter ->
                        matter
                                .getKey()
                                .dayUpTo(about)
                                .flatMap(day -> about(matter.getValue(), day, knownBefore))
                                .stream())
                .toList();
    }

    /** What is spoken of: one fact, of one year if it is yearly. */
    private record Matter(String name, @Nullable Integer year) {

        static Matter of(FactSummary fact) {
            return new Matter(fact.definition().name(), fact.year());
        }

        /** The day to ask about; none for a year after it. */
        Optional<LocalDate> dayUpTo(LocalDate day) {
            if (year == null) {
                return Optional.of(day);
            }
            return year > day.getYear() ? Optional.empty() : Optional.of(LocalDate.of(year, 1, 1));
        }
    }

    /**
     * Where a fact that is written down now finds its place among what is believed.
     *
     * @param corrected what it takes the place of: said of the same day
     * @param before what counted so far; empty if nothing did
     * @param current whether it is the last word from now on
     */
    public record Place(Optional<FactSummary> corrected, Optional<FactSummary> before, boolean current) {

        /** What it changes: what it corrects, or what counted so far if it is the last word. */
        public Optional<FactSummary> former() {
            return corrected.or(() -> current ? before : Optional.empty());
        }
    }

    /**
     * Finds the place of a fact.
     *
     * @param believed of the same fact, firm and year, none of it corrected; in any order
     */
    public static Place place(Fact fact, List<FactSummary> believed) {
        Optional<FactSummary> corrected = believed.stream()
                .filter(other -> other.asOf().equals(fact.asOf()))
                .findFirst();
        Optional<FactSummary> latest = believed.stream().max(LATER);
        boolean current = latest.isEmpty() || !latest.get().asOf().isAfter(fact.asOf());
        return new Place(corrected, latest, current);
    }

    private static boolean isBelieved(FactSummary fact, Instant before) {
        Instant corrected = fact.supersededAt();
        return fact.recordedAt().isBefore(before) && (corrected == null || !corrected.isBefore(before));
    }

    private static boolean speaksOf(FactSummary fact, LocalDate day) {
        Integer year = fact.year();
        return year == null ? !fact.asOf().isAfter(day) : year == day.getYear();
    }
}
