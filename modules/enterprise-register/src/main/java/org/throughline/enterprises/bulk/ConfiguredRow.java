package org.throughline.enterprises.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfiguredFact;
import org.throughline.configuration.NamedCode;
import org.throughline.exchange.Json;

/**
 * What the catalogue keeps of a configured fact beside its name, its type and whether it is yearly or personal, by
 * column.
 */
final class ConfiguredRow {

    private ConfiguredRow() {}

    /** @param rank its place in the catalogue, from 1 */
    static ObjectNode of(ConfiguredFact fact, int rank) {
        ObjectNode row = Json.mapper().createObjectNode();
        row.put("derived", fact.derived())
                .put("absence_means_no", fact.absenceMeansNo())
                .put("minimum", fact.minimum())
                .put("maximum", fact.maximum())
                .put("label_zh", fact.label().zh())
                .put("label_en", fact.label().en())
                .put("rank", rank)
                .put(
                        "fresh_for",
                        fact.freshFor() == null ? null : fact.freshFor().toString())
                .put("group_code", fact.group().code())
                .put("retired", false);
        putNames(row, "group", fact.group());
        putNames(row, "unit", fact.unit());
        row.put("unit", fact.unit() == null ? null : fact.unit().code());
        fact.alsoCalled().forEach(row.putArray("also_called")::add);
        putKeepers(row, fact.changedBy());
        putChoices(row, fact.codes());
        return row;
    }

    private static void putNames(ObjectNode row, String column, @Nullable NamedCode named) {
        row.put(column + "_zh", named == null ? null : named.name().zh());
        row.put(column + "_en", named == null ? null : named.name().en());
    }

    private static void putKeepers(ObjectNode row, List<NamedCode> organisations) {
        ArrayNode keepers = row.putArray("changed_by");
        for (NamedCode keeper : organisations) {
            keepers.addArray()
                    .add(keeper.code())
                    .add(keeper.name().zh())
                    .add(keeper.name().en());
        }
    }

    private static void putChoices(ObjectNode row, List<NamedCode> choices) {
        ArrayNode codes = row.putArray("codes");
        ObjectNode names = row.putObject("code_names");
        for (NamedCode choice : choices) {
            codes.add(choice.code());
            names.putArray(choice.code())
                    .add(choice.name().zh())
                    .add(choice.name().en());
        }
    }
}
