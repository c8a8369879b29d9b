package org.throughline.samples;

import java.util.List;

/**
 * A division of GB/T 4754-2017 with its part in the city.
 *
 * @param companies its part of the section's companies, percent
 * @param staff its part of the section's employees, percent
 * @param household how much more often individual households are in it than companies are
 */
record Division(Section section, String code, double companies, double staff, double household, Economics economics) {

    /**
     * What the books of its firms look like.
     *
     * @param turnover revenue per employee of a middling firm, yuan
     * @param margin profit by revenue
     * @param tax taxes paid by revenue
     * @param exporters share of the middling firms that export
     * @param abroad the part of an exporter's revenue earned abroad
     * @param research R&D by revenue where a middling firm does any
     * @param energy tonnes of coal equivalent per yuan of revenue
     * @param assets total assets by revenue
     * @param pollution share of the firms with an environmental penalty
     */
    record Economics(
            double turnover,
            double margin,
            double tax,
            double exporters,
            double abroad,
            double research,
            double energy,
            double assets,
            double pollution) {}

    static List<Division> all() {
        return Table.rows("divisions.txt").stream().map(Division::parse).toList();
    }

    private static Division parse(List<String> row) {
        double[] figures = row.stream().skip(2).mapToDouble(Double::parseDouble).toArray();
        Economics economics = new Economics(
                figures[3] * 10_000,
                figures[4] / 100,
                figures[5] / 100,
                figures[6] / 100,
                figures[7] / 100,
                figures[8] / 100,
                figures[9] / 1_000_000,
                figures[10] / 100,
                figures[11] / 100);
        return new Division(Section.valueOf(row.get(0)), row.get(1), figures[0], figures[1], figures[2], economics);
    }

    /** How many employees its companies have on average, where the section's have this many. */
    double meanStaff(double sectionMean) {
        return sectionMean * staff / companies;
    }
}
