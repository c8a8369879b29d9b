package org.throughline.tables.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.tables.Cell;
import org.throughline.tables.CellKind;

/** Numbers of a sheet as a person sees them: the digits that were typed, and days where the format says so. */
final class SheetValue {

    /** Excel keeps fifteen digits, and writes seventeen: 1.1 is 1.1000000000000001 in the file. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONGEST = 64;
    private static final int MOST_EXPONENT = 330;
    /** Up to this length a number of digits and one point is as it was typed. */
    private static final int SIMPLE_LENGTH = 15;

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final int LAST_DAY = 2_958_465;
    /** The day that the calendar from 1900 has and no other: 29 February 1900. */
    private static final int NO_DAY = 60;

    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?)?");
    private static final String MIDNIGHT = "T00:00(:00(\\.0+)?)?Z?";

    private SheetValue() {}

    /** A number with its format. */
    static Cell number(String written, NumberFormats.Look look, boolean from1904) {
        if (look == NumberFormats.Look.PLAIN && isSimple(written)) {
            return Cell.of(written, CellKind.NUMBER);
        }
        Optional<BigDecimal> number = parsed(written.strip());
        if (number.isEmpty()) {
            return Cell.of(written, CellKind.ERROR);
        }
        if (look == NumberFormats.Look.DAY) {
            return day(number.get(), from1904);
        }
        boolean percent = look == NumberFormats.Look.PERCENT;
        return new Cell(plain(number.get()), CellKind.NUMBER, false, percent, Optional.empty());
    }

    /** Digits, with a point among them at most, and no zero before others: the most frequent form by far. */
    private static boolean isSimple(String text) {
        int points = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '.' && at > 0 && at < text.length() - 1) {
                points++;
            } else if (character < '0' || character > '9') {
                return false;
            }
        }
        boolean padded = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
        return !text.isEmpty() && text.length() <= SIMPLE_LENGTH && points <= 1 && !padded;
    }

    private static Optional<BigDecimal> parsed(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean whole = number.scale() == 0;
            boolean sane = Math.abs((long) number.scale()) <= MOST_EXPONENT;
            return sane ? Optional.of(whole ? number : number.round(KEPT)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Cell day(BigDecimal serial, boolean from1904) {
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        int seconds = serial.subtract(days)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
        boolean known = days.signum() >= 0 && days.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
        int number = known ? days.intValueExact() : 0;
        if (!known || (!from1904 && number == NO_DAY)) {
            return Cell.of(plain(serial), CellKind.ERROR);
        }
        if (number == 0 && !from1904) {
            return Cell.of(
                    DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.MIDNIGHT.plusSeconds(seconds)), CellKind.DATE);
        }
        LocalDate first = from1904 ? FROM_1904 : number < NO_DAY ? FROM_1900.plusDays(1) : FROM_1900;
        LocalDateTime moment = first.plusDays(number).atStartOfDay().plusSeconds(seconds);
        return Cell.of(shown(moment), CellKind.DATE);
    }

    private static String shown(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }

    /** A day that stands in the file as ISO 8601. */
    static Cell iso(String written) {
        String text = written.strip();
        boolean sound = ISO.matcher(text).matches();
        return Cell.of(sound ? text.replaceFirst(MIDNIGHT, "") : text, sound ? CellKind.DATE : CellKind.ERROR);
    }
}
