package org.throughline.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The shipped city before anybody keeps silent, at full size. */
final class FullCity {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final int LAST_YEAR = 2025;
    static final List<Firm> MAKERS = firms(Section.MANUFACTURING, SampleCity.MANUFACTURERS);
    static final List<Firm> OTHERS = firms(Section.OTHERS, SampleCity.OTHERS);
    static final List<Firm> COMPANIES =
            MAKERS.stream().filter(firm -> !firm.isHousehold()).toList();
    static final List<Firm> ABOVE_SCALE =
            COMPANIES.stream().filter(Firm::aboveScale).toList();

    private FullCity() {}

    static Stream<Firm> all() {
        return Stream.concat(MAKERS.stream(), OTHERS.stream());
    }

    static double percent(List<Firm> firms, Predicate<Firm> which) {
        return 100.0 * firms.stream().filter(which).count() / firms.size();
    }

    static double sum(List<Firm> firms, ToDoubleFunction<Firm> figure) {
        return firms.stream().mapToDouble(figure).sum();
    }

    static boolean isIn(Firm firm, String industry) {
        return firm.industry().code().value().startsWith(industry);
    }

    private static List<Firm> firms(Section section, int count) {
        City city = City.load();
        return IntStream.range(0, count)
                .mapToObj(i -> city.firm(SampleCity.SEED, section, i, LAST_YEAR))
                .toList();
    }
}
