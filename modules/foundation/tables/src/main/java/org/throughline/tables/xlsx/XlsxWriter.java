package org.throughline.tables.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.kernel.Watermark;
import org.throughline.tables.TablePlan;
import org.throughline.tables.TablePlan.Note;
import org.throughline.tables.TablePlan.PlannedColumn;
import org.throughline.tables.TableWriter;

/**
 * Writes a table as a workbook; a row goes out when it is ended.
 *
 * <p>Text stands in its cell and not in a shared table, which would grow with the rows. Rows beyond what a sheet can
 * have go on in another one.
 */
public final class XlsxWriter implements TableWriter {

    private static final int MOST_IN_NAME = 31;
    private static final List<PlannedColumn> NOTES = List.of(new PlannedColumn("", 20), new PlannedColumn("", 100));
    private static final String MARK = "水印 Watermark";

    private final WrittenParts parts;
    private final TablePlan plan;
    private final List<String> sheets = new ArrayList<>();
    private SheetXml sheet;

    /** Writes the header. */
    public XlsxWriter(OutputStream target, TablePlan plan) throws IOException {
        this.parts = new WrittenParts(target);
        this.plan = plan;
        this.sheet = begin(plan.title(), plan.columns());
    }

    private SheetXml begin(String title, List<PlannedColumn> columns) throws IOException {
        sheets.add(name(title));
        SheetXml begun = new SheetXml(parts.begin("xl/worksheets/sheet" + sheets.size() + ".xml"), columns.size());
        begun.begin(columns);
        return begun;
    }

    private void end() throws IOException {
        sheet.end(plan.mark().map(Watermark::line).orElse(""));
        parts.end();
    }

    /** A name that Excel takes, and that no other sheet has. */
    private String name(String title) {
        String usable = title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                .replaceAll("^'+|'+$", "")
                .strip();
        String name = shortened(usable.isEmpty() ? "Sheet" : usable, "");
        for (int next = 2; sheets.contains(name); next++) {
            name = shortened(usable, " (" + next + ")");
        }
        return name;
    }

    private static String shortened(String name, String end) {
        return name.substring(0, Math.min(name.length(), MOST_IN_NAME - end.length())) + end;
    }

    @Override
    public TableWriter text(String text) throws IOException {
        sheet.text(text);
        return this;
    }

    @Override
    public TableWriter number(BigDecimal number) throws IOException {
        sheet.number(number);
        return this;
    }

    @Override
    public TableWriter number(long number) throws IOException {
        sheet.number(number);
        return this;
    }

    @Override
    public TableWriter date(LocalDate day) throws IOException {
        sheet.date(day);
        return this;
    }

    @Override
    public TableWriter truth(boolean value) throws IOException {
        return text(value ? "是" : "否");
    }

    @Override
    public TableWriter blank() throws IOException {
        sheet.blank();
        return this;
    }

    @Override
    public void endRow() throws IOException {
        sheet.endRow();
        if (sheet.isFull()) {
            end();
            sheet = begin(plan.title(), plan.columns());
        }
    }

    @Override
    public void finish() throws IOException {
        end();
        if (plan.mark().isPresent() || !plan.notes().isEmpty()) {
            sheet = begin(plan.notesTitle(), NOTES);
            for (Note note : plan.notes()) {
                text(note.name()).text(note.value()).endRow();
            }
            if (plan.mark().isPresent()) {
                text(MARK).text(plan.mark().get().line()).endRow();
            }
            end();
        }
        parts.writeRest(plan, sheets);
        parts.finish();
        parts.flush();
    }

    @Override
    public void close() {
        parts.release();
    }
}
