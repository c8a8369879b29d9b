package org.throughline.enterprises.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportReject;
import org.throughline.enterprises.ImportSummary;
import org.throughline.kernel.Phrase;
import org.throughline.tables.TableFormat;

/** Takes orders for imports and gives out what came of them, on the connection of the caller's transaction. */
public final class ImportDesk {

    private static final String REFUSAL = "select refusal from enterprises.import where id = ?";

    private static final String STALE = "select id from enterprises.import where merged_at is null and begun_at < ?"
            + " and exists (select from enterprises.import_row r where r.import_id = import.id)";

    private final Connection connection;

    public ImportDesk(Connection connection) {
        this.connection = connection;
    }

    /** Keeps a file for an import. */
    public void keep(UUID file, Path content, String name, String by, Instant at) throws SQLException, IOException {
        new KeptFiles(connection).keep(file, content, name, by, at);
    }

    /** Brings a kept file where it can be read. */
    public void fetch(UUID file, Path target) throws SQLException, IOException {
        new KeptFiles(connection).fetch(file, target);
    }

    /**
     * Writes an order down.
     *
     * @param file where the file is kept; null if it lies elsewhere
     */
    public void begin(UUID id, @Nullable UUID file, ImportOrder order, String by, Instant at) throws SQLException {
        new ImportBook(connection).begin(id, file, order, by, at);
    }

    /** The import of this identity. */
    public Optional<ImportSummary> find(UUID id) throws SQLException {
        Optional<ImportRow> row = new ImportBook(connection).find(id);
        return row.isEmpty() ? Optional.empty() : Optional.of(summary(row.get()));
    }

    /** Those of these imports that there are. */
    public Map<UUID, ImportSummary> find(Collection<UUID> ids) throws SQLException {
        Map<UUID, ImportSummary> found = new HashMap<>();
        for (ImportRow row : new ImportBook(connection).find(ids).values()) {
            found.put(row.id(), summary(row));
        }
        return found;
    }

    /** Writes the rows that go back, with the reasons in this language. */
    public void rejects(UUID id, TableFormat.Kind kind, OutputStream target, Locale language)
            throws SQLException, IOException {
        Optional<ImportRow> row = new ImportBook(connection).find(id);
        List<String> headers = row.map(ImportRow::headers).orElse(null);
        RejectFile.write(connection, id, headers == null ? List.of("") : headers, kind, target, language);
    }

    /** The rows that go back from behind a line on, at most so many. */
    public List<ImportReject> rejects(UUID id, int after, int most) throws SQLException {
        return RejectFile.page(connection, id, after, most);
    }

    /**
     * Removes what imports leave behind: files and rejects of those that began before this moment, and what was staged
     * for imports that came to nothing.
     */
    public void clear(Instant before) throws SQLException {
        java.sql.Timestamp moment = java.sql.Timestamp.from(before);
        Sql sql = new Sql(connection);
        try (PreparedStatement select = connection.prepareStatement(STALE)) {
            select.setTimestamp(1, moment);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Staging.forget(connection, row.getObject(1, UUID.class));
                }
            }
        }
        sql.run(
                "delete from enterprises.import_reject r using enterprises.import i"
                        + " where i.id = r.import_id and i.begun_at < ?",
                moment);
        sql.run("delete from enterprises.import_file where kept_at < ?", moment);
    }

    private ImportSummary summary(ImportRow row) throws SQLException {
        List<String> headers = row.headers();
        List<String> targets = row.targets();
        List<ImportSummary.Column> columns = headers == null || targets == null
                ? List.of()
                : IntStream.range(0, headers.size())
                        .mapToObj(at -> new ImportSummary.Column(headers.get(at), targets.get(at)))
                        .toList();
        return new ImportSummary(row.id(), row.file(), row.order(), columns, refusal(row.id()), row.tally());
    }

    private List<Phrase> refusal(UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REFUSAL)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String reasons = row.getString(1);
                return reasons == null
                        ? List.of()
                        : RowReason.ofJson(reasons).stream()
                                .map(RowReason::words)
                                .toList();
            }
        }
    }
}
