package org.throughline.tables;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads values out of cells: what is sure is read, what would have to be guessed is a fault.
 *
 * <p>Before all else the text is folded: full-width characters become usual ones (NFKC), space at the edges goes.
 */
public final class CellValues {

    private static final Set<String> YES = Set.of("是", "有", "true", "yes", "y", "1", "√", "✓", "✔");
    private static final Set<String> NO = Set.of("否", "无", "false", "no", "n", "0", "×", "✗", "✘");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD\\p{Cc}]");
    private static final Pattern INNER_SPACE = Pattern.compile("\\s+");
    /** More digits than a workbook keeps of a number. */
    private static final int SURE_DIGITS = 15;

    private CellValues() {}

    /** The text, with full-width characters folded and without space around it. */
    public static ValueReading<String> text(Cell cell) {
        return isError(cell) ? error(cell) : reading(folded(cell));
    }

    /**
     * A code, such as a unified social credit code: folded, in capitals, without space anywhere. What is left of a long
     * code that a workbook took for a number is a fault.
     */
    public static ValueReading<String> code(Cell cell) {
        if (isError(cell)) {
            return error(cell);
        }
        String code = INNER_SPACE.matcher(folded(cell)).replaceAll("").toUpperCase(Locale.ROOT);
        boolean number = cell.kind() == CellKind.NUMBER;
        if (NumberText.isShortened(code) || (number && code.length() > SURE_DIGITS)) {
            return ValueReading.fault(ValueFault.DIGITS_LOST, cell.text());
        }
        return reading(code);
    }

    /** A whole number; {@code 1,234}, {@code 12.00} and full-width digits are read. */
    public static ValueReading<Long> wholeNumber(Cell cell) {
        ValueReading<BigDecimal> decimal = decimal(cell);
        if (decimal.fault().isPresent()) {
            return ValueReading.fault(decimal.fault().get(), cell.text());
        }
        if (decimal.value().isEmpty()) {
            return ValueReading.blank();
        }
        BigDecimal number = decimal.value().get().stripTrailingZeros();
        if (number.scale() > 0) {
            return ValueReading.fault(ValueFault.NOT_WHOLE, cell.text());
        }
        return number.precision() - number.scale() > 18
                ? ValueReading.fault(ValueFault.TOO_MANY_DIGITS, cell.text())
                : ValueReading.of(number.longValueExact());
    }

    /** A number; commas may part thousands, and {@code 12.5%} is 0.125. Units, 万元 among them, are not read. */
    public static ValueReading<BigDecimal> decimal(Cell cell) {
        if (isError(cell)) {
            return error(cell);
        }
        String text = folded(cell);
        if (text.isEmpty()) {
            return ValueReading.blank();
        }
        return cell.kind() == CellKind.DATE || cell.kind() == CellKind.BOOLEAN
                ? ValueReading.fault(ValueFault.NOT_A_NUMBER, cell.text())
                : NumberText.read(text, cell.text());
    }

    /**
     * A day: {@code 2026-03-01}, {@code 2026/3/1}, {@code 2026.3.1}, {@code 20260301}, {@code 2026年3月1日}, with midnight
     * behind it at most; or what a workbook shows as a date. A bare number such as 45123 is a fault that names the day
     * it may mean.
     */
    public static ValueReading<LocalDate> date(Cell cell) {
        if (isError(cell)) {
            return error(cell);
        }
        String text = folded(cell);
        return text.isEmpty() ? ValueReading.blank() : DateText.read(text, cell.text());
    }

    /** Yes or no: 是/否, 有/无, true/false, yes/no, Y/N, 1/0, √/×. */
    public static ValueReading<Boolean> truth(Cell cell) {
        if (isError(cell)) {
            return error(cell);
        }
        String text = folded(cell).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return ValueReading.blank();
        }
        return YES.contains(text) || NO.contains(text)
                ? ValueReading.of(YES.contains(text))
                : ValueReading.fault(ValueFault.NOT_A_BOOLEAN, cell.text());
    }

    private static String folded(Cell cell) {
        String text = cell.text();
        // Most cells are ASCII without anything to fold.
        return text.chars().allMatch(CellValues::isPlain)
                ? text.strip()
                : INVISIBLE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll(found -> found.group().isBlank() ? " " : "")
                        .strip();
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character < 0x7F;
    }

    private static boolean isError(Cell cell) {
        return cell.kind() == CellKind.ERROR;
    }

    private static <T> ValueReading<T> error(Cell cell) {
        return ValueReading.fault(ValueFault.ERROR_VALUE, Map.of("text", cell.text()));
    }

    private static ValueReading<String> reading(String text) {
        return text.isEmpty() ? ValueReading.blank() : ValueReading.of(text);
    }
}
