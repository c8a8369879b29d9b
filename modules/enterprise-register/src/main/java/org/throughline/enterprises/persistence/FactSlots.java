package org.throughline.enterprises.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.ExportColumn;
import org.throughline.enterprises.domain.ExportedFirm.Known;

/**
 * Where in a row each fact goes.
 *
 * @param exact place by number and year of the fact
 * @param latest place by number of the facts whose latest year is wanted
 * @param size number of places
 */
record FactSlots(Map<String, Integer> exact, Map<String, Integer> latest, int size) {

    private static final char BETWEEN_FACTS = '\u001e';
    private static final char WITHIN_FACT = '\u001f';

    static FactSlots of(List<ExportColumn.OfFact> facts, FactCatalogue.Entries catalogue) {
        Map<String, Integer> exact = new HashMap<>();
        Map<String, Integer> latest = new HashMap<>();
        for (int place = 0; place < facts.size(); place++) {
            ExportColumn.OfFact column = facts.get(place);
            String number = catalogue.id(column.fact().name()).orElseThrow().toString();
            if (column.tellsYear()) {
                latest.put(number, place);
            } else {
                Integer year = column.year();
                exact.put(number + WITHIN_FACT + (year == null ? 0 : year), place);
            }
        }
        return new FactSlots(exact, latest, facts.size());
    }

    /** The numbers of the facts. */
    List<Short> numbers() {
        return Stream.concat(exact.keySet().stream(), latest.keySet().stream())
                .map(key -> key.split(String.valueOf(WITHIN_FACT), 2)[0])
                .map(Short::valueOf)
                .distinct()
                .toList();
    }

    /** What the text of a firm says, by place; null where it says nothing. */
    List<@Nullable Known> of(@Nullable String text) {
        @Nullable Known[] known = new @Nullable Known[size];
        int from = 0;
        while (text != null && from < text.length()) {
            int end = text.indexOf(BETWEEN_FACTS, from);
            int until = end < 0 ? text.length() : end;
            put(text, from, until, known);
            from = until + 1;
        }
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(known)));
    }

    private void put(String text, int from, int until, @Nullable Known[] known) {
        int first = text.indexOf(WITHIN_FACT, from);
        int second = text.indexOf(WITHIN_FACT, first + 1);
        int year = Integer.parseInt(text, first + 1, second, 10);
        Integer place = exact.get(text.substring(from, second));
        Integer newest = latest.isEmpty() ? null : latest.get(text.substring(from, first));
        if (place != null) {
            known[place] = new Known(year, text.substring(second + 1, until));
        }
        if (newest != null) {
            Known sofar = known[newest];
            if (sofar == null || sofar.year() < year) {
                known[newest] = new Known(year, text.substring(second + 1, until));
            }
        }
    }
}
