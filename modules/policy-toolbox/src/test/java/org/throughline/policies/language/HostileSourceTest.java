package org.throughline.policies.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.benefit.Benefit;

/** What no officer writes and somebody will send: one fault with its place, for conditions and for formulas. */
class HostileSourceTest {

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("x".repeat(1 << 20), "1:1 too-long"),
                Arguments.of("一".repeat(Language.LONGEST + 1), "1:1 too-long"),
                Arguments.of("a".repeat(Language.LONGEST + 1), "1:1 too-long"),
                Arguments.of("(".repeat(1_000) + "listed" + ")".repeat(1_000), "1:41 too-deep"),
                Arguments.of("\n[" + "[".repeat(1_000), "2:41 too-deep"),
                Arguments.of("", "1:1 empty"),
                Arguments.of(" \t\r\n ", "1:1 empty"),
                Arguments.of("revenue > 1 \u0000", "1:13 character"),
                Arguments.of("listed &&\n \ud83d highTech", "2:2 character"),
                Arguments.of("listed \udc00", "1:8 character"),
                Arguments.of("listed \u001b[31m", "1:8 character"),
                Arguments.of("(revenue > 1", "1:13 syntax"),
                Arguments.of("revenue > 1)", "1:12 syntax"),
                Arguments.of("((revenue > 1) && [listed", "1:26 syntax"),
                Arguments.of("'" + "(a+)+".repeat(3) + "' \"", "1:19 syntax"),
                Arguments.of("1/0", "1:1 divides-by-zero"),
                Arguments.of("1 / (2 - 2)", "1:1 divides-by-zero"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedWithOneFaultAtItsPlace(String source, String told) {
        assertThat(told(Catalogue.LANGUAGE.read(source).faults())).containsExactly(told);
        assertThat(told(Benefit.read(source, Catalogue.SHIPPED).faults())).containsExactly(told);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionIsRefusedWithOneFaultAtItsPlace(String source, String told) {
        assertThat(told(Catalogue.LANGUAGE.read(source).faults())).containsExactly(told);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("1 / 0 > 1", "1:1 divides-by-zero"),
                Arguments.of("revenue / 0 > 1", "1:1 divides-by-zero"),
                Arguments.of("revenue > \"x\"", "1:1 wrong-type"),
                Arguments.of("revenues > 5", "1:1 unknown-name"),
                Arguments.of("sizeClass == \"HUGE\"", "1:14 unknown-value"),
                Arguments.of("park.matches(\"(a+)+$\")", "1:1 unknown-function"),
                Arguments.of("matches(park, \"(a*)*b\")", "1:1 unknown-function"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            "visoin" in aiUses                       ; 1:1 unknown-value  ; vision
            hasAny(aiUses, ["vision", "speach"])     ; 1:27 unknown-value ; speech
            listed || !hasAll(aiUses, ["x-visoin"])  ; 1:28 unknown-value ; x-vision
            heldOn(honours, "frist", date("2026-06-30")) ; 1:17 unknown-value ; first
            "something else" in aiUses               ; 1:1 unknown-value  ;
            """)
    void aTagThatThereIsNotIsRefusedWithTheOneThatIsMeant(String source, String told, @Nullable String meant) {
        List<LanguageFault> faults = TrialFacts.LANGUAGE.read(source).faults();

        assertThat(told(faults)).containsExactly(told);
        assertThat(faults.get(0).suggestion().orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?b:",
                "1+",
                "yuan(\"1\")+",
                "revenue-",
                "capped(1,",
                "tiers(",
                "{1:",
                "-",
                "listed?1:",
                "1*",
                "\""
            })
    void noRepetitionUpToTheLimitBreaksTheReaderOfFormulas(String piece) {
        String source = piece.repeat(Language.LONGEST / piece.length());

        assertThat(Benefit.read(source, Catalogue.SHIPPED).faults()).isNotEmpty();
    }

    private static List<String> told(List<LanguageFault> faults) {
        return faults.stream()
                .map(fault -> fault.at().line() + ":" + fault.at().column() + " "
                        + fault.kind().code())
                .toList();
    }
}
