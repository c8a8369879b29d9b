package org.throughline.enterprises.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.bulk.ColumnPlan.Slot;
import org.throughline.enterprises.bulk.ColumnTarget.Kind;
import org.throughline.kernel.Uscc;
import org.throughline.tables.Cell;
import org.throughline.tables.CellRange;
import org.throughline.tables.CellValues;
import org.throughline.tables.TableRow;
import org.throughline.tables.ValueReading;

/** Judges rows of one file by themselves, each as a whole: everything that is wrong with one is told at once. */
final class RowCheck {

    private static final int FIRST_YEAR = 1949;
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?度?");

    private final ColumnPlan plan;
    private final DetailReading details;
    private final List<FactReading> readings;
    private final LocalDate asOf;
    private final boolean dayNamed;
    private final LocalDate today;
    private final int code;
    private final @Nullable Integer asOfColumn;
    private final @Nullable Integer yearColumn;

    /**
     * For the rows of one file.
     *
     * @param order has the day of rows that name none
     * @param today the present day in Shanghai
     */
    RowCheck(ColumnPlan plan, KnownNames names, ImportOrder order, LocalDate today) {
        this.plan = plan;
        this.details = new DetailReading(plan, names);
        this.readings = plan.slots().stream()
                .map(slot -> new FactReading(slot, plan.headers().get(slot.column()), today))
                .toList();
        this.asOf = order.asOf();
        this.dayNamed = order.dayNamed();
        this.today = today;
        this.code = plan.column(Kind.CODE).orElseThrow();
        this.asOfColumn = plan.column(Kind.AS_OF).orElse(null);
        this.yearColumn = plan.column(Kind.YEAR).orElse(null);
    }

    /** What the columns of the file are taken for. */
    ColumnPlan plan() {
        return plan;
    }

    /**
     * The row to stage; of no use if a reason was added.
     *
     * @param reasons gets everything that is wrong with it
     */
    StagedRow check(TableRow row, List<RowReason> reasons) {
        List<Cell> cells = row.cells();
        checkForms(cells, reasons);
        String uscc = uscc(cells.get(code), reasons);
        boolean doubtful = Uscc.defect(uscc).equals(Optional.of(Uscc.Defect.CHECK_DIGIT));
        LocalDate day = day(cells, reasons);
        Integer year = yearColumn == null ? null : year(cells.get(yearColumn), yearColumn, day, reasons);
        StagedRow.Details told = details.read(cells, reasons);
        List<@Nullable String> said = said(cells, day, year, reasons);
        if (doubtful && !reasons.isEmpty()) {
            reasons.add(0, RowReason.of(plan.headers().get(code), "import.fault.check-digit"));
        }
        boolean named =
                dayNamed || (asOfColumn != null && !cells.get(asOfColumn).isBlank());
        return new StagedRow(row.line(), uscc, doubtful, day, named, year == null ? day.getYear() : year, told, said);
    }

    private List<@Nullable String> said(
            List<Cell> cells, LocalDate day, @Nullable Integer year, List<RowReason> reasons) {
        List<@Nullable String> said = new ArrayList<>(readings.size());
        boolean yearMissing = false;
        for (int slot = 0; slot < readings.size(); slot++) {
            Slot of = plan.slots().get(slot);
            String value = readings.get(slot).value(cells.get(of.column()), reasons);
            said.add(value);
            if (value != null && of.fact().yearly()) {
                yearMissing |= of.year() == null && year == null;
                checkYear(of, day, reasons);
            }
        }
        if (yearColumn != null && yearMissing && cells.get(yearColumn).isBlank()) {
            reasons.add(RowReason.of(plan.headers().get(yearColumn), "import.fault.year-missing"));
        }
        return said;
    }

    /** What a formula gave last and what stands in merged cells is no statement of anybody about this firm. */
    private void checkForms(List<Cell> cells, List<RowReason> reasons) {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if ((cell.formula() || cell.merged().isPresent())
                    && !plan.targets().get(column).isNothing()) {
                String header = plan.headers().get(column);
                if (cell.formula()) {
                    reasons.add(RowReason.of(header, "import.fault.formula"));
                }
                cell.merged()
                        .map(CellRange::toString)
                        .ifPresent(range ->
                                reasons.add(RowReason.of(header, "import.fault.merged", Map.of("range", range))));
            }
        }
    }

    private String uscc(Cell cell, List<RowReason> reasons) {
        String header = plan.headers().get(code);
        ValueReading<String> reading = CellValues.code(cell);
        reading.reason().ifPresent(words -> reasons.add(new RowReason(header, words)));
        if (reading.isBlank()) {
            reasons.add(RowReason.of(header, "import.fault.code-missing"));
        }
        String uscc = reading.value().map(Uscc::normalised).orElse("");
        if (!uscc.isEmpty()) {
            Uscc.defect(uscc)
                    .filter(defect -> defect != Uscc.Defect.CHECK_DIGIT)
                    .ifPresent(defect -> reasons.add(RowReason.of(header, "fault.uscc." + defect)));
        }
        return uscc;
    }

    private LocalDate day(List<Cell> cells, List<RowReason> reasons) {
        if (asOfColumn == null) {
            return asOf;
        }
        String header = plan.headers().get(asOfColumn);
        ValueReading<LocalDate> reading = CellValues.date(cells.get(asOfColumn));
        reading.reason().ifPresent(words -> reasons.add(new RowReason(header, words)));
        LocalDate day = reading.value().orElse(asOf);
        if (day.isAfter(today)) {
            reasons.add(RowReason.of(header, "fault.as-of-future", Map.of("today", today.toString())));
        } else if (day.getYear() < FIRST_YEAR) {
            reasons.add(RowReason.of(header, "fault.year", years(today.getYear())));
        }
        return day;
    }

    private @Nullable Integer year(Cell cell, int column, LocalDate day, List<RowReason> reasons) {
        String text = CellValues.text(cell).value().orElse("");
        if (text.isEmpty() && cell.isBlank()) {
            return null;
        }
        var match = YEAR.matcher(text);
        int year = match.matches() ? Integer.parseInt(match.group(1)) : 0;
        if (year < FIRST_YEAR || year > day.getYear()) {
            reasons.add(RowReason.of(plan.headers().get(column), "fault.year", years(day.getYear())));
        }
        return year;
    }

    private void checkYear(Slot slot, LocalDate day, List<RowReason> reasons) {
        Integer year = slot.year();
        if (year != null && (year > day.getYear() || year < FIRST_YEAR)) {
            reasons.add(RowReason.of(plan.headers().get(slot.column()), "fault.year", years(day.getYear())));
        }
    }

    private static Map<String, String> years(int last) {
        return Map.of("min", Integer.toString(FIRST_YEAR), "max", Integer.toString(last));
    }
}
