package org.throughline.offices.book;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.throughline.exchange.Json;
import org.throughline.kernel.Fault;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.PlanRecord;

/** Plans as rows. */
final class PlanRows {

    static final String SELECT = "select id, version, bureau, planned_on, planned_at, planned_by, ground, after,"
            + " changes, affected, problems, undoes, applied_at, applied_by, reason from offices.mandate_plan";

    private static final String ADD =
            "insert into offices.mandate_plan (id, version, bureau, state, planned_on, planned_at,"
                    + " planned_by, ground, after, changes, affected, problems, undoes)"
                    + " values (?, 0, ?, 'PROPOSED', ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?)";

    private static final String APPLY = "update offices.mandate_plan set state = 'APPLIED', version = version + 1,"
            + " applied_at = ?, applied_by = ?, reason = ? where id = ?";

    private final Connection connection;

    PlanRows(Connection connection) {
        this.connection = connection;
    }

    void add(PlanRecord plan) throws SQLException {
        Rows.update(
                connection,
                ADD,
                plan.id(),
                plan.bureau(),
                plan.plannedOn(),
                plan.plannedAt(),
                plan.plannedBy(),
                plan.ground(),
                json(plan.after()),
                json(plan.changes()),
                json(plan.affected()),
                json(plan.problems()),
                plan.undoes());
    }

    void apply(UUID id, PlanRecord.Application application) throws SQLException {
        Rows.update(connection, APPLY, application.at(), application.by(), application.reason(), id);
    }

    Optional<PlanRecord> find(UUID id) throws SQLException {
        return Rows.list(connection, SELECT + " where id = ?", PlanRows::plan, id).stream()
                .findFirst();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<PlanRecord> findForChange(UUID id) throws SQLException {
        return Rows.list(connection, SELECT + " where id = ? for update", PlanRows::plan, id).stream()
                .findFirst();
    }

    /** Plans of all bureaus that were carried out, the latest first. */
    List<PlanRecord> applied(int limit) throws SQLException {
        String sql = SELECT + " where applied_at is not null order by applied_at desc, id desc limit ?";
        return Rows.list(connection, sql, PlanRows::plan, limit);
    }

    /** Whether a plan of a bureau was ever carried out. */
    boolean anyApplied(String bureau) throws SQLException {
        String sql = "select 1 from offices.mandate_plan where bureau = ? and applied_at is not null limit 1";
        return !Rows.list(connection, sql, row -> row.getInt(1), bureau).isEmpty();
    }

    /** Plans of a bureau, the latest first; {@code after} null for the beginning. */
    List<PlanRecord> of(String bureau, int limit, @Nullable UUID after) throws SQLException {
        String end = " order by id desc limit " + limit;
        return after == null
                ? Rows.list(connection, SELECT + " where bureau = ?" + end, PlanRows::plan, bureau)
                : Rows.list(connection, SELECT + " where bureau = ? and id < ?" + end, PlanRows::plan, bureau, after);
    }

    static PlanRecord plan(ResultSet row) throws SQLException {
        Instant applied = Rows.moment(row, 13);
        return new PlanRecord(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                Objects.requireNonNull(Rows.moment(row, 5)),
                row.getString(6),
                row.getString(7),
                read(row.getString(8), new TypeReference<Coverage>() {}),
                read(row.getString(9), new TypeReference<List<MandateChange>>() {}),
                read(row.getString(10), new TypeReference<TreeMap<String, Long>>() {}),
                read(row.getString(11), new TypeReference<List<Fault>>() {}),
                row.getObject(12, UUID.class),
                applied == null ? null : new PlanRecord.Application(applied, row.getString(14), row.getString(15)));
    }

    static <T> T read(@Nullable String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(Objects.requireNonNull(json), type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database has another plan than was written", broken);
        }
    }

    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
