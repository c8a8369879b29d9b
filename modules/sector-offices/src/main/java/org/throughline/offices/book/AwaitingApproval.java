package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans that wait for a second person: one who had no hand in them. */
public final class AwaitingApproval {

    private static final String FROM = " from offices.mandate_plan where state = 'SUBMITTED' and bureau = any (?)"
            + " and not ? = any (prepared_by)";

    private final Connection connection;

    /** On a connection with a transaction begun. */
    public AwaitingApproval(Connection connection) {
        this.connection = connection;
    }

    /** A plan that waits, and who asked. */
    public record Waiting(UUID id, String bureau, String submittedBy) {}

    /** How many of some bureaus wait for a person. */
    public long count(Collection<String> bureaus, String person) throws SQLException {
        return Rows.list(connection, "select count(*)" + FROM, row -> row.getLong(1), names(bureaus), person)
                .get(0);
    }

    /** Those that wait for a person, in the order in which they were made; {@code after} null for the beginning. */
    public List<Waiting> of(Collection<String> bureaus, String person, @Nullable UUID after, int limit)
            throws SQLException {
        return Rows.list(
                connection,
                "select id, bureau, submitted_by" + FROM
                        + " and (id > cast(? as uuid)) is not false order by id limit ?",
                row -> new Waiting(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                names(bureaus),
                person,
                after,
                limit);
    }

    private Object names(Collection<String> bureaus) throws SQLException {
        return connection.createArrayOf("text", bureaus.toArray());
    }
}
