package org.throughline.policies.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.policies.catalogue.ClauseInForce;

/** The clauses of versions that are issued. */
public final class InForceRows {

    private static final String ON_A_DAY = "select c.id, p.code, c.code, c.title, c.eligibility, c.benefit"
            + " from policies.policy_version v join policies.policy p on p.id = v.policy"
            + " join policies.clause c on c.version = v.id"
            + " where v.status = 'ISSUED' and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)"
            + " order by p.code, c.code";

    private final Connection connection;

    public InForceRows(Connection connection) {
        this.connection = connection;
    }

    /** Another number after each change of what is or will be in force. */
    public long stamp() throws SQLException {
        String sql = "select coalesce(max(stamp), 0) from policies.rules_stamp";
        return PolicySql.list(connection, sql, row -> row.getLong(1)).get(0);
    }

    /** Those that count on a day, by policy and clause code. */
    public List<ClauseInForce> on(LocalDate day) throws SQLException {
        return PolicySql.list(
                connection,
                ON_A_DAY,
                row -> new ClauseInForce(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                day,
                day);
    }
}
