package org.throughline.enterprises.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactType;
import org.throughline.enterprises.bulk.ColumnPlan.Slot;
import org.throughline.enterprises.domain.FactValue;
import org.throughline.tables.Cell;
import org.throughline.tables.CellKind;
import org.throughline.tables.CellValues;
import org.throughline.tables.ValueReading;

/** Reads the cells of one column as values of its fact, each in the one form that the value has. */
final class FactReading {

    /** The fact that says when a firm was founded: no firm is founded tomorrow. */
    private static final String FOUNDED = "registeredOn";

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;

    private final String header;
    private final FactDefinition fact;
    private final BigDecimal factor;
    private final boolean scaled;
    private final LocalDate today;
    private final Map<String, String> choices = new HashMap<>();
    private final boolean fromZero;

    FactReading(Slot slot, String header, LocalDate today) {
        this.header = header;
        this.fact = slot.fact();
        this.factor = slot.target().factor();
        this.scaled = factor.compareTo(BigDecimal.ONE) != 0;
        this.today = today;
        this.fromZero = !scaled
                && fact.maximum() == null
                && (fact.minimum() == null || fact.minimum().signum() <= 0);
        fact.choices().stream().filter(FactDefinition.Named::offered).forEach(choice -> {
            choices.put(KnownNames.folded(choice.code()), choice.code());
            choices.putIfAbsent(KnownNames.folded(choice.name().zh()), choice.code());
            choices.putIfAbsent(KnownNames.folded(choice.name().en()), choice.code());
        });
    }

    /** The value as the database keeps it; null for a blank cell, and for a faulty one whose reason is added. */
    @Nullable
    String value(Cell cell, List<RowReason> reasons) {
        return switch (fact.type()) {
            case INTEGER -> number(cell, 0, reasons);
            case DECIMAL -> number(cell, MOST_DECIMALS, reasons);
            case BOOLEAN -> {
                Boolean truth = read(CellValues.truth(cell), reasons);
                yield truth == null ? null : truth.toString();
            }
            case DATE -> day(cell, reasons);
            case CODE -> code(cell, reasons);
            case STRING, TAGS -> words(cell, reasons);
        };
    }

    private @Nullable String number(Cell cell, int decimals, List<RowReason> reasons) {
        if (fromZero && isPlain(cell, decimals)) {
            return cell.text();
        }
        BigDecimal read = read(CellValues.decimal(cell), reasons);
        if (read == null) {
            return null;
        }
        BigDecimal number = (scaled ? read.multiply(factor) : read).stripTrailingZeros();
        int fault = reasons.size();
        if (number.scale() > decimals) {
            reasons.add(reason(decimals == 0 ? "fault.value-integer" : "fault.value-number"));
        } else if (number.precision() - number.scale() > MOST_DIGITS) {
            reasons.add(reason("fault.value-number"));
        }
        BigDecimal minimum = fact.minimum();
        BigDecimal maximum = fact.maximum();
        if (minimum != null && number.compareTo(minimum) < 0) {
            reasons.add(RowReason.of(header, "fault.value-minimum", Map.of("bound", minimum.toPlainString())));
        }
        if (maximum != null && number.compareTo(maximum) > 0) {
            reasons.add(RowReason.of(header, "fault.value-maximum", Map.of("bound", maximum.toPlainString())));
        }
        return reasons.size() > fault ? null : number.toPlainString();
    }

    /**
     * Whether the text is a number from zero up in the very form in which it is kept: nearly all are, and nothing more
     * has to be asked of them.
     */
    private static boolean isPlain(Cell cell, int decimals) {
        String text = cell.text();
        int length = text.length();
        int point = text.indexOf('.');
        int whole = point < 0 ? length : point;
        int behind = point < 0 ? 0 : length - point - 1;
        boolean form = (cell.kind() == CellKind.TEXT || cell.kind() == CellKind.NUMBER)
                && whole > 0
                && whole <= MOST_DIGITS
                && behind <= decimals
                && (text.charAt(0) != '0' || whole == 1)
                && (point < 0 || (behind > 0 && text.charAt(length - 1) != '0'));
        for (int at = 0; form && at < length; at++) {
            char sign = text.charAt(at);
            form = at == point || (sign >= '0' && sign <= '9');
        }
        return form;
    }

    private @Nullable String day(Cell cell, List<RowReason> reasons) {
        LocalDate day = read(CellValues.date(cell), reasons);
        if (day != null && day.getYear() < 1) {
            reasons.add(reason("fault.value-date"));
            return null;
        }
        if (day != null && fact.name().equals(FOUNDED) && day.isAfter(today)) {
            reasons.add(RowReason.of(
                    header, "import.fault.future", Map.of("day", day.toString(), "today", today.toString())));
            return null;
        }
        return day == null ? null : day.toString();
    }

    private @Nullable String code(Cell cell, List<RowReason> reasons) {
        String text = read(CellValues.text(cell), reasons);
        if (text == null) {
            return null;
        }
        String code = choices.get(KnownNames.folded(text));
        if (code == null) {
            String names = fact.choices().stream()
                    .filter(FactDefinition.Named::offered)
                    .map(choice -> choice.name().zh() + " " + choice.code())
                    .collect(Collectors.joining("、"));
            reasons.add(RowReason.of(header, "import.fault.code", Map.of("text", text, "codes", names)));
        }
        return code;
    }

    private @Nullable String words(Cell cell, List<RowReason> reasons) {
        String text = read(CellValues.text(cell), reasons);
        if (text == null) {
            return null;
        }
        boolean tags = fact.type() == FactType.TAGS;
        Optional<String> canonical = FactValue.canonicalText(fact, tags ? text.replace('、', ',') : text);
        if (canonical.isEmpty()) {
            reasons.add(reason(tags ? "fault.value-tags" : "fault.value-string"));
        }
        return canonical.orElse(null);
    }

    private RowReason reason(String key) {
        return RowReason.of(header, key);
    }

    private <T> @Nullable T read(ValueReading<T> reading, List<RowReason> reasons) {
        reading.reason().ifPresent(words -> reasons.add(new RowReason(header, words)));
        return reading.value().orElse(null);
    }
}
