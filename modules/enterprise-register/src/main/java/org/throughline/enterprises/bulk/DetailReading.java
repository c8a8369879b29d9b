package org.throughline.enterprises.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.bulk.ColumnTarget.Kind;
import org.throughline.enterprises.domain.EnterpriseDetails;
import org.throughline.tables.Cell;
import org.throughline.tables.CellValues;
import org.throughline.tables.ValueReading;

/** Reads what a row says of the firm itself: its name, its kind, its trade and where it sits. */
final class DetailReading {

    private final ColumnPlan plan;
    private final @Nullable Integer name;
    private final @Nullable Integer kind;
    private final @Nullable Integer industry;
    private final @Nullable Integer district;
    private final @Nullable Integer zone;
    private final KnownNames names;

    DetailReading(ColumnPlan plan, KnownNames names) {
        this.plan = plan;
        this.names = names;
        this.name = plan.column(Kind.NAME).orElse(null);
        this.kind = plan.column(Kind.ENTITY_KIND).orElse(null);
        this.industry = plan.column(Kind.INDUSTRY).orElse(null);
        this.district = plan.column(Kind.DISTRICT).orElse(null);
        this.zone = plan.column(Kind.ZONE).orElse(null);
    }

    StagedRow.Details read(List<Cell> cells, List<RowReason> reasons) {
        return new StagedRow.Details(
                name == null ? null : name(cells.get(name), name, reasons),
                code(cells, kind, names::kind, "import.fault.kind", reasons),
                code(cells, industry, names::industry, "import.fault.industry", reasons),
                code(cells, district, names::district, "import.fault.district", reasons),
                code(cells, zone, names::zone, "import.fault.zone", reasons));
    }

    /** As it is written: the width of its brackets belongs to a name. */
    private @Nullable String name(Cell cell, int column, List<RowReason> reasons) {
        String header = plan.headers().get(column);
        ValueReading<String> reading = CellValues.text(cell);
        reading.reason().ifPresent(words -> reasons.add(new RowReason(header, words)));
        if (reading.value().isEmpty()) {
            return null;
        }
        String called = cell.text().strip();
        if (!EnterpriseDetails.isName(called)) {
            reasons.add(RowReason.of(header, "fault.text", Map.of("min", "2", "max", "200")));
        }
        return called;
    }

    private @Nullable String code(
            List<Cell> cells,
            @Nullable Integer column,
            Function<String, Optional<String>> known,
            String fault,
            List<RowReason> reasons) {
        if (column == null) {
            return null;
        }
        String header = plan.headers().get(column);
        ValueReading<String> reading = CellValues.text(cells.get(column));
        reading.reason().ifPresent(words -> reasons.add(new RowReason(header, words)));
        if (reading.value().isEmpty()) {
            return null;
        }
        String text = reading.value().get();
        Optional<String> code = known.apply(text);
        if (code.isEmpty()) {
            reasons.add(RowReason.of(header, fault, Map.of("text", text)));
        }
        return code.orElse(null);
    }
}
