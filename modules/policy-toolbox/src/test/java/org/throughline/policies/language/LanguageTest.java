package org.throughline.policies.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.policies.Catalogue.LANGUAGE;
import static org.throughline.policies.Catalogue.expression;
import static org.throughline.policies.Catalogue.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Position;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Year;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            revenue[year-1]>=20000000                          ; revenue[year - 1] >= 20000000
            2000 * 10000 <= revenue[year - 1]                  ; revenue[year - 1] >= 20000000
            revenue[2025] < 3.50                               ; revenue[2025] < 3.5
            !(revenue[2025] >= 3.5)                            ; revenue[2025] < 3.5
            rdExpenditure[year-1] / revenue[year-1] >= 0.03    ; rdExpenditure[year - 1] / revenue[year - 1] >= 0.03
            taxPaid[year-1] / landArea > 200000                ; taxPaid[year - 1] / landArea > 200000
            growth(revenue, year-2, year-1) >= 0.2             ; growth(revenue, year - 2, year - 1) >= 0.2
            sum(rdExpenditure, 2023, 2025) >= 1                ; sum(rdExpenditure, 2023, 2025) >= 1
            average(rdStaff, year-3, year-1) * 2 > 10          ; 2 * average(rdStaff, year - 3, year - 1) > 10
            revenue[year-1] / 4 > 1                            ; 0.25 * revenue[year - 1] > 1
            revenue[year-1] - revenue[year-2] >= 5000000       ; revenue[year - 1] - revenue[year - 2] >= 5000000
            revenue[year-1] > profit[year-1]                   ; revenue[year - 1] - profit[year - 1] > 0
            latest(employees) >= 300                           ; latest(employees) >= 300
            employees >= 300                                   ; latest(employees) >= 300
            employees(2024) >= 300 && revenue(year - 1) > 5    ; employees[2024] >= 300 && revenue[year - 1] > 5
            rdExpenditure / revenue >= 0.03                    ; latest(rdExpenditure) / latest(revenue) >= 0.03
            revenue in [1, 2] || known(revenue)                ; latest(revenue) == 1 || latest(revenue) == 2 || known(latest(revenue))
            300 > latest(employees)                            ; latest(employees) < 300
            300 >= latest(employees)                           ; latest(employees) <= 300
            300 != latest(employees)                           ; latest(employees) != 300
            -3 * revenue[year] / 2 == -1.50                    ; -1.5 * revenue[year] == -1.5
            revenue[year] - (profit[year] - profit[2024]) > 0  ; revenue[year] - (profit[year] - profit[2024]) > 0
            yearsSince(registeredOn) >= 3                      ; yearsSince(registeredOn) >= 3
            monthsSince(registeredOn) < 18                     ; monthsSince(registeredOn) < 18
            registeredOn < date("2023-01-01")                  ; registeredOn < date("2023-01-01")
            date("2023-01-01") <= registeredOn                 ; registeredOn >= date("2023-01-01")
            sizeClass in ["SMALL","MICRO","SMALL"]             ; sizeClass in ["MICRO", "SMALL"]
            sizeClass != "LARGE"                               ; sizeClass != "LARGE"
            "vision" in aiUses                                 ; "vision" in aiUses
            hasAny(aiUses, ["a","b"]) && hasAll(aiUses, ["c"]) ; hasAny(aiUses, ["a", "b"]) && "c" in aiUses
            zone == 'wenzhou-bay' && zone != "wenzhou-htz"      ; zone == "wenzhou-bay" && zone != "wenzhou-htz"
            within(industry, "C34")                            ; within(industry, ["C34"])
            within(industry, ["C34","C3441","C35"])            ; within(industry, ["C34", "C35"])
            within(division, "3303")                           ; within(division, ["3303"])
            heldOn(highTech, date("2026-06-30"))               ; heldOn(highTech, date("2026-06-30"))
            heldOn(specialised,"LITTLE_GIANT",date("2026-06-30")) ; heldOn(specialised, ["LITTLE_GIANT"], date("2026-06-30"))
            listed == false && highTech == true                ; !listed && highTech
            known(revenue[year]) || !known(park)               ; known(revenue[year]) || !known(park)
            park.startsWith("温州")                             ; park.startsWith("温州")
            digitalLevel in [3, 4]                             ; digitalLevel == 3 || digitalLevel == 4
            listed && (highTech || (techSme || !!listed))      ; listed && (highTech || techSme || listed)
            listed && 1 < 2                                    ; listed
            listed || 2 * 3 == 6                               ; true
            """)
    void everyConstructIsReadIntoOneForm(String source, String form) {
        Language.Reading reading = LANGUAGE.read(source);

        assertThat(reading.expression().map(CelText::of).orElse(null))
                .as(() ->
                        reading.faults().stream().map(Catalogue::told).toList().toString())
                .isEqualTo(form);
        reading.expression()
                .ifPresent(
                        tree -> assertThat(expression(CelText.of(tree)).bare()).isEqualTo(tree.bare()));
    }

    @Test
    void equalConditionsAreEqualObjectsWhereverTheyStand() {
        List<Expression.Condition> conditions = expression("revenue[year-1] >= 0.030 ||\n  revenue[year - 1] >= 0.03")
                .conditions();

        assertThat(conditions.get(0).atom()).isEqualTo(conditions.get(1).atom());
        assertThat(conditions)
                .extracting(Expression.Condition::at)
                .containsExactly(new Position(1, 1), new Position(2, 3));
        assertThat(conditions.get(0).atom())
                .isEqualTo(new Atom.Compared(
                        new Term.FactNumber(fact("revenue"), Year.LAST), Comparison.AT_LEAST, new BigDecimal("0.03")));
    }

    @Test
    void aNumberIsTakenFromTheTextAndNotFromWhatAComputerMakesOfIt() {
        String exact = "123456789012345678.000001";
        Atom atom = expression("revenue[year] == " + exact).conditions().get(0).atom();

        assertThat(((Atom.Compared) atom).bound()).isEqualTo(new BigDecimal(exact));
        assertThat(BigDecimal.valueOf(Double.parseDouble(exact))).isNotEqualByComparingTo(exact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            revenu[year] > 1               ; 1:1 unknown-name ; revenue
            listed &&\\n  highTeck         ; 2:3 unknown-name ; highTech
            foo.bar > 1                    ; 1:1 unknown-name ;
            groth(revenue, 2024, 2025) > 1 ; 1:1 unknown-function ; growth
            sizeClass == "SMAL"            ; 1:14 unknown-value ; SMALL
            zone == "wenzhou-by"           ; 1:9 unknown-value ; wenzhou-bay
            zone in ["温州湾新区"]           ; 1:10 unknown-value ; wenzhou-bay
            zon == "wenzhou-bay"           ; 1:1 unknown-name ; zone
            within(zone, "wenzhou-bay")    ; 1:8 wrong-type ;
            heldOn(zone, "wenzhou-bay", date("2025-01-01")) ; 1:1 not-sayable ;
            sizeClass in ["LARGE", "小型"]  ; 1:24 unknown-value ; SMALL
            within(industry, "C3")         ; 1:18 unknown-value ; C
            within(industry, "Z9")         ; 1:18 unknown-value ;
            landArea(2024) > 5             ; 1:1 year-needless ; landArea
            revenue() > 5                  ; 1:1 wrong-count ;
            revenue(2024, 2025) > 5        ; 1:1 wrong-count ;
            revenue(1800) > 5              ; 1:9 year-wrong ;
            revenu(2024) > 5               ; 1:1 unknown-function ; revenue
            revenue > "x"                  ; 1:1 wrong-type ;
            revenue                        ; 1:1 wrong-type ;
            revenue in [listed]            ; 1:12 wrong-type ;
            revenue > (listed && highTech) ; 1:12 wrong-type ;
            revenue > !listed              ; 1:11 wrong-type ;
            revenue > (revenue == 3)       ; 1:12 wrong-type ;
            revenue == (sizeClass in ["SMALL"]) ; 1:13 wrong-type ;
            revenue % 3 == 0               ; 1:1 not-sayable ;
            revenue > (listed ? 1 : 2)     ; 1:12 not-sayable ;
            landArea[2024] > 5             ; 1:1 year-needless ; landArea
            revenue[1800] > 5              ; 1:9 year-wrong ;
            revenue[year + 1] > 5          ; 1:9 year-wrong ;
            sum(revenue, 2025, 2023) > 5   ; 1:1 span-wrong ;
            sum(revenue, 2023, year) > 5   ; 1:1 span-wrong ;
            growth(revenue, 2024) > 5      ; 1:1 wrong-count ;
            registeredOn > date("2023-02-29") ; 1:21 date-wrong ;
            registeredOn > "2023-01-01"    ; 1:1 wrong-type ;
            listed > 3                     ; 1:1 wrong-type ;
            revenue[year] >= "many"        ; 1:1 wrong-type ;
            revenue[year]                  ; 1:1 wrong-type ;
            sizeClass > "SMALL"            ; 1:1 wrong-type ;
            industry == "C34"              ; 1:1 wrong-type ;
            matches(park, "(a+)+b")        ; 1:1 unknown-function ;
            park.matches("(a+)+b")         ; 1:1 unknown-function ;
            revenue[year] > employees[year] ; 1:1 measure-differs ;
            revenue[year] + employees[year] > 1 ; 1:1 measure-differs ;
            revenue[year] / 0 > 1          ; 1:1 divides-by-zero ;
            1 / (2 - 2) > 1                ; 1:1 divides-by-zero ;
            revenue[year] / 3 > 1          ; 1:1 number-form ;
            revenue[year] > 0.0000001      ; 1:17 number-form ;
            revenue[year] > 1e300          ; 1:17 number-form ;
            revenue[year] > 0x10           ; 1:17 number-form ;
            revenue[year] > 1u             ; 1:17 not-sayable ;
            listed ? highTech : techSme    ; 1:1 not-sayable ;
            aiUses.exists(t, t == "a")     ; 1:1 unknown-function ;
            revenue[year] + 5 > 1          ; 1:1 not-sayable ;
            listed &&                      ; 1:10 syntax ;
            listed &&& highTech            ; 1:10 syntax ;
            产值 > 3                        ; 1:1 syntax ;
            [listed]                       ; 1:1 wrong-type ;
            "a"                            ; 1:1 wrong-type ;
            null                           ; 1:1 not-sayable ;
            legalRepresentative == "x"     ; 1:1 unknown-name ;
            """)
    void whatCannotBeTakenIsRefusedWithItsPlace(String source, String told, String meant) {
        List<LanguageFault> faults = LANGUAGE.read(source.replace("\\n", "\n")).faults();

        assertThat(faults).isNotEmpty();
        assertThat(Catalogue.told(faults.get(0))).startsWith(told + " ");
        assertThat(faults.get(0).suggestion().orElse(null)).isEqualTo(meant);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.kind()).isNotEqualTo(LanguageFault.Kind.REFUSED);
            assertThat(fault.detail().in(Locale.SIMPLIFIED_CHINESE))
                    .matches("(?s).*\\p{IsHan}.*")
                    .doesNotContain("{");
            assertThat(fault.detail().in(Locale.ENGLISH)).doesNotContain("{");
        });
    }

    @Test
    void allFaultsComeAtOnce() {
        assertThat(LANGUAGE.read("revenu[1] > 1 && sizeClass == 'XL' || landArea / 0 > yearsSince(listed)")
                        .faults())
                .extracting(LanguageFault::kind)
                .containsExactly(
                        LanguageFault.Kind.UNKNOWN_NAME,
                        LanguageFault.Kind.YEAR_WRONG,
                        LanguageFault.Kind.UNKNOWN_VALUE,
                        LanguageFault.Kind.DIVIDES_BY_ZERO,
                        LanguageFault.Kind.WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "!(", "f(", "a[", "{1:", "-(", "a&&("})
    void whatIsNestedAThousandDeepIsRefusedWithOnePlainFault(String opening) {
        String source = opening.repeat(1_000) + "listed" + ")".repeat(1_000);

        assertThat(LANGUAGE.read(source).faults())
                .singleElement()
                .extracting(LanguageFault::kind)
                .isEqualTo(LanguageFault.Kind.TOO_DEEP);
    }

    @Test
    void oneBracketBeyondTheLimitIsRefusedWhereItStands() {
        String deepest = "(".repeat(Language.DEEPEST) + "listed" + ")".repeat(Language.DEEPEST);

        assertThat(expression(deepest).conditions())
                .singleElement()
                .extracting(Expression.Condition::at)
                .isEqualTo(new Position(1, Language.DEEPEST + 1));
        assertThat(LANGUAGE.read("(" + deepest + ")").faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(LanguageFault.Kind.TOO_DEEP);
            assertThat(fault.at()).isEqualTo(new Position(1, Language.DEEPEST + 1));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "!", "-", "a?b:", "a+", "a&&", "\"", "((", "\\", "\u0000", "\uD800", "1."})
    void noRepetitionUpToTheLimitBreaksTheReader(String piece) {
        String source = piece.repeat(Language.LONGEST / piece.length());

        assertThat(LANGUAGE.read(source).faults()).isNotEmpty();
    }

    @Test
    void whateverIsTypedTheAnswerIsATreeOrFaults() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("LanguageTest -Dseed=" + seed);
        Random random = new Random(seed);
        String[] pieces =
                ("revenue [ year - 1 ] >= 3 0.03 && || ! ( ) , . \" 'C34' within industry growth sum date known in {"
                                + " } ? : listed sizeClass == != < <= > + * / % null true 1u 1e5 heldOn aiUses \n // \\ 产值 -5 [")
                        .split(" ", -1);

        for (int text = 0; text < 2_000; text++) {
            String source = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(piece -> pieces[random.nextInt(pieces.length)])
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            Language.Reading reading = LANGUAGE.read(source);
            assertThat(reading.expression().isEmpty())
                    .as(source)
                    .isEqualTo(!reading.faults().isEmpty());
            assertThat(reading.faults()).as(source).noneMatch(fault -> fault.kind() == LanguageFault.Kind.REFUSED);
        }
    }

    @Test
    void aMillionCharactersAreRefusedWithOnePlainFault() {
        assertThat(LANGUAGE.read("listed && ".repeat(100_000) + "listed").faults())
                .singleElement()
                .extracting(LanguageFault::kind)
                .isEqualTo(LanguageFault.Kind.TOO_LONG);
        assertThat(LANGUAGE.read(" \n").faults())
                .singleElement()
                .extracting(LanguageFault::kind)
                .isEqualTo(LanguageFault.Kind.EMPTY);
    }

    @Test
    void aLongConditionOfManyPartsIsRead() {
        String source = "listed && ".repeat(1_900) + "highTech";

        assertThat(expression(source).conditions()).hasSize(1_901);
    }
}
