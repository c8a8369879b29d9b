package org.throughline.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;

class PurposeTest {

    @ParameterizedTest
    @EnumSource
    void aPurposeIsOfAKindAndHasWords(Purpose.Kind kind) {
        Purpose purpose = Purpose.typed(kind.name(), " 通知岗位变动 ", "/mobile");

        assertThat(purpose).isEqualTo(new Purpose(kind, "通知岗位变动"));
        assertThat(purpose.told()).endsWith("：通知岗位变动").doesNotContain(kind.name());
    }

    @ParameterizedTest
    @CsvSource(
            value = {"'';'';2", "'';找人;1", "CONTACT;'';1", "CONTACT;' 　 ';1", "CONTACT;。；;1", "WHIM;找人;1"},
            delimiter = ';')
    void whatIsMissingIsSaidAllAtOnce(String kind, String words, int faults) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> Purpose.typed(kind, words, "/mobile"));

        assertThat(refused.type()).isEqualTo(PersonalProblem.PURPOSE_MISSING);
        assertThat(refused.faults())
                .hasSize(faults)
                .extracting(Fault::pointer)
                .isSubsetOf(List.of("/mobile/purpose", "/mobile/words"));
    }

    @Test
    void wordsEndSomewhere() {
        assertThat(Purpose.typed("OTHER", "长".repeat(Purpose.MOST), "").words()).hasSize(Purpose.MOST);
        assertThatThrownBy(() -> Purpose.typed("OTHER", "长".repeat(Purpose.MOST + 1), ""))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "两行\n之一", "有空\0字"})
    void noPurposeIsMadeOfNothingOrWritesALineOfItsOwn(String words) {
        assertThatThrownBy(() -> new Purpose(Purpose.Kind.OTHER, words)).isInstanceOf(IllegalArgumentException.class);
    }
}
