package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.bulk.CatalogueRows;

/**
 * The catalogue of facts; read once, since only a start changes it. Where a node with a newer configuration has started
 * beside this one, it is read again for the first fact that is not known here.
 */
@ApplicationScoped
class FactCatalogue {

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
            entries = new Entries(CatalogueRows.read(connection));
            known.set(entries);
        }
        return entries;
    }

    /** The entry of this number. */
    FactDefinition definition(Connection connection, short id) throws SQLException {
        if (!on(connection).byId().containsKey(id)) {
            known.set(null);
        }
        return on(connection).get(id);
    }
}
