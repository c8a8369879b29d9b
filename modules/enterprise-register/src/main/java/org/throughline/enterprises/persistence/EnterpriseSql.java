package org.throughline.enterprises.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseQuery.Direction;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Uscc;

/** The statements that find firms. */
final class EnterpriseSql {

    static final String FIND =
            "select " + EnterpriseRow.COLUMNS + " from enterprises.enterprise where merged_into is null and uscc = ?";

    /** A record that survived can be merged itself one day. */
    private static final String SUCCESSOR = "with recursive way as ("
            + "select merged_into as firm from enterprises.enterprise where uscc = ? and merged_into is not null"
            + " union all select e.merged_into from enterprises.enterprise e join way on e.id = way.firm"
            + " where e.merged_into is not null) select " + EnterpriseRow.COLUMNS
            + " from enterprises.enterprise where merged_into is null and id in (select firm from way)";

    /** How many rows are walked for each one wanted before the indexes of the filter are asked instead. */
    private static final int PATIENCE = 40;

    private EnterpriseSql() {}

    /** A statement with its values. */
    record Question(String sql, Conditions conditions) {}

    static Optional<EnterpriseSummary> find(Connection connection, Uscc uscc) throws SQLException {
        return one(connection, FIND, uscc);
    }

    /** The open record that a merged one became part of. */
    static Optional<EnterpriseSummary> successor(Connection connection, Uscc former) throws SQLException {
        return one(connection, SUCCESSOR, former);
    }

    private static Optional<EnterpriseSummary> one(Connection connection, String sql, Uscc uscc) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, uscc.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(EnterpriseRow.read(row).firm()) : Optional.empty();
            }
        }
    }

    static Question count(Sieve sieve) {
        Conditions conditions = sieve.byIndex();
        return new Question("select count(*) from enterprises.enterprise" + conditions.where(), conditions);
    }

    /** Counts no further than {@code most}. */
    static Question count(Sieve sieve, long most) {
        Conditions conditions = sieve.byIndex();
        String some = "select 1 from enterprises.enterprise" + conditions.where() + " limit " + most;
        return new Question("select count(*) from (" + some + ") found", conditions);
    }

    /**
     * Looks through the next few firms of the list in order. Where a filter lets many through, they fill the page at
     * once, and however common the words are no large result is sorted.
     */
    static Question walk(EnterpriseQuery query, Sieve sieve) {
        boolean backward = query.direction() == Direction.BACKWARD;
        ListOrder order = ListOrder.of(query.order());
        Conditions range = new Conditions().and(Conditions.OPEN);
        beyond(query, order, range);
        Conditions row = sieve.ofRow();
        int rows = row.isEmpty() ? query.limit() + 1 : PATIENCE * (query.limit() + 1);
        String stretch = "select " + EnterpriseRow.COLUMNS + ", search_text from enterprises.enterprise" + range.where()
                + order.clause(backward) + " limit " + rows;
        String sql = "select " + EnterpriseRow.COLUMNS + " from (" + stretch + ") stretch" + row.where()
                + order.clause(backward) + " limit " + (query.limit() + 1);
        return new Question(sql, range.with(row));
    }

    /**
     * Finds the firms of the filter by its indexes, sorts their keys and fetches the few that are wanted. {@code offset
     * 0} keeps the planner from walking the list instead, which was tried before and led nowhere.
     */
    static Question gather(EnterpriseQuery query, Sieve sieve) {
        boolean backward = query.direction() == Direction.BACKWARD;
        ListOrder order = ListOrder.of(query.order());
        Conditions conditions = sieve.byIndex();
        beyond(query, order, conditions);
        String hits = "select id, uscc, name_order from enterprises.enterprise" + conditions.where() + " offset 0";
        String best =
                "select id as hit from (" + hits + ") hits" + order.clause(backward) + " limit " + (query.limit() + 1);
        String sql = "select " + EnterpriseRow.COLUMNS + " from (" + best
                + ") best join enterprises.enterprise on id = hit" + order.clause(backward);
        return new Question(sql, conditions);
    }

    static List<EnterpriseRow> rows(Connection connection, Question question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
            question.conditions().bind(statement, 1);
            List<EnterpriseRow> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(EnterpriseRow.read(row));
                }
            }
            return found;
        }
    }

    static long number(Connection connection, Question question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
            question.conditions().bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void beyond(EnterpriseQuery query, ListOrder order, Conditions conditions) {
        Cursor from = query.from();
        if (from != null) {
            order.beyond(from, query.direction() == Direction.BACKWARD, conditions);
        }
    }
}
