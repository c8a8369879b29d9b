package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.enterprises.EntityKind;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Uscc;

class GeneratedCodeTest {

    private static final DivisionCode CITY = new DivisionCode("3303");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 330_398, Long.MIN_VALUE, Long.MAX_VALUE})
    void everyFirmHasACodeOfItsOwnThatIsRightInForm(long seed) {
        Set<Uscc> codes = new HashSet<>();

        for (int i = 0; i < 20_000; i++) {
            codes.add(GeneratedCode.of(CITY, seed, Section.MANUFACTURING, i, EntityKind.COMPANY));
            codes.add(GeneratedCode.of(CITY, seed, Section.OTHERS, i, EntityKind.COMPANY));
        }

        assertThat(codes).as("seed " + seed).hasSize(40_000);
        assertThat(codes).allSatisfy(code -> {
            assertThat(code.hasValidCheckDigit()).isTrue();
            assertThat(code.value()).startsWith("91330398MA");
        });
    }

    @Test
    void anIndividualHouseholdHasItsOwnBeginning() {
        Uscc code = GeneratedCode.of(CITY, 1, Section.MANUFACTURING, 5, EntityKind.INDIVIDUAL_HOUSEHOLD);

        assertThat(code.value()).startsWith("92330398MA");
    }

    @Test
    void evenTheLastFirmThatCanBeAskedForHasACode() {
        Uscc code = GeneratedCode.of(CITY, Long.MAX_VALUE, Section.OTHERS, 43_200_000, EntityKind.COMPANY);

        assertThat(code.hasValidCheckDigit()).isTrue();
    }

    /** The first is the example of the standard itself, the others are parts of codes as they were issued. */
    @ParameterizedTest
    @CsvSource({"D2143569, X", "MA1K3BTP, 2", "MA2UJYD9, 0"})
    void theOrganisationPartHasItsCheckCharacter(String body, char check) {
        assertThat(GeneratedCode.organisationCheck(body)).isEqualTo(check);
    }
}
