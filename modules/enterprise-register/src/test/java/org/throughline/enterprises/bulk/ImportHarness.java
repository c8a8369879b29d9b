package org.throughline.enterprises.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportSteps;
import org.throughline.enterprises.ImportTally;
import org.throughline.enterprises.Importer;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** Imports into a real PostgreSQL as the application does, and what became of them. */
final class ImportHarness {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final String SOURCE = "统计局年报";

    private static final Configuration CONFIGURATION = ConfigurationFolder.read(
                    TestFolders.checkout().resolve("config"))
            .configuration()
            .orElseThrow();

    final List<JournalEntry> journal = new ArrayList<>();
    private final Path folder;
    private Clock clock = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);
    private Importer importer = Importer.operator("test");

    ImportHarness(Path folder) {
        this.folder = folder;
        asOwner(
                "truncate enterprises.fact, enterprises.recording, enterprises.firm_size, enterprises.enterprise_history,"
                        + " enterprises.enterprise, enterprises.import_row, enterprises.import_mapping restart identity cascade");
        asOwner("truncate enterprises.import, enterprises.import_reject");
    }

    static Configuration configuration() {
        return CONFIGURATION;
    }

    ImportHarness as(Importer other) {
        importer = other;
        return this;
    }

    /** Some minutes later. */
    ImportHarness later() {
        clock = Clock.offset(clock, java.time.Duration.ofMinutes(5));
        return this;
    }

    static ImportOrder order(LocalDate asOf) {
        return new ImportOrder("名单.csv", SOURCE, asOf, true, "批量导入 名单.csv", null, null, Map.of());
    }

    /** An import that is over, and what it said. */
    record Done(UUID id, ImportTally tally) {}

    Done run(String csv) {
        return run(csv, order(TODAY));
    }

    Done run(String csv, ImportOrder order) {
        return run(file(csv, StandardCharsets.UTF_8), order);
    }

    Path file(String text, Charset encoding) {
        return file(text.getBytes(encoding));
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "list", ".csv"), bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Done run(Path file, ImportOrder order) {
        UUID id = begin(order);
        return new Done(id, goOn(id, file, new Plain()));
    }

    UUID begin(ImportOrder order) {
        UUID id = TimeOrderedUuid.next(clock);
        new Plain()
                .step(connection ->
                        new ImportBook(connection).begin(id, null, order, importer.name(), clock.instant()));
        return id;
    }

    ImportTally goOn(UUID id, Path file, ImportSteps steps) {
        try {
            return new ImportEngine(CONFIGURATION, clock).run(id, file, importer, steps, connection -> journal::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Why each line went back, as keys of reasons. */
    static Map<Integer, List<String>> rejects(UUID id) {
        Map<Integer, List<String>> rejects = new LinkedHashMap<>();
        for (List<String> row : rows("select line::text, reasons::text from enterprises.import_reject"
                + " where import_id = '" + id + "' order by line")) {
            rejects.put(
                    Integer.valueOf(row.get(0)),
                    RowReason.ofJson(row.get(1)).stream()
                            .map(reason -> reason.words().key())
                            .toList());
        }
        return rejects;
    }

    /** What stands in the register and its history, in one order, without identities and moments. */
    static List<List<String>> register() {
        return rows("select e.uscc, e.name, e.version, f.definition_id, f.year, f.as_of,"
                + " coalesce(f.number::text, f.words, f.day::text, f.truth::text), f.latest, f.superseded_by,"
                + " f.recording_id, r.source from enterprises.enterprise e left join enterprises.fact f on f.enterprise_id = e.id"
                + " left join enterprises.recording r on r.id = f.recording_id order by 1, 4, 5, 6, 10");
    }

    static List<String> inconsistencies() {
        return rows("select rule || ' ' || subject from enterprises.inconsistencies()").stream()
                .map(row -> row.get(0))
                .toList();
    }

    static List<List<String>> rows(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(String.valueOf(row.getString(column)));
                }
                rows.add(cells);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The facts of one firm by name and year, with what counts marked by a star. */
    static String facts(String uscc) {
        return rows("select d.name || coalesce('@' || f.year, '') || '=' ||"
                        + " coalesce(f.number::text, f.words, f.day::text, f.truth::text) || ' ' || f.as_of"
                        + " || case when f.latest then '*' when f.superseded_by is not null then '-' else '' end"
                        + " from enterprises.fact f join enterprises.fact_definition d on d.id = f.definition_id"
                        + " join enterprises.enterprise e on e.id = f.enterprise_id where e.uscc = '" + uscc
                        + "' order by d.name, f.year, f.as_of, f.recording_id")
                .stream()
                .map(row -> row.get(0))
                .collect(Collectors.joining("\n"));
    }

    static void asOwner(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each step on a connection of its own, as the application's role. */
    static class Plain implements ImportSteps {

        @Override
        public void step(Work work) {
            try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
                connection.setAutoCommit(false);
                work.on(connection);
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void reached(long done, long total) {
            // Nobody listens.
        }
    }
}
