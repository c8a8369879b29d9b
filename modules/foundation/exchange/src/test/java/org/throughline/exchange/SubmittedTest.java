package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;

class SubmittedTest {

    private static final ApiDescription API = new ApiDescription();

    @Test
    void aBodyThatKeepsToItsSchemaBecomesARecordWithEveryDigit() {
        Tea tea = submitted(
                        "{\"name\":\"龙井\",\"price\":0.1000000000000000000001,\"picked\":\"2026-03-01\",\"kind\":null,"
                                + "\"garden\":{\"name\":\"狮峰\"},\"tags\":[\"早春\"],\"cups\":3.0}")
                .valid();

        assertThat(tea.price()).isEqualByComparingTo(new BigDecimal("0.1000000000000000000001"));
        assertThat(tea)
                .isEqualTo(new Tea(
                        "龙井", tea.price(), 3L, LocalDate.of(2026, 3, 1), null, new Tea.Garden("狮峰"), List.of("早春")));
    }

    @Test
    void whatReadingGaveCanBeSentBackWithItsReadOnlyMembers() {
        Tea tea = submitted("{\"id\":\"7\",\"name\":\"毛峰\",\"price\":1}").valid();

        assertThat(tea.name()).isEqualTo("毛峰");
    }

    @Test
    void everyFaultOfABodyIsToldAtOnce() {
        ProblemException refused =
                refusal("{\"price\":0,\"cups\":\"x\",\"code\":\"nope\",\"plain\":\"y\",\"picked\":\"2026-02-30\","
                        + "\"kind\":\"RED\",\"garden\":{\"a/b~c\":true,\"x/y\":1},\"tags\":[\"ab\",\"ab\",\"c\"],\"either\":true,"
                        + "\"unknown\":1}");

        assertThat(refused.type()).isEqualTo(ExchangeProblem.BODY_INVALID);
        assertThat(said(refused))
                .containsOnly(
                        Map.entry("/name", "Must be given"),
                        Map.entry("/price", "Must be more than 0"),
                        Map.entry("/cups", "Must be a whole number"),
                        Map.entry("/code", "Must look like T001"),
                        Map.entry("/plain", "Must match ^x+$"),
                        Map.entry("/picked", "Must be a date that exists, such as 2026-03-01"),
                        Map.entry("/kind", "Must be one of: GREEN, BLACK, null"),
                        Map.entry("/garden/name", "Must be given"),
                        Map.entry("/garden/a~1b~0c", "Must be a whole number"),
                        Map.entry("/garden/x~1y", "There is no such member"),
                        Map.entry("/tags/2", "Must have at least 2 characters"),
                        Map.entry("/tags", "Must have at most 2 items; Must not repeat an item"),
                        Map.entry("/either", "Fits none of the forms that are taken"),
                        Map.entry("/unknown", "There is no such member"));
        assertThat(refused.facts()).containsEntry("count", "15");
    }

    @Test
    void faultsAreToldInChineseToo() {
        ProblemException refused = refusal("{\"price\":1}");

        assertThat(refused.faults().get(0).detail().in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("必填");
        assertThat(refused.detail().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("共 1 处，见 errors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\\u0000b\",\"price\":1}|/name|fault.text",
                "{\"name\":\"\\ud800\",\"price\":1}|/name|fault.text",
                "{\"name\":\"ok\",\"price\":1,\"anything\":{\"deep\":[\"\\udfff\"]}}|/anything/deep/0|fault.text",
                "{\"name\":\"ok\",\"price\":1,\"anything\":{\"\\u0000\":1}}|/anything|fault.member-name",
                "{\"name\":\"ok\",\"price\":1e999999999}|/price|fault.number",
                "{\"name\":\"ok\",\"price\":1,\"anything\":1e-999999999}|/anything|fault.number",
                "{\"name\":\"ok\",\"price\":1,\"cups\":9223372036854775808}|/cups|fault.value",
                "[]|''|fault.type.object",
                "null|''|fault.type.object",
                "\"text\"|''|fault.type.object",
            })
    void valuesThatCannotBeKeptAreRefused(String body, String pointer, String key) {
        List<Fault> faults = refusal(body).faults();

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail().key()).isEqualTo(key);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":|1|9|fault.syntax",
                "{\"name\" \"x\"}|1|10|fault.syntax",
                "{'name':'x'}|1|3|fault.syntax",
                "{\"name\":NaN}|1|12|fault.syntax",
                "{\"name\":\"a\",\"name\":\"b\"}|1|19|fault.twice",
                "{\"name\":\"a\"} {}|1|15|fault.syntax",
                "{/* no */}|1|3|fault.syntax",
            })
    void whatIsNotJsonIsRefusedWithItsPlace(String body, String line, String column, String reason) {
        ProblemException refused = refusal(body);

        assertThat(refused.type()).isEqualTo(ExchangeProblem.BODY_UNREADABLE);
        assertThat(refused.faults().get(0).detail().key()).isEqualTo(reason);
        assertThat(refused.facts()).containsEntry("line", line).containsKey("column");
        assertThat(Integer.parseInt(refused.facts().get("column")))
                .isBetween(Integer.parseInt(column) - 4, Integer.parseInt(column) + 4);
    }

