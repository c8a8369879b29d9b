package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.audit.Access;
import org.throughline.audit.AccessRecord;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SomeCodes;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.application.ExportService;
import org.throughline.enterprises.domain.ExportColumn;
import org.throughline.enterprises.domain.ExportOrder;
import org.throughline.kernel.Watermark;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.TableFile;
import org.throughline.tables.TableFormat;
import org.throughline.tables.TableLine;
import org.throughline.tables.TableRow;
import org.throughline.testkit.TestDatabase;

/** Exports of one register, and what came out of them. */
final class Exports {

    static final Watermark MARK = new Watermark("王一 (wangyi)", "人工智能局", Firms.NOON, "request-1");

    private final RegisterDatabase database;
    private final Path folder;
    private final List<String> entries = new ArrayList<>();
    private final ExportService service;

    Exports(RegisterDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        // Each export has a connection of its own, as from a pool.
        Reading reading = new Reading(TestDatabase.get().applicationSource());
        this.service = new ExportService(
                new SqlExportSource(reading, database.catalogue(), Clock.fixed(Firms.NOON, ZoneOffset.UTC)),
                new OnRecord(),
                new SomeoneAtWork("wangyi"),
                () -> MARK,
                new SomeCodes());
    }

    /** What was put on record. */
    List<String> entries() {
        return entries;
    }

    /** Remembers what was put on record. */
    private final class OnRecord implements AccessRecord {

        @Override
        public void refused(Access access) {
            throw new IllegalStateException("nothing is refused here");
        }

        @Override
        public void read(Access access, long rows) {
            throw new IllegalStateException("nothing is listed here");
        }

        @Override
        public void exported(Access access, long rows) {
            entries.add(access.who().actor() + " " + access.subject() + " " + access.detail() + " " + rows);
        }
    }

    /** Name and code, and more. */
    List<ExportColumn> columns(List<String> more) {
        List<String> texts = new ArrayList<>(List.of("name", "uscc"));
        texts.addAll(more);
        ExportColumn.Choice choice =
                ExportColumn.read(texts, database.directory().definitions());
        assertThat(choice.refused()).isEmpty();
        return choice.columns();
    }

    /** Every firm as CSV with these columns beside name and code. */
    void writeAll(List<String> more, OutputStream target) throws IOException {
        service.write(
                new ExportOrder(EnterpriseFilter.ALL, EnterpriseOrder.NAME, columns(more), TableFormat.Kind.CSV),
                "",
                Reach.EVERYWHERE,
                target);
    }

    byte[] written(EnterpriseFilter filter, List<ExportColumn> columns, TableFormat.Kind kind, Reach reach)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        service.write(new ExportOrder(filter, EnterpriseOrder.NAME, columns, kind), "q=x", reach, file);
        return file.toByteArray();
    }

    /** The file read again. */
    List<List<String>> rows(byte[] file) throws IOException {
        Path path = Files.createTempFile(folder, "export", ".tmp");
        Files.write(path, file);
        List<List<String>> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(path, ReadingLimits.usual())) {
            for (Optional<TableLine> line = table.next(); line.isPresent(); line = table.next()) {
                assertThat(line.get()).isInstanceOf(TableRow.class);
                rows.add(((TableRow) line.get())
                        .cells().stream().map(cell -> cell.text()).toList());
            }
        }
        return rows;
    }
}
