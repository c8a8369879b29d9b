package org.throughline.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them, the year first and in four digits; all else is a fault. */
final class DateText {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.|年\\s*(\\d{1,2})\\s*月\\s*)(\\d{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(.*\\d日?)(?:\\s+|T)(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)");
    private static final Pattern MIDNIGHT = Pattern.compile("0{1,2}:00(:00(\\.0+)?)?");
    private static final Pattern NO_DAY = Pattern.compile("\\d{4}年?|\\d{4}[-/.]\\d{1,2}|\\d{4}年\\s*\\d{1,2}月");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,6}(\\.\\d+)?");
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 3_000;

    private DateText() {}

    /**
     * Reads folded text.
     *
     * @param told the text as it came, for the fault
     */
    static ValueReading<LocalDate> read(String text, String told) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            return MIDNIGHT.matcher(time.group(2)).matches()
                    ? day(time.group(1), told)
                    : ValueReading.fault(ValueFault.TIME_OF_DAY, told);
        }
        return day(text, told);
    }

    private static ValueReading<LocalDate> day(String text, String told) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            boolean chinese = day.group(5) != null;
            return chinese == text.endsWith("日")
                    ? day(day.group(1), month(day), day.group(6), told)
                    : ValueReading.fault(ValueFault.NOT_A_DATE, told);
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return day(digits.group(1), digits.group(2), digits.group(3), told);
        }
        if (NO_DAY.matcher(text).matches() && !isSerial(text)) {
            return ValueReading.fault(ValueFault.NO_DAY, told);
        }
        return isSerial(text) ? serial(text, told) : ValueReading.fault(ValueFault.NOT_A_DATE, told);
    }

    private static String month(Matcher day) {
        for (int group = 2; group < 5; group++) {
            if (day.group(group) != null) {
                return day.group(group);
            }
        }
        return day.group(5);
    }

    private static ValueReading<LocalDate> day(String year, String month, String day, String told) {
        try {
            return ValueReading.of(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return ValueReading.fault(ValueFault.NO_SUCH_DAY, told);
        }
    }

    /** Five or six digits, or four that are no year of ours. */
    private static boolean isSerial(String text) {
        return SERIAL.matcher(text).matches() && (int) Double.parseDouble(text) >= FIRST_SERIAL;
    }

    private static ValueReading<LocalDate> serial(String text, String told) {
        LocalDate meant = SERIAL_START.plusDays((int) Double.parseDouble(text));
        return ValueReading.fault(ValueFault.SERIAL_NUMBER, Map.of("text", told, "day", meant.toString()));
    }
}
