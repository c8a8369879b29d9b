package org.throughline.samples;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.IndustryCode;

/**
 * A class of GB/T 4754-2017 with what firms in it call themselves.
 *
 * @param weight its part of the division
 * @param companyWords trade words of companies, without the legal form
 * @param householdWords trade words of individual households with their ending
 * @param strategic the strategic emerging industry that it belongs to; null for none
 * @param strategicAsWhole whether all its firms belong there, not only those with certain products
 * @param highTechnology whether it is high-technology manufacturing after the classification of 2017
 */
record IndustryClass(
        IndustryCode code,
        Division division,
        double weight,
        List<String> companyWords,
        List<String> householdWords,
        @Nullable StrategicIndustry strategic,
        boolean strategicAsWhole,
        boolean highTechnology) {

    static List<IndustryClass> all(List<Division> divisions) {
        Map<String, Division> byCode =
                Table.byCode(divisions, divisions.stream().map(Division::code).toList());
        return Table.rows("classes.txt").stream().map(row -> parse(row, byCode)).toList();
    }

    private static IndustryClass parse(List<String> row, Map<String, Division> divisions) {
        String code = row.get(0);
        Division division = divisions.get(code.substring(0, 3));
        if (division == null) {
            throw new IllegalStateException("Class " + code + " has no division");
        }
        String strategic = row.get(4);
        return new IndustryClass(
                new IndustryCode(code),
                division,
                Double.parseDouble(row.get(1)),
                Table.wordsOf(row.get(2)),
                Table.wordsOf(row.get(3)),
                strategic.isEmpty() ? null : StrategicIndustry.numbered(strategic.charAt(0) - '0'),
                strategic.length() == 1,
                row.size() > 5 && row.get(5).equals("h"));
    }
}
