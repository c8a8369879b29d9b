package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.ProblemException;

class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90", "!#[]~", " padded "})
    void aKeyIsAnyVisibleAscii(String sent) {
        assertThat(key(sent).value()).isEqualTo(sent.strip());
    }

    @Test
    void quotationMarksAroundAKeyDoNotBelongToIt() {
        assertThat(key("\"same\"")).isEqualTo(key("same"));
        assertThat(key("\"" + "x".repeat(255) + "\"").value()).hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"\"", "\"half", "half\"", "two words", "back\\slash", "\u00e9", "\u952e", "a\tb"})
    void whatIsNoKeyIsRefused(String sent) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> key(sent))
                .extracting(ProblemException::type)
                .isEqualTo(ExchangeProblem.KEY_UNREADABLE);
    }

    @Test
    void aLongKeyAndTwoKeysAreRefused() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> key("x".repeat(256)));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.of(Collections.enumeration(List.of("one", "two"))));
    }

    private static IdempotencyKey key(String sent) {
        return IdempotencyKey.of(Collections.enumeration(List.of(sent)));
    }
}
