package org.throughline.enterprises.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.FactDefinition;
import org.throughline.kernel.Phrase;

/** What an export says of each firm, from left to right. */
public sealed interface ExportColumn {

    /** The most columns of one export. */
    int MOST = 200;

    /** The column as addresses and the API have it: {@code name}, {@code revenue.2025}, {@code revenue}. */
    String text();

    /** What the register's entry of a firm says. */
    enum Field implements ExportColumn {
        NAME,
        USCC,
        KIND,
        INDUSTRY,
        INDUSTRY_NAME,
        DISTRICT,
        DISTRICT_NAME,
        ZONE_NAME,
        GENERATED;

        @Override
        public String text() {
            Matcher inner = Pattern.compile("_(.)").matcher(name().toLowerCase(Locale.ROOT));
            return inner.replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What counts today of a fact.
     *
     * @param year null for a fact that is not yearly; of one that is, for the latest year known of each firm, which
     *     then stands in a column of its own behind the value
     */
    record OfFact(FactDefinition fact, @Nullable Integer year) implements ExportColumn {

        @Override
        public String text() {
            return fact.name() + (year == null ? "" : "." + year);
        }

        /** Whether a column behind it says which year its value is of. */
        public boolean tellsYear() {
            return fact.yearly() && year == null;
        }
    }

    /**
     * Columns as they were asked for.
     *
     * @param columns those that can be had, in their order, none twice
     * @param refused those that cannot
     */
    record Choice(List<ExportColumn> columns, List<FactConditions.Refused> refused) {}

    /** Reads each text by the catalogue; every fault is told. */
    static Choice read(List<String> texts, List<FactDefinition> catalogue) {
        Set<ExportColumn> columns = new LinkedHashSet<>();
        List<FactConditions.Refused> refused = new ArrayList<>();
        for (int place = 0; place < texts.size(); place++) {
            String text = texts.get(place);
            Optional<ExportColumn> column = column(text, catalogue);
            if (column.isPresent() && columns.size() < MOST) {
                columns.add(column.get());
            } else {
                String why = isPersonal(text, catalogue) ? "fault.column-personal" : "fault.column";
                refused.add(new FactConditions.Refused(
                        place, text, new Phrase(EnterpriseProblem.TEXTS, why, Map.of("most", Integer.toString(MOST)))));
            }
        }
        return new Choice(List.copyOf(columns), refused);
    }

    /** What the list shows, and each fact that the filter asks about. */
    static List<ExportColumn> usual(EnterpriseFilter filter) {
        Stream<ExportColumn> asked = filter.facts().stream()
                .filter(condition -> !condition.fact().isPersonal())
                .map(condition -> new OfFact(condition.fact(), condition.year()));
        return Stream.concat(Arrays.stream(Field.values()), asked).distinct().toList();
    }

    /** Data of persons go out in no table. */
    private static boolean isPersonal(String text, List<FactDefinition> catalogue) {
        return catalogue.stream()
                .anyMatch(fact -> fact.isPersonal() && fact.name().equals(text));
    }

    private static Optional<ExportColumn> column(String text, List<FactDefinition> catalogue) {
        Optional<ExportColumn> field = Arrays.<ExportColumn>stream(Field.values())
                .filter(known -> known.text().equals(text))
                .findFirst();
        return field.isPresent() ? field : fact(text, catalogue);
    }

    private static Optional<ExportColumn> fact(String text, List<FactDefinition> catalogue) {
        Matcher parts =
                Pattern.compile("([a-zA-Z][a-zA-Z0-9]{0,59})(?:\\.(\\d{4}))?").matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Integer year = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
        return catalogue.stream()
                .filter(known ->
                        known.name().equals(parts.group(1)) && !known.isPersonal() && (year == null || known.yearly()))
                .findFirst()
                .map(known -> new OfFact(known, year));
    }
}
