package org.throughline.policies.faces;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.audit.Access;
import org.throughline.audit.AccessRecord;
import org.throughline.exchange.Download;
import org.throughline.exchange.Json;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Watermark;
import org.throughline.policies.faces.MatchedFirms.Asked;
import org.throughline.policies.faces.MatchedFirms.Line;
import org.throughline.policies.runs.MatchingRun;
import org.throughline.tables.TableFormat;
import org.throughline.tables.TablePlan;
import org.throughline.tables.TablePlan.Note;
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

    /** Sends all firms of a list, under the title of its clause. */
    void send(Asked asked, String title, TableFormat.Kind kind) {
        long count = firms.count(asked);
        record.exported(access(asked, kind), count);
        MatchedColumns columns = MatchedColumns.of(asked.listed());
        String name = title + " " + reader.say("matching." + asked.listed());
        Download.Head head = new Download.Head(kind.mediaType(), kind.ending(), "firms", name);
        try (Download download = new Download(FacesContext.getCurrentInstance(), head);
                TableWriter table = TableWriter.of(kind, download, plan(asked, columns, title, count))) {
            Cursor after = null;
            do {
                Page<Line> page = firms.page(asked, AT_ONCE, after);
                for (Line line : page.items()) {
                    columns.write(line, table);
                }
                after = page.next();
            } while (after != null);
            table.finish();
        } catch (IOException gone) {
            // The file lacks its end, which whoever still has it sees; nobody is there to be told more.
            LOG.log(Level.INFO, gone, () -> "A list of a run was not taken to its end");
        }
    }

    private TablePlan plan(Asked asked, MatchedColumns columns, String title, long count) {
        MatchingRun run = asked.run().run();
        List<Note> notes = List.of(
                new Note(reader.say("table.clause"), title + " (" + asked.clause() + ")"),
                new Note(reader.say("table.day"), run.ground().day().toString()),
                new Note(reader.say("table.facts"), run.ground().facts().at().toString()),
                new Note(reader.say("table.digest"), run.digest()),
                new Note(reader.say("table.count"), Long.toString(count)));
        return new TablePlan(
                reader.say("matching." + asked.listed()),
                columns.head(reader),
                Optional.of(mark.get()),
                reader.say("table.notes"),
                notes);
    }

    private Access access(Asked asked, TableFormat.Kind kind) {
        ObjectNode detail = Json.mapper().createObjectNode();
        detail.put("run", asked.run().run().id().toString())
                .put("clause", asked.clause())
                .put("list", asked.listed().name())
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
