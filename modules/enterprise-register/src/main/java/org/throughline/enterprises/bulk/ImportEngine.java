package org.throughline.enterprises.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.configuration.Configuration;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportSteps;
import org.throughline.enterprises.ImportTally;
import org.throughline.enterprises.Importer;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.journal.Journal;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.tables.ReadingChoice;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.TableFile;
import org.throughline.tables.UnreadableFile;

/**
 * Carries out imports: reads and stages in steps, then brings everything that is in order into the register at once.
 *
 * <p>It can be called again for the same import, whatever became of the former call: what was staged is gone on from,
 * or read anew where the database lost it; what is in the register already is not brought in twice.
 */
public final class ImportEngine {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final KnownNames names;
    private final Clock clock;

    public ImportEngine(Configuration configuration, Clock clock) {
        this.names = new KnownNames(configuration);
        this.clock = clock;
    }

    /** The journal of the transaction of a connection. */
    @FunctionalInterface
    public interface Journals {
        Journal on(Connection connection);
    }

    /**
     * Carries out an import, or the rest of it.
     *
     * @param file what is to be imported, the same at each call
     * @throws ProblemException {@link EnterpriseProblem#IMPORT_UNREADABLE} or {@link EnterpriseProblem#IMPORT_COLUMNS},
     *     and then nothing of the file is taken
     */
    public ImportTally run(UUID id, Path file, Importer importer, ImportSteps steps, Journals journals)
            throws IOException {
        Begun begun = begin(id, steps);
        if (begun.row.tally().merged()) {
            return begun.row.tally();
        }
        ReadingChoice choice = choice(begun.row.order());
        try (TableFile table = TableFile.open(file, choice, ReadingLimits.usual())) {
            ColumnPlan plan = plan(begun, table, importer, steps);
            stage(begun.row, table, plan, steps);
            long rows = table.tally().rows() + table.tally().faults();
            steps.step(connection -> new Merge(connection, found(connection, id), plan, importer, clock)
                    .merge(
                            journals.on(connection),
                            (done, all) -> steps.reached((rows + rows * done / all) / 2, rows)));
        } catch (UnreadableFile unreadable) {
            refuse(id, List.of(new RowReason("", unreadable.reason())), steps);
            throw new ProblemException(
                    EnterpriseProblem.IMPORT_UNREADABLE,
                    Map.of("kind", unreadable.kind().code()),
                    List.of(new Fault("/file", unreadable.reason())));
        }
        return begin(id, steps).row.tally();
    }

    /** What is known before the first row: the import, the catalogue, and how the source was read last. */
    private record Begun(ImportRow row, Map<Short, FactDefinition> catalogue, Map<String, String> remembered) {}

    private static Begun begin(UUID id, ImportSteps steps) {
        List<Begun> begun = new ArrayList<>();
        steps.step(connection -> {
            ImportBook book = new ImportBook(connection);
            ImportRow row = found(connection, id);
            long wanted = row.tally().accepted();
            if (!row.tally().merged() && Staging.staged(connection, id) != wanted) {
                Staging.forget(connection, id);
                book.rewind(id);
                row = found(connection, id);
            }
            begun.add(new Begun(
                    row,
                    CatalogueRows.read(connection),
                    book.remembered(row.order().source())));
        });
        return begun.get(0);
    }

    private static ImportRow found(Connection connection, UUID id) throws SQLException {
        return new ImportBook(connection)
                .find(id)
                .orElseThrow(
                        () -> new ProblemException(EnterpriseProblem.IMPORT_NOT_FOUND, Map.of("id", id.toString())));
    }

    private ColumnPlan plan(Begun begun, TableFile table, Importer importer, ImportSteps steps) {
        List<String> known = begun.row.targets();
        List<String> headers = table.header().names();
        if (known != null && headers.equals(begun.row.headers())) {
            List<ColumnTarget> targets = known.stream()
                    .map(text -> ColumnTarget.read(text).orElse(ColumnTarget.NOTHING))
                    .toList();
            return ColumnPlan.of(headers, targets, begun.catalogue);
        }
        try {
            ColumnPlan plan = new PlanMaking(begun.catalogue, begun.remembered)
                    .plan(headers, begun.row.order().columns(), importer.actsFor());
            steps.step(connection -> new ImportBook(connection).plan(begun.row.id(), plan));
            return plan;
        } catch (ProblemException refused) {
            refuse(
                    begun.row.id(),
                    refused.faults().stream()
                            .map(fault -> new RowReason("", fault.detail()))
                            .toList(),
                    steps);
            throw refused;
        }
    }

    private static void refuse(UUID id, List<RowReason> reasons, ImportSteps steps) {
        steps.step(connection -> {
            Staging.forget(connection, id);
            ImportBook book = new ImportBook(connection);
            book.rewind(id);
            book.refuse(id, RowReason.json(reasons));
        });
    }

    private void stage(ImportRow row, TableFile table, ColumnPlan plan, ImportSteps steps) throws IOException {
        RowCheck check = new RowCheck(plan, names, row.order(), LocalDate.now(clock.withZone(SHANGHAI)));
        Portions portions = new Portions(row, table, check);
        while (portions.more()) {
            steps.step(portions::stage);
            long read = table.tally().rows() + table.tally().faults();
            double share = table.share();
            steps.reached(read / 2, Math.max(read, share > 0 ? (long) (read / share) : read));
        }
    }

    /** Which sheet and header an order names. */
    static ReadingChoice choice(ImportOrder order) {
        String sheet = order.sheet();
        Integer header = order.headerLine();
        ReadingChoice choice = sheet == null ? ReadingChoice.FIRST : ReadingChoice.ofSheet(sheet);
        return header == null ? choice : choice.withHeaderIn(header);
    }
}
