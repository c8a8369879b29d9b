package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String FIRST_17 = "91330302MA2ABCDE0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "121200004013590816",
                "911522010783762860",
                "91152201078377449P",
                "9115220107837941X1",
                "91110000600037341L"
            })
    void anIssuedCodeIsValid(String code) {
        assertThat(Uscc.defect(code)).isEmpty();
        assertThat(Uscc.of(code).hasValidCheckDigit()).isTrue();
        assertThat(Uscc.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'',LENGTH",
        "9111000060003734,LENGTH",
        "91110000600037341LL,LENGTH",
        "9111000060003IOZSV,CHARACTER",
        "91110000600037341l,CHARACTER",
        "９1110000600037341L,CHARACTER",
        "9111000060003 341L,CHARACTER",
        "01110000600037341L,DEPARTMENT",
        "B1110000600037341L,DEPARTMENT",
        "90110000600037341L,CATEGORY",
        "9A110000600037341L,CATEGORY",
        "91A10000600037341L,DIVISION",
        "9111000Y600037341L,DIVISION",
        "91110000600037341N,CHECK_DIGIT",
        "A1110000600037341L,CHECK_DIGIT"
    })
    void theFirstDefectIsNamed(String text, Uscc.Defect defect) {
        assertThat(Uscc.defect(text)).contains(defect);
        assertThatIllegalArgumentException().isThrownBy(() -> Uscc.of(text)).withMessageContaining(defect.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "N", "Y"})
    void everyDepartmentOfTheAmendedStandardIsTaken(String department) {
        String first17 = department + FIRST_17.substring(1);

        assertThat(Uscc.defect(first17 + Uscc.checkDigit(first17))).isEmpty();
    }

    @Test
    void anIssuedCodeWithAWrongCheckDigitIsLetInOnlyByExemption() {
        String issued = "91350211M0000XUF46";

        Uscc exempt = Uscc.exempt(issued);

        assertThat(exempt.value()).isEqualTo(issued);
        assertThat(exempt.hasValidCheckDigit()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Uscc.of(issued));
        assertThatIllegalArgumentException().isThrownBy(() -> Uscc.exempt("91350211M0000XUF4O"));
    }

    @Test
    void everySlipInOneCharacterAndEverySwapOfNeighboursIsFound() {
        long seed = new Random().nextLong();
        System.out.println("UsccTest seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            String code = randomCode(random);

            assertThat(Uscc.defect(code)).as(code).isEmpty();
            assertThat(slips(code))
                    .allSatisfy(slip -> assertThat(Uscc.defect(slip)).isPresent());
        }
    }

    @Test
    void aCheckDigitNeedsSeventeenCharactersOfTheAlphabet() {
        assertThatIllegalArgumentException().isThrownBy(() -> Uscc.checkDigit("9111"));
        assertThatIllegalArgumentException().isThrownBy(() -> Uscc.checkDigit("91110000600037OOO"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 91110000600037341l ",
                "9111 0000 6000 3734 1L",
                "91110000-60003734-1L",
                "９１１１００００６０００３７３４１Ｌ",
                "91110000\u3000600037341L",
                "\uFEFF9111000060003\u200B7341L\u00A0",
                "91110000600037341L\r\n"
            })
    void whatPeopleTypeOrPasteIsBroughtIntoForm(String typed) {
        assertThat(Uscc.normalised(typed)).isEqualTo("91110000600037341L");
    }

    @Test
    void theLetterOIsNotGuessedToBeAZero() {
        assertThat(Uscc.normalised("9111000O600037341L")).isEqualTo("9111000O600037341L");
    }

    @Test
    void theVerdictsOfOtherLibrariesAreShared() throws IOException {
        List<String[]> vectors = ReferenceData.rows("uscc/vectors.csv");

        for (String[] vector : vectors) {
            // The fourth column is the check digit; the second is silent where a library looks at the form only.
            boolean valid = vector[3].equals("True");
            assertThat(Uscc.defect(vector[0]).isEmpty()).as(vector[0]).isEqualTo(valid);
            if (vector[1].equals("issued-but-nonconforming")) {
                assertThat(Uscc.defect(vector[0])).contains(Uscc.Defect.CHECK_DIGIT);
                assertThat(Uscc.exempt(vector[0]).value()).isEqualTo(vector[0]);
            }
        }
        assertThat(vectors).hasSizeGreaterThan(200);
    }

    private static String randomCode(Random random) {
        StringBuilder first17 = new StringBuilder("91330398");
        while (first17.length() < 17) {
            first17.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return first17.toString() + Uscc.checkDigit(first17.toString());
    }

    private static Stream<String> slips(String code) {
        return Stream.iterate(0, at -> at < code.length(), at -> at + 1).flatMap(at -> {
            Stream<String> slips = ALPHABET.chars()
                    .filter(other -> other != code.charAt(at))
                    .mapToObj(other -> code.substring(0, at) + (char) other + code.substring(at + 1));
            boolean swappable = at + 1 < code.length() && code.charAt(at) != code.charAt(at + 1);
            return swappable ? Stream.concat(slips, Stream.of(swapped(code, at))) : slips;
        });
    }

    private static String swapped(String code, int at) {
        return code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
    }
}
