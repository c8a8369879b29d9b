package org.throughline.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of renminbi, exact to the fen.
 *
 * <p>On the wire it is {@code {"amount": "12.50", "currency": "CNY"}}. Arithmetic that leaves the range throws
 * {@link ArithmeticException}; it never wraps and never rounds unless told how.
 *
 * @param fen hundredths of a yuan, negative for a debt; up to 92 quadrillion yuan either way
 */
public record Money(long fen) implements Comparable<Money>, Serializable {

    /** ISO 4217 code of the only currency the house keeps. */
    public static final String CURRENCY = "CNY";

    public static final Money ZERO = new Money(0);

    private static final int FEN_DIGITS = 2;
    private static final Pattern FORM = Pattern.compile("-?(0|[1-9]\\d{0,16})(\\.\\d{1,2})?");

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /**
     * The amount of a decimal number of yuan.
     *
     * @throws ArithmeticException if it is not a whole number of fen or out of range
     */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(FEN_DIGITS).longValueExact());
    }

    /**
     * The amount in the two members of the wire form; empty unless the amount is a plain decimal with at most two
     * places, without superfluous zeros in front, in range, and the currency is {@link #CURRENCY}.
     */
    public static Optional<Money> parse(String amount, String currency) {
        if (!CURRENCY.equals(currency) || !FORM.matcher(amount).matches()) {
            return Optional.empty();
        }
        BigDecimal fen = new BigDecimal(amount).movePointRight(FEN_DIGITS);
        return fen.toBigInteger().bitLength() < Long.SIZE
                ? Optional.of(new Money(fen.longValueExact()))
                : Optional.empty();
    }

    /** The wire form of the amount: yuan with exactly two places and no grouping. */
    public String amount() {
        return yuan().toPlainString();
    }

    /** Always two places. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, FEN_DIGITS);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(fen, factor));
    }

    /** The product, rounded to the fen as the rule that asks for it says. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(
                BigDecimal.valueOf(fen).multiply(factor).setScale(0, rounding).longValueExact());
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /**
     * The amount as it stands in running text: exact below ten thousand yuan, then in 万元, 亿元 and 万亿元; in English exact
     * below a million, then in million, billion and trillion. Units are rounded half up to at most two places, and an
     * amount that rounds up to the next unit is told in that.
     */
    public String text(Locale language) {
        List<Unit> units = isEnglish(language) ? Unit.ENGLISH : Unit.CHINESE;
        Unit told = units.get(0);
        for (Unit next : units.subList(1, units.size())) {
            BigDecimal limit = BigDecimal.TEN.pow(next.zeros - told.zeros);
            told = told.count(yuan().abs()).compareTo(limit) >= 0 ? next : told;
        }
        return told.text(yuan());
    }

    /** Every fen, grouped by thousands, as it stands beside the rounded text. */
    public String exactText(Locale language) {
        return (isEnglish(language) ? Unit.ENGLISH : Unit.CHINESE).get(0).text(yuan());
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return amount() + " " + CURRENCY;
    }

    /**
     * What an amount is told in.
     *
     * @param zeros of the unit, in yuan
     * @param pattern of the number, for {@link DecimalFormat}
     */
    private record Unit(int zeros, String pattern, String before, String after) {

        static final List<Unit> CHINESE = List.of(
                new Unit(0, "#,##0.00", "", " 元"),
                new Unit(4, "#,##0.##", "", " 万元"),
                new Unit(8, "#,##0.##", "", " 亿元"),
                new Unit(12, "#,##0.##", "", " 万亿元"));

        static final List<Unit> ENGLISH = List.of(
                new Unit(0, "#,##0.00", "CNY ", ""),
                new Unit(6, "#,##0.##", "CNY ", " million"),
                new Unit(9, "#,##0.##", "CNY ", " billion"),
                new Unit(12, "#,##0.##", "CNY ", " trillion"));

        BigDecimal count(BigDecimal yuan) {
            return yuan.movePointLeft(zeros).setScale(FEN_DIGITS, RoundingMode.HALF_UP);
        }

        String text(BigDecimal yuan) {
            DecimalFormat digits = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
            return before + digits.format(count(yuan)) + after;
        }
    }
}
