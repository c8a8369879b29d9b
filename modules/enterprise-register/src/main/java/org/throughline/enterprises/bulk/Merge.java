package org.throughline.enterprises.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.Importer;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;

/** Brings what was staged into the register: all of it in the transaction of the caller, or nothing. */
final class Merge {

    /** One merge at a time, from whatever node or command. */
    private static final String ALONE = "select count(pg_advisory_xact_lock(hashtext('enterprises.import')))";

    private static final String CLEAR = "truncate enterprises.import_slot, enterprises.import_firm,"
            + " enterprises.import_refused, enterprises.import_name, enterprises.import_target, enterprises.import_said";

    private static final String CLASS = "select count(*) from (select enterprises.class_by_size("
            + "array(select distinct id from enterprises.import_target))) classed";

    /** Where these are nearly all there are. */
    private static final String CLASS_ALL = "select count(*) from (select enterprises.class_by_size(null)) classed";

    private static final String UNSTAGE = "delete from enterprises.import_row where import_id = ?";

    private final Connection connection;
    private final ImportRow row;
    private final ColumnPlan plan;
    private final Importer importer;
    private final Clock clock;

    Merge(Connection connection, ImportRow row, ColumnPlan plan, Importer importer, Clock clock) {
        this.connection = connection;
        this.row = row;
        this.plan = plan;
        this.importer = importer;
        this.clock = clock;
    }

    MergeResult merge(Journal journal, FactMerge.Reached reached) throws SQLException {
        prepare();
        boolean alone = FirstFacts.holdOthersOff(
                connection, row.tally().accepted() * plan.slots().size());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FactMerge facts = new FactMerge(connection, row.order(), importer.name(), now);
        facts.slots(plan);
        FirmMerge firms = new FirmMerge(connection, clock, alone);
        firms.match(row.id());
        long refused = new RowRefusals(connection).find(row.id(), importer.reach())
                ? SentBack.send(connection, row.id(), plan)
                : 0;
        long added = firms.enter(now, importer.name());
        long changed = firms.change(now, importer.name());
        facts.targets(row.id());
        long written = facts.write(alone, reached);
        MergeResult result = new MergeResult(added, changed, written, refused, facts.recorded());
        finish(result, now, alone);
        if (result.changedAnything()) {
            journal.record(entry(result));
        }
        return result;
    }

    private void prepare() throws SQLException {
        Sql sql = new Sql(connection);
        sql.run("set local work_mem = '64MB'");
        // Everything here is many against many; a loop is chosen only where the statistics are wrong.
        sql.run("set local enable_nestloop = off");
        // Firms are classed once, when all is written.
        sql.run("set local enterprises.sizes_wait = 'on'");
        sql.number(ALONE);
        sql.run(CLEAR);
        // How many there are is all that matters of them, and a small sample says it.
        sql.run("set local default_statistics_target = 10");
        sql.run("analyze enterprises.import_row (import_id, uscc)");
        sql.run("set local default_statistics_target to default");
    }

    private void finish(MergeResult result, Instant now, boolean alone) throws SQLException {
        if (result.changedAnything()) {
            new Sql(connection).number(alone ? CLASS_ALL : CLASS);
        }
        ImportBook book = new ImportBook(connection);
        book.end(row.id(), result, now);
        book.remember(row.order().source(), plan, now);
        Sql sql = new Sql(connection);
        sql.run(UNSTAGE, row.id());
        sql.run(CLEAR);
    }

    /** One entry for the whole import; what it did to each firm is in the tables, under its recording. */
    private JournalEntry entry(MergeResult result) {
        ImportOrder order = row.order();
        ObjectNode state = Json.mapper().createObjectNode();
        state.put("file", order.fileName())
                .put("source", order.source())
                .put("asOf", order.asOf().toString())
                .put("recording", result.recording())
                .put("rows", row.tally().read())
                .put("rejected", row.tally().rejected() + result.rowsRefused())
                .put("firmsAdded", result.firmsAdded())
                .put("firmsChanged", result.firmsChanged())
                .put("factsWritten", result.factsWritten());
        return JournalEntry.created(
                        "enterprises-imported", "enterprise-import", row.id().toString(), state.toString())
                .because(order.reason());
    }
}
