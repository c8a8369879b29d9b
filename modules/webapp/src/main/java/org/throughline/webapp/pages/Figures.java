package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How numbers, money and time are written: 万元 and 亿元 in Chinese, thousands, millions and billions in English, the exact
 * amount to the fen beside it; times in Asia/Shanghai.
 */
@Named("show")
@RequestScoped
public class Figures {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HOME);
    private static final DecimalFormatSymbols PLAIN = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    @Inject
    private Preferences preferences;

    @Inject
    private Clock clock;

    public Instant getNow() {
        return clock.instant();
    }

    /** Whole part in groups of three, as many decimals as it has. */
    public String number(Number value) {
        return grouped(value);
    }

    private static String grouped(Number value) {
        return new DecimalFormat("#,##0.######", PLAIN).format(value);
    }

    /** An amount in yuan in the unit that reads best, such as 1,250 万元 or CNY 12.5 million. */
    public String yuan(BigDecimal value) {
        return preferences.isEnglish() ? english(value) : chinese(value);
    }

    /** An amount in yuan to the fen. */
    public String exactYuan(BigDecimal value) {
        String digits = new DecimalFormat("#,##0.00", PLAIN).format(value);
        return preferences.isEnglish() ? "CNY " + digits : digits + " 元";
    }

    public String day(LocalDate day) {
        return day.toString();
    }

    /** Date and minute in Asia/Shanghai. */
    public String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String chinese(BigDecimal value) {
        BigDecimal size = value.abs();
        if (size.compareTo(YI) >= 0) {
            return scaled(value, YI) + " 亿元";
        }
        return size.compareTo(WAN) >= 0 ? scaled(value, WAN) + " 万元" : grouped(value) + " 元";
    }

    static String english(BigDecimal value) {
        BigDecimal size = value.abs();
        if (size.compareTo(BILLION) >= 0) {
            return "CNY " + scaled(value, BILLION) + " billion";
        }
        return size.compareTo(MILLION) >= 0 ? "CNY " + scaled(value, MILLION) + " million" : "CNY " + grouped(value);
    }

    /** Three digits that count where the whole part is short, none after the point where it is long. */
    private static String scaled(BigDecimal value, BigDecimal unit) {
        BigDecimal quotient = value.divide(unit, 6, RoundingMode.HALF_UP);
        int decimals = Math.max(0, 3 - (quotient.precision() - quotient.scale()));
        return new DecimalFormat("#,##0.###", PLAIN).format(quotient.setScale(decimals, RoundingMode.HALF_UP));
    }
}