    @Test
    void deepNestingIsRefusedBeforeItCostsAnything() {
        ProblemException refused = refusal("[".repeat(100_000));

        assertThat(refused.type()).isEqualTo(ExchangeProblem.BODY_UNREADABLE);
        assertThat(refused.faults().get(0).detail().key()).isEqualTo("fault.beyond-limits");
    }

    @Test
    void aNumberOfManyDigitsIsRefused() {
        ProblemException refused = refusal("{\"price\":" + "9".repeat(100_000) + "}");

        assertThat(refused.faults().get(0).detail().key()).isEqualTo("fault.beyond-limits");
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsPlace() {
        byte[] body = "{\n\"name\":\"龙井\"}".getBytes(Charset.forName("GB18030"));

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> JsonBody.read(new ByteArrayInputStream(body), -1));

        assertThat(refused.facts()).containsEntry("line", "2").containsEntry("column", "9");
        assertThat(refused.faults().get(0).detail().key()).isEqualTo("fault.utf-8");
    }

    @Test
    void aByteOrderMarkIsReadOver() {
        assertThat(submitted("\ufeff{\"name\":\"x\",\"price\":1}").valid().name())
                .isEqualTo("x");
    }

    @Test
    void noMoreThanTheLimitIsReadOfALargeBody() {
        ByteArrayInputStream large = new ByteArrayInputStream(new byte[3 * JsonBody.MAX_BYTES]);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> JsonBody.read(large, -1));

        assertThat(refused.type()).isEqualTo(ExchangeProblem.BODY_TOO_LARGE);
        assertThat(large.available()).isEqualTo(2 * JsonBody.MAX_BYTES - 1);
    }

    @Test
    void anAnnouncedLargeBodyIsRefusedUnread() {
        ByteArrayInputStream unread = new ByteArrayInputStream(new byte[1]);

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> JsonBody.read(unread, JsonBody.MAX_BYTES + 1L));

        assertThat(refused.type()).isEqualTo(ExchangeProblem.BODY_TOO_LARGE);
        assertThat(unread.available()).isOne();
    }

    @Test
    void anEmptyBodyIsMissing() {
        assertThat(refusal(" \n ").type()).isEqualTo(ExchangeProblem.BODY_MISSING);
    }

    @Test
    void aFloodOfFaultsIsCountedAndCutShort() {
        StringBuilder body = new StringBuilder("{\"name\":\"x\",\"price\":1");
        for (int i = 0; i < 5_000; i++) {
            body.append(",\"m").append(i).append("\":1");
        }

        ProblemException refused = refusal(body.append('}').toString());

        assertThat(refused.facts()).containsEntry("count", "5000");
        assertThat(refused.faults()).hasSize(100);
    }

    private static Map<String, String> said(ProblemException refused) {
        return refused.faults().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Fault::pointer, fault -> fault.detail().in(Locale.ENGLISH), (one, two) -> one + "; " + two));
    }

    private static ProblemException refusal(String body) {
        return catchThrowableOfType(
                ProblemException.class, () -> submitted(body).valid());
    }

    private static Submitted<Tea> submitted(String body) {
        Operation post = API.operation("POST", "/teas").orElseThrow();
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return API.submitted(
                    JsonBody.read(new ByteArrayInputStream(bytes), bytes.length),
                    post.body().orElseThrow(),
                    Tea.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
