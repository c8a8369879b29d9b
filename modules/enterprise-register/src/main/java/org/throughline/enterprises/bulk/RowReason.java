package org.throughline.enterprises.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.enterprises.ImportPreview.Reason;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.Json;
import org.throughline.kernel.Phrase;

/**
 * Why a row is not taken, in one point; kept as JSON, since whoever reads it does so in a language of their own.
 *
 * @param column the name of the column it is about; empty where it is about the row
 */
record RowReason(String column, Phrase words) {

    /** A reason of this module. */
    static RowReason of(String column, String key, Map<String, String> values) {
        return new RowReason(column, new Phrase(EnterpriseProblem.TEXTS, key, values));
    }

    static RowReason of(String column, String key) {
        return of(column, key, Map.of());
    }

    /** The same for whoever shows it. */
    Reason told() {
        return new Reason(column, words);
    }

    /** All reasons of a row in one line. */
    static String sentence(List<RowReason> reasons, Locale language) {
        return reasons.stream()
                .map(reason -> reason.in(language))
                .collect(Collectors.joining(new Phrase(EnterpriseProblem.TEXTS, "import.reason.between").in(language)));
    }

    private String in(Locale language) {
        String said = words.in(language);
        return column.isEmpty()
                ? said
                : new Phrase(EnterpriseProblem.TEXTS, "import.reason.at", Map.of("column", column, "reason", said))
                        .in(language);
    }

    static String json(List<RowReason> reasons) {
        ArrayNode all = Json.mapper().createArrayNode();
        for (RowReason reason : reasons) {
            ObjectNode one = all.addObject();
            one.put("column", reason.column)
                    .put("bundle", reason.words.bundle())
                    .put("key", reason.words.key());
            ObjectNode values = one.putObject("values");
            reason.words.values().forEach(values::put);
        }
        // No text of the database has it, escaped or not.
        return all.toString().replace("\\u0000", "\u2400");
    }

    static List<RowReason> ofJson(String json) {
        try {
            List<RowReason> reasons = new ArrayList<>();
            for (JsonNode one : Json.mapper().readTree(json)) {
                Map<String, String> values = new LinkedHashMap<>();
                one.path("values")
                        .properties()
                        .forEach(value ->
                                values.put(value.getKey(), value.getValue().asText()));
                reasons.add(new RowReason(
                        one.path("column").asText(),
                        new Phrase(one.path("bundle").asText(), one.path("key").asText(), values)));
            }
            return reasons;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database wrote no JSON", broken);
        }
    }
}
