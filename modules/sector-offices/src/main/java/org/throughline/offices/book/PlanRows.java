package org.throughline.offices.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.Json;
import org.throughline.kernel.Fault;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wish;

/** Plans as rows. */
final class PlanRows {

    static final String SELECT = "select id, version, bureau, planned_on, planned_at, planned_by, ground, after,"
            + " changes, affected, problems, undoes, applied_at, applied_by, reason,"
            + " prepared_by, touched, wanted, submitted_at, submitted_by, submitted_for,"
            + " returned_at, returned_by, returned_for, transfer from offices.mandate_plan";

    private static final String ADD =
            "insert into offices.mandate_plan (id, version, bureau, state, planned_on, planned_at,"
                    + " planned_by, ground, after, changes, affected, problems, undoes, prepared_by, touched, wanted, transfer)"
                    + " values (?, 0, ?, 'PROPOSED', ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?,"
                    + " ?::jsonb, ?::jsonb, ?)";

    private static final String CHOOSE =
            "update offices.mandate_plan set state = 'PROPOSED', version = version + 1, changes = ?::jsonb,"
                    + " prepared_by = ?, submitted_at = null, submitted_by = null, submitted_for = null where id = ?";

    private static final String SUBMIT =
            "update offices.mandate_plan set state = 'SUBMITTED', version = version + 1, prepared_by = ?,"
                    + " submitted_at = ?, submitted_by = ?, submitted_for = ?, returned_at = null, returned_by = null,"
                    + " returned_for = null where id = ?";

    private static final String RETURN =
            "update offices.mandate_plan set state = 'PROPOSED', version = version + 1, submitted_at = null,"
                    + " submitted_by = null, submitted_for = null, returned_at = ?, returned_by = ?, returned_for = ?"
                    + " where id = ?";

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
                plan.undoes(),
                names(plan.preparedBy()),
                json(plan.touched()),
                plan.wish() == null ? null : json(plan.wish()),
                plan.transfer());
    }

    /** Changes with other choices; whatever was submitted no longer is. */
    void choose(PlanRecord plan, List<MandateChange> changes, String by) throws SQLException {
        Rows.update(connection, CHOOSE, json(changes), preparedBy(plan, by), plan.id());
    }

    void submit(PlanRecord plan, PlanRecord.Submission asked) throws SQLException {
        Rows.update(
                connection, SUBMIT, preparedBy(plan, asked.by()), asked.at(), asked.by(), asked.reason(), plan.id());
    }

    void sendBack(PlanRecord plan, PlanRecord.Return sent) throws SQLException {
        Rows.update(connection, RETURN, sent.at(), sent.by(), sent.reason(), plan.id());
    }

    private Array preparedBy(PlanRecord plan, String by) throws SQLException {
        return names(Stream.concat(plan.preparedBy().stream(), Stream.of(by))
                .distinct()
                .toList());
    }

    private Array names(List<String> names) throws SQLException {
        return connection.createArrayOf("text", names.toArray());
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

    /** The plans of a transfer. */
    List<PlanRecord> ofTransfer(UUID transfer) throws SQLException {
        return Rows.list(connection, SELECT + " where transfer = ? order by id for update", PlanRows::plan, transfer);
    }

    /** When something was carried out last for a bureau. */
    Optional<Instant> lastApplied(String bureau) throws SQLException {
        String sql = "select applied_at from offices.mandate_plan where bureau = ? and applied_at is not null"
                + " order by applied_at desc limit 1";
        return Rows.list(connection, sql, row -> row.getTimestamp(1).toInstant(), bureau).stream()
                .findFirst();
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
        Instant submitted = Rows.moment(row, 19);
        Instant returned = Rows.moment(row, 22);
        return new PlanRecord(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                Objects.requireNonNull(Rows.moment(row, 5)),
                row.getString(6),
                List.of((String[]) row.getArray(16).getArray()),
                row.getString(7),
                read(row.getString(8), new TypeReference<Coverage>() {}),
                read(row.getString(9), new TypeReference<List<MandateChange>>() {}),
                new ArrayList<>(read(row.getString(17), new TypeReference<List<TreeMap<String, Long>>>() {})),
                read(row.getString(10), new TypeReference<TreeMap<String, Long>>() {}),
                read(row.getString(11), new TypeReference<List<Fault>>() {}),
                row.getObject(12, UUID.class),
                row.getObject(25, UUID.class),
                row.getString(18) == null ? null : read(row.getString(18), new TypeReference<Wish>() {}),
                submitted == null ? null : new PlanRecord.Submission(submitted, row.getString(20), row.getString(21)),
                returned == null ? null : new PlanRecord.Return(returned, row.getString(23), row.getString(24)),
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
