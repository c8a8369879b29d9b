package org.throughline.enterprises.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactDefinition.Named;
import org.throughline.enterprises.FactType;
import org.throughline.exchange.Json;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.PersonalDatum;

/** The catalogue of facts as its table has it. */
public final class CatalogueRows {

    private static final String SQL =
            "select id, name, type, unit, yearly, derived, absence_means_no, minimum, maximum,"
                    + " codes, label_zh, label_en, group_code, group_zh, group_en, unit_zh, unit_en, code_names, retired,"
                    + " changed_by, fresh_for, also_called, personal"
                    + " from enterprises.fact_definition order by retired, rank, id";

    private CatalogueRows() {}

    /** The entries by their numbers in the table, in the order of the catalogue. */
    public static Map<Short, FactDefinition> read(Connection connection) throws SQLException {
        Map<Short, FactDefinition> byId = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SQL)) {
            while (row.next()) {
                byId.put(row.getShort(1), definition(row));
            }
        }
        return byId;
    }

    private static FactDefinition definition(ResultSet row) throws SQLException {
        String unit = row.getString(4);
        return new FactDefinition(
                row.getString(2),
                FactType.valueOf(row.getString(3)),
                new BilingualText(row.getString(11), row.getString(12)),
                Named.of(row.getString(13), row.getString(14), row.getString(15)),
                unit == null ? null : Named.of(unit, or(row.getString(16), unit), or(row.getString(17), unit)),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                choices(texts(row, 10), row.getString(18)),
                keepers(row.getString(20)),
                Optional.ofNullable(row.getString(21)).map(Period::parse).orElse(null),
                List.of(texts(row, 22)),
                Optional.ofNullable(row.getString(23))
                        .map(PersonalDatum::valueOf)
                        .orElse(null),
                row.getBoolean(19));
    }

    /** Those that are offered in their order, and behind them those that no longer are. */
    private static List<Named> choices(String[] codes, String names) {
        JsonNode named = tree(names);
        Map<String, Named> choices = new LinkedHashMap<>();
        for (String code : codes) {
            choices.put(code, choice(code, named, true));
        }
        named.fieldNames().forEachRemaining(code -> choices.putIfAbsent(code, choice(code, named, false)));
        return List.copyOf(choices.values());
    }

    private static Named choice(String code, JsonNode names, boolean offered) {
        JsonNode pair = names.path(code);
        return new Named(
                code, new BilingualText(pair.path(0).asText(code), pair.path(1).asText(code)), offered);
    }

    private static List<Named> keepers(String organisations) {
        List<Named> keepers = new ArrayList<>();
        for (JsonNode keeper : tree(organisations)) {
            keepers.add(Named.of(
                    keeper.path(0).asText(),
                    keeper.path(1).asText(),
                    keeper.path(2).asText()));
        }
        return keepers;
    }

    private static String[] texts(ResultSet row, int column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static String or(@Nullable String name, String code) {
        return name == null ? code : name;
    }

    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database wrote no JSON", broken);
        }
    }
}
