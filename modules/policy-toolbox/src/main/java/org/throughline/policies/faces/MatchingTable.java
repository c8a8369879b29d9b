package org.throughline.policies.faces;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.audit.Access;
import org.throughline.audit.AccessRecord;
import org.throughline.exchange.Download;
import org.throughline.exchange.Json;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Watermark;
import org.throughline.policies.faces.MatchedFirms.Line;
import org.throughline.policies.faces.MatchedFirms.Listed;
import org.throughline.policies.runs.RunLists.Opened;
import org.throughline.policies.runs.RunLists.Stretch;
import org.throughline.policies.verdict.Gap;
import org.throughline.tables.TableFormat;
import org.throughline.tables.TablePlan;
import org.throughline.tables.TablePlan.Note;
import org.throughline.tables.TablePlan.PlannedColumn;
import org.throughline.tables.TableWriter;

/**
 * The list of firms that the page of a run shows, to be taken along: all of its pages, with gaps as numbers so that it
 * can be sorted by them. It bears a mark and is on record before its first byte, as every export is.
 */
@Named("matchingTable")
@RequestScoped
public class MatchingTable {

    private static final Logger LOG = Logger.getLogger(MatchingTable.class.getName());

    /** Firms whose facts are read at once; nothing is held for longer than these take. */
    private static final int AT_ONCE = 500;

    private static final int WIDE = 34;
    private static final int NARROW = 14;
    private static final int DIGITS = 6;

    @Inject
    private MatchedFirms firms;

    @Inject
    private AccessRecord record;

    @Inject
    private CurrentUser user;

    @Inject
    private Provider<Watermark> mark;

    @Inject
    private PolicyReader reader;

    /** Sends all firms of a list. */
    void send(Opened run, Listed listed, Stretch of, String title, TableFormat.Kind kind) {
        String clause = String.valueOf(of.clause());
        Stretch first = new Stretch(of.clause(), null, of.reach(), AT_ONCE, null);
        long count = firms.count(run, listed, first);
        record.exported(access(run, listed, clause, kind), count);
        String name = title + " " + reader.say("matching." + listed);
        Download.Head head = new Download.Head(kind.mediaType(), kind.ending(), "firms", name);
        try (Download download = new Download(FacesContext.getCurrentInstance(), head);
                TableWriter table = TableWriter.of(kind, download, plan(run, listed, title, clause, count))) {
            write(run, listed, first, table);
            table.finish();
        } catch (IOException gone) {
            // The file lacks its end, which whoever still has it sees; nobody is there to be told more.
            LOG.log(Level.INFO, gone, () -> "A list of a run was not taken to its end");
        }
    }

    private void write(Opened run, Listed listed, Stretch first, TableWriter table) throws IOException {
        Stretch stretch = first;
        for (boolean more = true; more; ) {
            Page<Line> page = firms.page(run, listed, stretch);
            for (Line line : page.items()) {
                write(line, listed, table);
            }
            Cursor next = page.next();
            more = next != null;
            stretch = new Stretch(first.clause(), null, first.reach(), AT_ONCE, next);
        }
    }

    private static void write(Line line, Listed listed, TableWriter table) throws IOException {
        table.text(line.firm().name())
                .text(line.firm().uscc().value())
                .text(line.firm().district().value());
        if (listed == Listed.NEAR) {
            table.text(line.obstacle());
            write(line.gap(), table);
        }
        if (listed != Listed.ELIGIBLE) {
            table.text(String.join("\n", line.told()));
        }
        table.endRow();
    }

    /** What is there, what there has to be, how much lies between; days; until when. */
    private static void write(@Nullable Gap gap, TableWriter table) throws IOException {
        if (gap instanceof Gap.Amount amount) {
            table.number(amount.value().rounded(DIGITS))
                    .number(amount.bound())
                    .number(amount.by().rounded(DIGITS));
        } else {
            table.blank().blank().blank();
        }
        if (gap instanceof Gap.Days days) {
            table.number(days.days());
        } else {
            table.blank();
        }
        if (gap instanceof Gap.MetOn met) {
            table.date(met.day());
        } else {
            table.blank();
        }
    }

    private TablePlan plan(Opened run, Listed listed, String title, String clause, long count) {
        List<PlannedColumn> columns = new ArrayList<>();
        columns.add(column("firm", WIDE));
        columns.add(column("uscc", WIDE / 2));
        columns.add(column("district", NARROW));
        if (listed == Listed.NEAR) {
            columns.add(column("condition", WIDE));
            for (String name : List.of("value", "bound", "by", "days", "met")) {
                columns.add(column(name, NARROW));
            }
        }
        if (listed != Listed.ELIGIBLE) {
            columns.add(column("told", WIDE));
        }
        List<Note> notes = List.of(
                new Note(reader.say("table.clause"), title + " (" + clause + ")"),
                new Note(reader.say("table.day"), run.run().ground().day().toString()),
                new Note(
                        reader.say("table.facts"),
                        run.run().ground().facts().at().toString()),
                new Note(reader.say("table.digest"), run.run().digest()),
                new Note(reader.say("table.count"), Long.toString(count)));
        TablePlan plan = new TablePlan(reader.say("matching." + listed), columns, Optional.empty(), "", List.of());
        return plan.marked(mark.get(), reader.say("table.notes"), notes);
    }

    private PlannedColumn column(String name, int width) {
        return new PlannedColumn(reader.say("table." + name), width);
    }

    private Access access(Opened run, Listed listed, String clause, TableFormat.Kind kind) {
        ObjectNode detail = Json.mapper().createObjectNode();
        detail.put("run", run.run().id().toString())
                .put("clause", clause)
                .put("list", listed.name())
                .put("form", kind.name());
        return new Access(
                "exported",
                "list",
                "/matching",
                new Access.Asker(user.name(), user.post(), user.address()),
                detail.toString(),
                null);
    }
}
