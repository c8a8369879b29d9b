package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Money MOST = new Money(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "12.50,1250,12.50",
        "12.5,1250,12.50",
        "0,0,0.00",
        "-0.01,-1,-0.01",
        "-0.00,0,0.00",
        "12500000.00,1250000000,12500000.00",
        "92233720368547758.07,9223372036854775807,92233720368547758.07",
        "-92233720368547758.08,-9223372036854775808,-92233720368547758.08"
    })
    void theWireFormIsReadAndWrittenExactly(String amount, long fen, String written) {
        assertThat(Money.parse(amount, "CNY")).contains(new Money(fen));
        assertThat(new Money(fen).amount()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1,000",
                "1.234",
                "1.",
                ".5",
                "+1",
                "01",
                "1e3",
                "1E3",
                "NaN",
                "0x1",
                "１２",
                "12.50 ",
                "--1",
                "92233720368547758.08",
                "-92233720368547758.09",
                "99999999999999999999"
            })
    void whatIsNoAmountIsRefused(String amount) {
        assertThat(Money.parse(amount, "CNY")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USD", "cny", "RMB"})
    void anotherCurrencyIsRefused(String currency) {
        assertThat(Money.parse("1.00", currency)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.00 元|CNY 0.00",
                "1|0.01 元|CNY 0.01",
                "999999|9,999.99 元|CNY 9,999.99",
                "1000000|1 万元|CNY 10,000.00",
                "-1234567|-1.23 万元|CNY -12,345.67",
                "1235000|1.24 万元|CNY 12,350.00",
                "99999999|100 万元|CNY 999,999.99",
                "100000000|100 万元|CNY 1 million",
                "350000000|350 万元|CNY 3.5 million",
                "999949999999|99.99 亿元|CNY 10 billion",
                "9999994999|9,999.99 万元|CNY 100 million",
                "9999995000|1 亿元|CNY 100 million",
                "10000000000|1 亿元|CNY 100 million",
                "99999499999|10 亿元|CNY 999.99 million",
                "99999500000|10 亿元|CNY 1 billion",
                "999999500000|100 亿元|CNY 10 billion",
                "700000000000|70 亿元|CNY 7 billion",
                "100000000000000|1 万亿元|CNY 1 trillion"
            })
    void runningTextTellsTheAmountInUnitsAReaderExpects(long fen, String zh, String en) {
        assertThat(new Money(fen).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(new Money(fen).text(Locale.ENGLISH)).isEqualTo(en);
    }

    @Test
    void theExactTextKeepsEveryFen() {
        Money money = new Money(123_456_789_012L);

        assertThat(money.exactText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("1,234,567,890.12 元");
        assertThat(money.exactText(Locale.UK)).isEqualTo("CNY 1,234,567,890.12");
    }

    @Test
    void arithmeticAgreesWithUnboundedNumbersOrRefuses() {
        long seed = new Random().nextLong();
        System.out.println("MoneyTest seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 5_000; run++) {
            long one = random.nextLong() >> random.nextInt(64);
            long other = random.nextLong() >> random.nextInt(64);

            agrees(BigInteger.valueOf(one).add(BigInteger.valueOf(other)), () -> new Money(one).plus(new Money(other)));
            agrees(
                    BigInteger.valueOf(one).subtract(BigInteger.valueOf(other)),
                    () -> new Money(one).minus(new Money(other)));
            agrees(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)), () -> new Money(one).times(other));
            assertThat(Money.parse(new Money(one).amount(), "CNY")).contains(new Money(one));
        }
    }

    @Test
    void nothingOverflowsSilently() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(new Money(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Money(Long.MIN_VALUE).negated());
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofYuan(Long.MAX_VALUE / 10));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofYuan(new BigDecimal("0.001")));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.times(new BigDecimal("1.1"), RoundingMode.HALF_UP));
    }

    @Test
    void aShareIsRoundedAsItsRuleSays() {
        Money money = Money.ofYuan(new BigDecimal("10.05"));

        assertThat(money.times(new BigDecimal("0.5"), RoundingMode.DOWN)).isEqualTo(new Money(502));
        assertThat(money.times(new BigDecimal("0.5"), RoundingMode.HALF_UP)).isEqualTo(new Money(503));
    }

    private static void agrees(BigInteger expected, java.util.function.Supplier<Money> result) {
        if (expected.bitLength() < Long.SIZE) {
            assertThat(result.get().fen()).isEqualTo(expected.longValueExact());
        } else {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(result::get);
        }
    }
}
