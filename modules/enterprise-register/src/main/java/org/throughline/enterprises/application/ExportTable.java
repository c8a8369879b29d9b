package org.throughline.enterprises.application;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactType;
import org.throughline.enterprises.KnownCodes;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.ExportColumn;
import org.throughline.enterprises.domain.ExportOrder;
import org.throughline.enterprises.domain.ExportedFirm;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.Watermark;
import org.throughline.tables.TablePlan;
import org.throughline.tables.TablePlan.Note;
import org.throughline.tables.TablePlan.PlannedColumn;
import org.throughline.tables.TableWriter;

/** Firms as rows of a table, in the language of whoever takes it. */
final class ExportTable {

    private static final int WIDE = 34;
    private static final int NARROW = 14;

    private final ExportOrder order;
    private final KnownCodes codes;
    private final Locale language;
    private final Map<String, String> names = new HashMap<>();

    ExportTable(ExportOrder order, KnownCodes codes, Locale language) {
        this.order = order;
        this.codes = codes;
        this.language = language;
    }

    /** Head and notes; the filter stands among the notes as an address has it. */
    TablePlan plan(Watermark mark, String filter, long firms) {
        List<PlannedColumn> columns = new ArrayList<>();
        for (ExportColumn column : order.columns()) {
            columns.add(new PlannedColumn(heading(column), column == ExportColumn.Field.NAME ? WIDE : NARROW));
            if (column instanceof ExportColumn.OfFact fact && fact.tellsYear()) {
                columns.add(new PlannedColumn(
                        text("export.year", Map.of("fact", fact.fact().label(language))), NARROW));
            }
        }
        List<Note> notes = List.of(
                new Note(text("export.note.filter"), filter.isEmpty() ? text("export.note.all") : filter),
                new Note(text("export.note.firms"), Long.toString(firms)));
        return new TablePlan(text("export.title"), columns, Optional.of(mark), text("export.notes"), notes);
    }

    void write(ExportedFirm firm, TableWriter table) throws IOException {
        int fact = 0;
        for (ExportColumn column : order.columns()) {
            if (column instanceof ExportColumn.OfFact asked) {
                write(asked, firm.facts().get(fact++), table);
            } else {
                write((ExportColumn.Field) column, firm, table);
            }
        }
        table.endRow();
    }

    private void write(ExportColumn.OfFact column, ExportedFirm.@Nullable Known known, TableWriter table)
            throws IOException {
        FactDefinition fact = column.fact();
        if (known != null) {
            write(fact, known.value(), table);
        } else if (fact.absenceMeansNo() && fact.type() == FactType.BOOLEAN) {
            table.truth(false);
        } else {
            table.blank();
        }
        if (column.tellsYear()) {
            if (known == null) {
                table.blank();
            } else {
                table.number(known.year());
            }
        }
    }

    private void write(FactDefinition fact, String value, TableWriter table) throws IOException {
        switch (fact.type()) {
            case INTEGER, DECIMAL -> table.number(new BigDecimal(value));
            case DATE -> table.date(LocalDate.parse(value));
            case BOOLEAN -> table.truth(Boolean.parseBoolean(value));
            case CODE -> table.text(fact.choice(value, language));
            case STRING, TAGS -> table.text(value);
        }
    }

    private void write(ExportColumn.Field field, ExportedFirm firm, TableWriter table) throws IOException {
        switch (field) {
            case NAME -> table.text(firm.name());
            case USCC -> table.text(firm.uscc());
            case INDUSTRY -> table.text(firm.industry());
            case DISTRICT -> table.text(firm.district());
            case GENERATED -> table.truth(firm.generated());
            default -> table.text(names.computeIfAbsent(field + code(field, firm), key -> name(field, firm)));
        }
    }

    /** What a code of the firm is called; looked up once and not once a row. */
    private String name(ExportColumn.Field field, ExportedFirm firm) {
        String code = code(field, firm);
        if (code.isEmpty()) {
            return "";
        }
        return switch (field) {
            case INDUSTRY_NAME ->
                codes.industryName(new IndustryCode(code), language).orElse("");
            case DISTRICT_NAME ->
                codes.divisionName(new DivisionCode(code), language).orElse("");
            case ZONE_NAME -> codes.zoneName(code, language).orElse(code);
            default -> text("entityKind." + code);
        };
    }

    /** Empty outside any zone. */
    private static String code(ExportColumn.Field field, ExportedFirm firm) {
        String zone = firm.zone();
        return switch (field) {
            case INDUSTRY_NAME -> firm.industry();
            case DISTRICT_NAME -> firm.district();
            case ZONE_NAME -> zone == null ? "" : zone;
            default -> firm.kind().name();
        };
    }

    private String heading(ExportColumn column) {
        if (column instanceof ExportColumn.OfFact asked) {
            FactDefinition fact = asked.fact();
            FactDefinition.Named unit = fact.unit();
            String label = fact.label(language) + (asked.year() == null ? "" : " " + asked.year());
            return unit == null
                    ? label
                    : text(
                            "export.unit",
                            Map.of("fact", label, "unit", unit.name().in(language)));
        }
        return text("export.column." + column.text());
    }

    private String text(String key) {
        return text(key, Map.of());
    }

    private String text(String key, Map<String, String> values) {
        return new Phrase(EnterpriseProblem.TEXTS, key, values).in(language);
    }
}
