package org.throughline.enterprises.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClashTest {

    @ParameterizedTest
    @CsvSource({
        "a, a, a, false, a",
        "a, b, a, false, b",
        "a, a, b, false, b",
        "a, b, b, false, b",
        "a, b, c, true, b",
    })
    void onlyAFieldThatBothChangedToDifferentEndsNeedsAChoice(
            String was, String mine, String theirs, boolean open, String merged) {
        Clash.Field field = new Clash.Field("name", was, mine, theirs);

        assertThat(field.isOpen()).isEqualTo(open);
        assertThat(field.merged()).isEqualTo(merged);
    }
}
