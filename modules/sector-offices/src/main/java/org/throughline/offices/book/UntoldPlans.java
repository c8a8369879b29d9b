package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.throughline.offices.domain.PlanRecord;

/**
 * Plans that were carried out, by whomever and whatever way, and of which nobody has been told yet. That one is to be
 * told of is written with its carrying out, so it is neither lost nor told of before it is so.
 */
public final class UntoldPlans {

    static final String NEXT = PlanRows.SELECT
            + " where applied_at is not null and told_at is null order by applied_at, id limit 1 for update skip locked";

    private static final String TOLD = "update offices.mandate_plan set told_at = clock_timestamp() where id = ?";

    private final Connection connection;

    /** On a connection with a transaction begun. */
    public UntoldPlans(Connection connection) {
        this.connection = connection;
    }

    /** The one that was carried out first; nobody else gets it until the transaction ends. */
    public Optional<PlanRecord> next() throws SQLException {
        return Rows.list(connection, NEXT, PlanRows::plan).stream().findFirst();
    }

    /** Those concerned know of it, or need not. */
    public void told(UUID plan) throws SQLException {
        Rows.update(connection, TOLD, plan);
    }
}
