package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.ProblemException;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "*", "\"6\", \"7\"", "W/\"6\",\"7\""})
    void theVersionMeantMayBeChanged(String header) {
        assertThatCode(() -> IfMatch.of(header).check(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"07\"", "\"\"", "\"7 \""})
    void anotherVersionOrAWeakTagIsStale(String header) {
        assertThat(typeOf(() -> IfMatch.of(header).check(7)))
                .isIn(ExchangeProblem.VERSION_STALE, ExchangeProblem.IF_MATCH_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"6\""})
    void aWeakTagIsReadAndNeverMatches(String header) {
        assertThat(typeOf(() -> IfMatch.of(header).check(7))).isEqualTo(ExchangeProblem.VERSION_STALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"7", "7\"", "\"7\",", ",\"7\"", "\"7\" \"8\"", "w/\"7\"", "**", "*, \"7\""})
    void whatIsNoListOfTagsIsUnreadable(String header) {
        assertThat(typeOf(() -> IfMatch.of(header))).isEqualTo(ExchangeProblem.IF_MATCH_UNREADABLE);
    }

    @Test
    void aMissingHeaderIsAskedFor() {
        assertThat(typeOf(() -> IfMatch.of(null))).isEqualTo(ExchangeProblem.VERSION_REQUIRED);
    }

    private static Object typeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).type();
    }
}
