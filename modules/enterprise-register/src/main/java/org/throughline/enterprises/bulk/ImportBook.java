package org.throughline.enterprises.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportTally;
import org.throughline.exchange.Json;

/** The table of imports, on the connection of the caller's transaction. */
final class ImportBook {

    private static final String BEGIN =
            "insert into enterprises.import (id, file_id, file_name, source, as_of, day_named, reason, asked_by, begun_at, sheet,"
                    + " header_line, chosen) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)";

    private static final String FIND =
            "select id, file_id, file_name, source, as_of, day_named, reason, sheet, header_line, chosen, columns, targets,"
                    + " last_line, read_rows, rejected_rows, merged_at is not null as merged, firms_added,"
                    + " firms_changed, facts_written from enterprises.import where id = any (?)";

    private static final String SOURCES =
            "select source from enterprises.import_mapping group by source order by max(used_at) desc limit ?";

    private static final String PLAN = "update enterprises.import set columns = ?, targets = ? where id = ?";

    private static final String ADVANCE = "update enterprises.import set read_rows = read_rows + ?,"
            + " rejected_rows = rejected_rows + ?, last_line = ? where id = ?";

    private static final String REWIND =
            "update enterprises.import set read_rows = 0, rejected_rows = 0, last_line = 0 where id = ?";

    private static final String END = "update enterprises.import set merged_at = ?, firms_added = ?, firms_changed = ?,"
            + " facts_written = ?, rejected_rows = rejected_rows + ?, recording_id = ? where id = ?";

    private static final String REMEMBERED = "select header, target from enterprises.import_mapping where source = ?";

    private static final String REMEMBER =
            "insert into enterprises.import_mapping (source, header, target, used_at) values (?, ?, ?, ?)"
                    + " on conflict (source, header) do update set target = excluded.target, used_at = excluded.used_at"
                    + " where import_mapping.target <> excluded.target";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Connection connection;

    ImportBook(Connection connection) {
        this.connection = connection;
    }

    void begin(UUID id, @Nullable UUID file, ImportOrder order, String by, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setObject(1, id);
            insert.setObject(2, file);
            insert.setString(3, order.fileName());
            insert.setString(4, order.source());
            insert.setObject(5, order.asOf());
            insert.setBoolean(6, order.dayNamed());
            insert.setString(7, order.reason());
            insert.setString(8, by);
            insert.setTimestamp(9, Timestamp.from(at));
            insert.setString(10, order.sheet());
            insert.setObject(11, order.headerLine());
            insert.setString(12, json(order.columns()));
            insert.executeUpdate();
        }
    }

    Optional<ImportRow> find(UUID id) throws SQLException {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those of these imports that there are. */
    Map<UUID, ImportRow> find(Collection<UUID> ids) throws SQLException {
        Map<UUID, ImportRow> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ImportRow read = read(row);
                    found.put(read.id(), read);
                }
            }
        }
        return found;
    }

    /** The import of a kept file. */
    Optional<UUID> of(UUID file) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from enterprises.import where file_id = ?")) {
            select.setObject(1, file);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** Whose lists were imported last, the latest first. */
    List<String> sources(int most) throws SQLException {
        List<String> sources = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SOURCES)) {
            select.setInt(1, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sources.add(row.getString(1));
                }
            }
        }
        return sources;
    }

    void plan(UUID id, ColumnPlan plan) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PLAN)) {
            update.setArray(1, texts(plan.headers()));
            update.setArray(
                    2, texts(plan.targets().stream().map(ColumnTarget::text).toList()));
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    void advance(UUID id, int rows, int rejected, int line) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setInt(1, rows);
            update.setInt(2, rejected);
            update.setInt(3, line);
            update.setObject(4, id);
            update.executeUpdate();
        }
    }

    void rewind(UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REWIND)) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    /** Notes why the file as a whole is not taken. */
    void refuse(UUID id, String reasons) throws SQLException {
        new Sql(connection).run("update enterprises.import set refusal = ?::jsonb where id = ?", reasons, id);
    }

    void end(UUID id, MergeResult result, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(END)) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setLong(2, result.firmsAdded());
            update.setLong(3, result.firmsChanged());
            update.setLong(4, result.factsWritten());
            update.setLong(5, result.rowsRefused());
            update.setObject(6, result.recording());
            update.setObject(7, id);
            update.executeUpdate();
        }
    }

    /** How the columns of a source were read last, by their folded names. */
    Map<String, String> remembered(String source) throws SQLException {
        Map<String, String> targets = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(REMEMBERED)) {
            select.setString(1, source);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    targets.put(row.getString(1), row.getString(2));
                }
            }
        }
        return targets;
    }

    /**
     * Keeps how the columns of a source were read; what has not changed is not written. Of columns with one name
     * nothing is kept: the next file may have one of them only.
     */
    void remember(String source, ColumnPlan plan, Instant at) throws SQLException {
        List<String> names = plan.headers().stream().map(KnownNames::folded).toList();
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            for (int column = 0; column < names.size(); column++) {
                if (Collections.frequency(names, names.get(column)) > 1) {
                    continue;
                }
                insert.setString(1, source);
                insert.setString(2, names.get(column));
                insert.setString(3, plan.targets().get(column).text());
                insert.setTimestamp(4, Timestamp.from(at));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** How a file is to be read, out of the columns that say it of an import as of a draft of one. */
    static ImportOrder order(ResultSet row) throws SQLException {
        return new ImportOrder(
                row.getString("file_name"),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("day_named"),
                row.getString("reason"),
                row.getString("sheet"),
                row.getObject("header_line", Integer.class),
                map(row.getString("chosen")));
    }

    private static ImportRow read(ResultSet row) throws SQLException {
        ImportTally tally = new ImportTally(
                row.getLong("read_rows"),
                row.getLong("rejected_rows"),
                row.getBoolean("merged"),
                row.getLong("firms_added"),
                row.getLong("firms_changed"),
                row.getLong("facts_written"));
        return new ImportRow(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                order(row),
                list(row.getArray("columns")),
                list(row.getArray("targets")),
                row.getInt("last_line"),
                tally);
    }

    private Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static @Nullable List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    static String json(Map<String, String> values) {
        try {
            return Json.mapper().writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Cannot be kept as JSON", impossible);
        }
    }

    private static Map<String, String> map(String json) {
        try {
            return Json.mapper().readValue(json, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database wrote no JSON", broken);
        }
    }
}
