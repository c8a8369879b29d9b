package org.throughline.enterprises.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportPreview;
import org.throughline.enterprises.ImportPreview.Column;
import org.throughline.enterprises.ImportPreview.Reason;
import org.throughline.enterprises.ImportPreview.Row;
import org.throughline.enterprises.ImportPreview.Value;
import org.throughline.enterprises.bulk.ColumnPlan.Slot;
import org.throughline.enterprises.bulk.PlanMaking.ColumnFault;
import org.throughline.enterprises.bulk.PlanMaking.Judged;
import org.throughline.kernel.Phrase;
import org.throughline.tables.Cell;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.TableFault;
import org.throughline.tables.TableFile;
import org.throughline.tables.TableFormat;
import org.throughline.tables.TableLine;
import org.throughline.tables.TableRow;
import org.throughline.tables.UnreadableFile;

/** Shows how a list would be read: by the very plan and the very checks by which it is read afterwards. */
final class PreviewMaking {

    private static final int SHOWN = 10;
    private static final int LOOKED_AT = 500;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private final PlanMaking plans;
    private final KnownNames names;
    private final LocalDate today;

    PreviewMaking(PlanMaking plans, KnownNames names, LocalDate today) {
        this.plans = plans;
        this.names = names;
        this.today = today;
    }

    /** Looks at the columns and the first rows of a file. */
    ImportPreview of(Path file, ImportOrder order, Predicate<String> actsFor) throws IOException {
        try (TableFile table = TableFile.open(file, ImportEngine.choice(order), ReadingLimits.usual())) {
            Judged judged = plans.judged(table.header().names(), order.columns(), actsFor);
            return of(table, order, judged, first(table));
        } catch (UnreadableFile unreadable) {
            return ImportPreview.refused(unreadable.reason());
        }
    }

    private ImportPreview of(TableFile table, ImportOrder order, Judged judged, List<TableLine> lines) {
        List<String> headers = table.header().names();
        boolean sound = judged.faults().isEmpty();
        Rows rows = sound
                ? read(plans.plan(headers, judged), order, lines)
                : new Rows(lines.stream().map(PreviewMaking::raw).toList(), List.of());
        return new ImportPreview(
                null,
                form(table.format()),
                table.format().sheet(),
                table.format().sheets(),
                table.header().line(),
                columns(headers, judged, lines),
                words(judged, -1),
                rows.shown.stream().limit(SHOWN).toList(),
                sound ? lines.size() : 0,
                rows.faulty.stream().limit(ImportPreview.MOST_FAULTY).toList(),
                rows.faulty.size());
    }

    /** What is wrong with a column; of place -1 with all of them. */
    private static List<Phrase> words(Judged judged, int column) {
        return judged.faults().stream()
                .filter(fault -> fault.column() == column)
                .map(ColumnFault::words)
                .toList();
    }

    /** The first rows, and all that would go back. */
    private record Rows(List<Row> shown, List<Row> faulty) {}

    private static List<TableLine> first(TableFile table) throws IOException {
        List<TableLine> lines = new ArrayList<>();
        Optional<TableLine> next = table.next();
        while (next.isPresent()) {
            lines.add(next.get());
            next = lines.size() == LOOKED_AT ? Optional.empty() : table.next();
        }
        return lines;
    }

    private static String form(TableFormat format) {
        return format.encoding().isEmpty() ? format.kind().name() : format.kind() + ", " + format.encoding();
    }

    private static List<Column> columns(List<String> headers, Judged judged, List<TableLine> lines) {
        return IntStream.range(0, headers.size())
                .mapToObj(at -> new Column(
                        at + 1,
                        headers.get(at),
                        judged.targets().get(at).text(),
                        judged.origins().get(at),
                        samples(at, lines),
                        words(judged, at)))
                .toList();
    }

    private static List<String> samples(int column, List<TableLine> lines) {
        Set<String> samples = new LinkedHashSet<>();
        for (TableLine line : lines) {
            if (samples.size() < SAMPLES
                    && line instanceof TableRow row
                    && !row.cells().get(column).isBlank()) {
                samples.add(cut(row.cells().get(column).text().strip()));
            }
        }
        return List.copyOf(samples);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE) + "…";
    }

    private Rows read(ColumnPlan plan, ImportOrder order, List<TableLine> lines) {
        RowCheck check = new RowCheck(plan, names, order, today);
        List<Row> shown = new ArrayList<>();
        List<Row> faulty = new ArrayList<>();
        for (TableLine line : lines) {
            Row row = line instanceof TableRow told ? read(told, check, plan) : raw(line);
            shown.add(row);
            if (!row.reasons().isEmpty()) {
                faulty.add(row);
            }
        }
        return new Rows(shown, faulty);
    }

    private static Row read(TableRow row, RowCheck check, ColumnPlan plan) {
        List<RowReason> reasons = new ArrayList<>();
        StagedRow staged = check.check(row, reasons);
        List<@Nullable String> read = read(staged, plan);
        List<Value> values = IntStream.range(0, read.size())
                .mapToObj(at -> new Value(cut(row.cells().get(at).text()), Optional.ofNullable(read.get(at))))
                .toList();
        return new Row(
                row.line(),
                row.asItCame(),
                values,
                reasons.stream().map(RowReason::told).toList());
    }

    /** What the row was read as, in the order of the columns. */
    private static List<@Nullable String> read(StagedRow staged, ColumnPlan plan) {
        List<@Nullable String> read = new ArrayList<>(
                Collections.<@Nullable String>nCopies(plan.headers().size(), null));
        for (int slot = 0; slot < plan.slots().size(); slot++) {
            Slot of = plan.slots().get(slot);
            read.set(of.column(), staged.said().get(slot));
        }
        StagedRow.Details told = staged.details();
        Map<ColumnTarget.Kind, @Nullable String> members = new HashMap<>();
        members.put(ColumnTarget.Kind.CODE, staged.uscc());
        members.put(ColumnTarget.Kind.NAME, told.name());
        members.put(ColumnTarget.Kind.ENTITY_KIND, told.kind());
        members.put(ColumnTarget.Kind.INDUSTRY, told.industry());
        members.put(ColumnTarget.Kind.DISTRICT, told.district());
        members.put(ColumnTarget.Kind.ZONE, told.zone());
        members.put(ColumnTarget.Kind.AS_OF, staged.asOf().toString());
        members.put(ColumnTarget.Kind.YEAR, String.valueOf(staged.year()));
        members.forEach((kind, text) -> plan.column(kind).ifPresent(column -> read.set(column, text)));
        return read;
    }

    /** A row that could not be parted, or that is not judged. */
    private static Row raw(TableLine line) {
        if (line instanceof TableRow row) {
            return new Row(
                    row.line(),
                    row.asItCame(),
                    row.cells().stream()
                            .map(Cell::text)
                            .map(text -> new Value(cut(text), Optional.empty()))
                            .toList(),
                    List.of());
        }
        List<Reason> reasons = line instanceof TableFault fault ? List.of(new Reason("", fault.reason())) : List.of();
        return new Row(line.line(), line.asItCame(), List.of(), reasons);
    }
}
