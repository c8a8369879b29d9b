package org.throughline.samples;

import java.util.List;
import org.throughline.enterprises.EntityKind;

/**
 * Which firms the city has: their kind and their industry.
 *
 * <p>107,156 industrial legal entities were counted for 2023 (fifth national economic census, Wenzhou Statistics
 * Bureau, 2025-06-06; 106,207 of them in manufacturing, a difference that is neglected here); the bureau speaks of
 * 140,000 manufacturing entities. What lies between is taken to be individual households (assumption).
 */
final class Industries {

    /** The share of companies among the makers of goods. */
    static final double COMPANY_SHARE = 107_156.0 / SampleCity.MANUFACTURERS;

    private final Weighted<IndustryClass> companies;
    private final Weighted<IndustryClass> households;
    private final Weighted<IndustryClass> others;

    private Industries(List<IndustryClass> classes) {
        List<IndustryClass> makers = in(Section.MANUFACTURING, classes);
        companies = Weighted.by(
                makers, c -> shareOfDivision(c, classes) * c.division().companies());
        households = Weighted.by(
                makers,
                c -> shareOfDivision(c, classes)
                        * c.division().companies()
                        * c.division().household());
        others = Weighted.by(
                in(Section.OTHERS, classes),
                c -> shareOfDivision(c, classes) * c.division().companies());
    }

    static Industries of(List<IndustryClass> classes) {
        return new Industries(classes);
    }

    /**
     * What a firm is and does.
     *
     * @param kind in law
     */
    record Trade(EntityKind kind, IndustryClass industry) {

        boolean isHousehold() {
            return kind == EntityKind.INDIVIDUAL_HOUSEHOLD;
        }

        Division.Economics economics() {
            return industry.division().economics();
        }

        Section section() {
            return industry.division().section();
        }
    }

    /** The trade at a place of the whole, from 0 to 1. */
    Trade at(Section section, double place) {
        if (section == Section.OTHERS) {
            return new Trade(EntityKind.COMPANY, others.at(place));
        }
        if (place < COMPANY_SHARE) {
            return new Trade(EntityKind.COMPANY, companies.at(place / COMPANY_SHARE));
        }
        double rest = (place - COMPANY_SHARE) / (1 - COMPANY_SHARE);
        return new Trade(EntityKind.INDIVIDUAL_HOUSEHOLD, households.at(rest));
    }

    private static List<IndustryClass> in(Section section, List<IndustryClass> classes) {
        return classes.stream().filter(c -> c.division().section() == section).toList();
    }

    private static double shareOfDivision(IndustryClass one, List<IndustryClass> classes) {
        double sum = classes.stream()
                .filter(c -> c.division().equals(one.division()))
                .mapToDouble(IndustryClass::weight)
                .sum();
        return one.weight() / sum;
    }
}
