package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactType;

/** The catalogue of facts; read once, since only a migration changes it. */
@ApplicationScoped
class FactCatalogue {

    private static final String SQL =
            "select id, name, type, unit, yearly, derived, absence_means_no, minimum, maximum, codes, label_zh, label_en"
                    + " from enterprises.fact_definition order by id";

    private final AtomicReference<@Nullable Entries> known = new AtomicReference<>();

    /** The entries by their numbers in the table, in the order of the catalogue. */
    record Entries(Map<Short, FactDefinition> byId) {

        Entries {
            byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        }

        List<FactDefinition> definitions() {
            return List.copyOf(byId.values());
        }

        FactDefinition get(short id) {
            FactDefinition definition = byId.get(id);
            if (definition == null) {
                throw new IllegalStateException("The catalogue has no fact number " + id);
            }
            return definition;
        }

        Optional<Short> id(String name) {
            return byId.entrySet().stream()
                    .filter(entry -> entry.getValue().name().equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /** The catalogue, read over this connection if it is not known yet. */
    Entries on(Connection connection) throws SQLException {
        Entries entries = known.get();
        if (entries == null) {
            entries = read(connection);
            known.set(entries);
        }
        return entries;
    }

    private static Entries read(Connection connection) throws SQLException {
        Map<Short, FactDefinition> byId = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SQL)) {
            while (row.next()) {
                byId.put(row.getShort(1), definition(row));
            }
        }
        return new Entries(byId);
    }

    private static FactDefinition definition(ResultSet row) throws SQLException {
        return new FactDefinition(
                row.getString(2),
                FactType.valueOf(row.getString(3)),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                List.of((String[]) row.getArray(10).getArray()),
                row.getString(11),
                row.getString(12));
    }
}
