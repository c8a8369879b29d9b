package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pieces of open work that keep their office when a plan moves the rest, as rows. */
final class ExceptionRows {

    private static final String ALL =
            "select kind, item, change from offices.plan_exception where plan = ? order by kind, item";
    private static final String CLEAR = "delete from offices.plan_exception where plan = ?";
    private static final String ADD =
            "insert into offices.plan_exception (plan, kind, item, change) values (?, ?, ?, ?)";

    private final Connection connection;

    ExceptionRows(Connection connection) {
        this.connection = connection;
    }

    /** Those of a plan by kind and identity, with the place of the change that would move each. */
    Map<PlanItem.Name, Integer> of(UUID plan) throws SQLException {
        Map<PlanItem.Name, Integer> exceptions = new HashMap<>();
        Rows.list(
                        connection,
                        ALL,
                        row -> Map.entry(name(row.getString(1), row.getObject(2, UUID.class)), row.getInt(3)),
                        plan)
                .forEach(row -> exceptions.put(row.getKey(), row.getValue()));
        return exceptions;
    }

    void replace(UUID plan, Map<PlanItem.Name, Integer> exceptions) throws SQLException {
        Rows.update(connection, CLEAR, plan);
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Map.Entry<PlanItem.Name, Integer> one : exceptions.entrySet()) {
                Rows.bind(add, plan, one.getKey().kind(), one.getKey().id(), one.getValue());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /** The same pieces, gathered by their kind. */
    static Map<String, Set<UUID>> byKind(Collection<PlanItem.Name> names) {
        Map<String, Set<UUID>> byKind = new HashMap<>();
        names.forEach(name ->
                byKind.computeIfAbsent(name.kind(), kind -> new HashSet<>()).add(name.id()));
        return byKind;
    }

    private static PlanItem.Name name(String kind, UUID id) {
        return new PlanItem.Name(kind, id);
    }
}
