package org.throughline.offices.book;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Fault;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferRecord;

/** Transfers of organisations as rows. */
final class TransferRows {

    private static final String SELECT = "select id, version, wanted, planned_on, planned_at, planned_by, ground,"
            + " affected, ends, problems, applied_at, applied_by, reason, completed_at from offices.organisation_transfer";

    private static final String ADD = "insert into offices.organisation_transfer (id, giver, taker, effective_on,"
            + " wanted, planned_on, planned_at, planned_by, ground, affected, ends, problems)"
            + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)";

    private static final String APPLY = "update offices.organisation_transfer set version = version + 1,"
            + " applied_at = ?, applied_by = ?, reason = ? where id = ?";

    static final String DUE = SELECT + " where applied_at is not null and completed_at is null and effective_on <= ?"
            + " order by effective_on, id limit 1 for update skip locked";

    /** Of each side as many as a page could need, by the index of that side. */
    static final String OF_BUREAU =
            "select * from ((" + SELECT + " where giver = ? and id < ? order by id desc limit ?)"
                    + " union all (" + SELECT + " where taker = ? and id < ? order by id desc limit ?)) both_sides"
                    + " order by id desc limit ?";

    private static final UUID LAST = new UUID(-1, -1);

    private final Connection connection;

    TransferRows(Connection connection) {
        this.connection = connection;
    }

    void add(TransferRecord transfer) throws SQLException {
        Rows.update(
                connection,
                ADD,
                transfer.id(),
                transfer.order().giver(),
                transfer.order().taker(),
                transfer.order().on(),
                PlanRows.json(transfer.order()),
                transfer.plannedOn(),
                transfer.plannedAt(),
                transfer.plannedBy(),
                transfer.ground(),
                PlanRows.json(transfer.affected()),
                PlanRows.json(transfer.ends()),
                PlanRows.json(transfer.problems()));
    }

    Optional<TransferRecord> find(UUID id) throws SQLException {
        return Rows.list(connection, SELECT + " where id = ?", TransferRows::transfer, id).stream()
                .findFirst();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<TransferRecord> findForChange(UUID id) throws SQLException {
        return Rows.list(connection, SELECT + " where id = ? for update", TransferRows::transfer, id).stream()
                .findFirst();
    }

    void apply(UUID id, TransferRecord.Application application) throws SQLException {
        Rows.update(connection, APPLY, application.at(), application.by(), application.reason(), id);
    }

    void complete(UUID id, Instant moment) throws SQLException {
        Rows.update(connection, "update offices.organisation_transfer set completed_at = ? where id = ?", moment, id);
    }

    /** One that was applied and whose day has come; nobody else gets it until the transaction ends. */
    Optional<TransferRecord> due(LocalDate today) throws SQLException {
        return Rows.list(connection, DUE, TransferRows::transfer, today).stream()
                .findFirst();
    }

    /** Those from or to a bureau, the latest first; {@code after} null for the beginning. */
    List<TransferRecord> of(String bureau, int limit, @Nullable UUID after) throws SQLException {
        UUID before = after == null ? LAST : after;
        return Rows.list(
                connection, OF_BUREAU, TransferRows::transfer, bureau, before, limit, bureau, before, limit, limit);
    }

    /** Whether a bureau has passed all it held, or will have. */
    boolean isGiven(String bureau) throws SQLException {
        return exists("giver = ? and applied_at is not null", bureau);
    }

    /** Whether all of another bureau is still on its way to this one. */
    boolean isAwaiting(String bureau) throws SQLException {
        return exists("taker = ? and applied_at is not null and completed_at is null", bureau);
    }

    private boolean exists(String condition, String bureau) throws SQLException {
        String sql = "select 1 from offices.organisation_transfer where " + condition + " limit 1";
        return !Rows.list(connection, sql, row -> row.getInt(1), bureau).isEmpty();
    }

    private static TransferRecord transfer(ResultSet row) throws SQLException {
        Instant applied = Rows.moment(row, 11);
        return new TransferRecord(
                row.getObject(1, UUID.class),
                row.getLong(2),
                PlanRows.read(row.getString(3), new TypeReference<TransferOrder>() {}),
                row.getObject(4, LocalDate.class),
                Objects.requireNonNull(Rows.moment(row, 5)),
                row.getString(6),
                row.getString(7),
                PlanRows.read(row.getString(8), new TypeReference<TreeMap<String, Long>>() {}),
                PlanRows.read(row.getString(9), new TypeReference<TreeMap<String, Long>>() {}),
                PlanRows.read(row.getString(10), new TypeReference<List<Fault>>() {}),
                applied == null ? null : new TransferRecord.Application(applied, row.getString(12), row.getString(13)),
                Rows.moment(row, 14));
    }
}
