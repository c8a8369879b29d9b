package org.throughline.policies.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.policies.application.PolicyBook;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.catalogue.ClausesInForce;

/** Asks the rows of versions that are issued. */
@ApplicationScoped
public class SqlClausesInForce implements ClausesInForce {

    private static final String ON_A_DAY = "select c.id, p.code, c.code, c.title, c.eligibility, c.benefit"
            + " from policies.policy_version v join policies.policy p on p.id = v.policy"
            + " join policies.clause c on c.version = v.id"
            + " where v.status = 'ISSUED' and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)"
            + " order by p.code, c.code";

    private PolicyBook book;

    @SuppressWarnings("NullAway.Init")
    protected SqlClausesInForce() {
        // For the CDI proxy.
    }

    @Inject
    public SqlClausesInForce(PolicyBook book) {
        this.book = book;
    }

    @Override
    public long stamp() {
        return book.on(SqlClausesInForce::stamp);
    }

    @Override
    public List<ClauseInForce> on(LocalDate day) {
        return book.on(connection -> on(connection, day));
    }

    private static long stamp(Connection connection) throws SQLException {
        return PolicySql.list(connection, "select stamp from policies.rules_stamp", row -> row.getLong(1))
                .get(0);
    }

    private static List<ClauseInForce> on(Connection connection, LocalDate day) throws SQLException {
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
