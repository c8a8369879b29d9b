package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.SealedValue;
import org.throughline.enterprises.application.FactService.Recorded;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.ExportColumn;
import org.throughline.enterprises.domain.FactConditions;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;
import org.throughline.personal.Purpose;

/** Facts that are data of a person: recorded, corrected, shown and erased, and in the vault alone. */
class PersonalFactsTest {

    private static final String ZHANG = "张岳衡";
    private static final String CHEN = "陈屿舟";
    private static final LocalDate LATER = LocalDate.of(2025, 9, 1);

    private static PersonalFactHouse house;

    @BeforeAll
    static void open() {
        house = PersonalFactHouse.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void furnish() {
        house.furnished();
    }

    @Test
    void whatIsRecordedIsReadAsStarsAndOpensInTheVault() {
        Recorded recorded = house.record(1, ZHANG);

        assertThat(recorded.fact().value()).isEqualTo(SealedValue.SHOWN);
        assertThat(house.history(1)).singleElement().satisfies(fact -> {
            assertThat(fact.value()).isEqualTo(SealedValue.SHOWN);
            assertThat(fact.current()).isTrue();
            assertThat(fact.isErased()).isFalse();
        });
        assertThat(house.opened(house.handle(1))).contains(ZHANG);
        assertThat(house.masked(house.handle(1))).contains("张*");
        assertThat(house.inconsistencies()).isEmpty();
    }

    @Test
    void theValueStandsInNoTableAndInNoEntryOfTheJournal() {
        house.record(1, ZHANG);
        house.record(1, CHEN, PersonalFactHouse.DAY, "执照", "换了人", 1);
        house.record(1, ZHANG, LATER, "执照", null, 2);
        refusal(() -> house.record(1, CHEN, LATER, "执照", null, 3));

        assertThat(house.tablesWith(ZHANG)).isEmpty();
        assertThat(house.tablesWith(CHEN)).isEmpty();
        house.vault(vault -> vault.reveal(
                PersonalFactHouse.subject(house.handle(1)), "name", new Purpose(Purpose.Kind.IDENTITY, "核对执照")));
        house.erase(1, "本人要求", 4);
        assertThat(house.tablesWith(ZHANG)).isEmpty();
        assertThat(house.tablesWith("testOwner")).contains("journal.entry");
        assertThat(house.database().column("select state_after from journal.entry where kind = 'fact-recorded'"))
                .hasSize(3)
                .allMatch(told -> told.matches(".*\"value\":\"[A-Z0-9-]+:[0-9a-f]{64}\".*"));
    }

    @Test
    void aCorrectionNeedsAReasonAndItsRefusalDoesNotTellTheFormerValue() {
        house.record(1, ZHANG);

        ProblemException refused = refusal(() -> house.record(1, CHEN, PersonalFactHouse.DAY, "执照", null, 1));
        Recorded corrected = house.record(1, CHEN, PersonalFactHouse.DAY, "执照", "换了人", 2);

        assertThat(refused.type()).isEqualTo(EnterpriseProblem.FACT_INVALID);
        assertThat(refused.faults().toString())
                .contains("/reason", SealedValue.SHOWN)
                .doesNotContain(ZHANG, CHEN);
        assertThat(corrected.fact().current()).isTrue();
        assertThat(house.opened(house.handle(1))).contains(CHEN);
        assertThat(house.history(1)).hasSize(2);
        assertThat(house.history(1).stream()
                        .filter(fact -> fact.supersededAt() != null)
                        .map(fact -> house.opened(
                                Objects.requireNonNull(fact.sealed()).handle()))
                        .toList())
                .containsExactly(java.util.Optional.of(ZHANG));
        assertThat(house.inconsistencies()).isEmpty();
    }

    @Test
    void theSameValueAgainChangesNothingAndOfALaterDayLiesInTheVaultOnce() {
        long version = house.record(1, ZHANG).version();

        assertThat(house.record(1, " " + ZHANG + " ", PersonalFactHouse.DAY, "执照", "再记", 1)
                        .version())
                .isEqualTo(version);
        house.record(1, ZHANG, LATER, "年报", null, 2);

        assertThat(house.history(1)).hasSize(2);
        assertThat(house.history(1).stream().map(FactSummary::sealed).distinct().toList())
                .hasSize(1);
        assertThat(house.inconsistencies()).isEmpty();
    }

    @Test
    void whatReadingGivesSentBackMeansTheValueThatStandsAndWritesNoStars() {
        long version = house.record(1, ZHANG).version();

        assertThat(house.record(1, SealedValue.SHOWN, PersonalFactHouse.DAY, "执照", null, 1)
                        .version())
                .isEqualTo(version);
        house.record(1, SealedValue.SHOWN, PersonalFactHouse.DAY, "营业执照副本", null, 2);

        assertThat(house.history(1)).hasSize(2);
        assertThat(house.history(1).get(0).source()).isEqualTo("营业执照副本");
        assertThat(house.opened(house.handle(1))).contains(ZHANG);
        for (String stars : List.of("张*", "***")) {
            assertThat(refusal(() -> house.record(1, stars, PersonalFactHouse.DAY, "执照", "更正", 3))
                            .faults())
                    .hasSize(1);
        }
        assertThat(refusal(() -> house.record(1, SealedValue.SHOWN, LATER, "执照", null, 3))
                        .type())
                .isEqualTo(EnterpriseProblem.FACT_INVALID);
        assertThat(refusal(() -> house.record(2, SealedValue.SHOWN)).type()).isEqualTo(EnterpriseProblem.FACT_INVALID);
    }

    @Test
    void onlyWhoeverMayChangeTheFirmMaySeeIt() {
        house.record(1, ZHANG);
        String handle = house.handle(1);

        assertThat(house.mayReveal(handle, Reach.EVERYWHERE)).isTrue();
        assertThat(house.mayReveal(handle, Reach.places(Set.of(new DivisionCode("330303")), Set.of())))
                .isTrue();
        assertThat(house.mayReveal(handle, Reach.places(Set.of(new DivisionCode("330324")), Set.of())))
                .isFalse();
        assertThat(house.mayReveal(handle, Reach.NOWHERE)).isFalse();
        assertThat(house.mayReveal("nobody", Reach.EVERYWHERE)).isFalse();
    }

    @Test
    void mergedRecordsBringItOverAndTheReachIsThatOfTheSurvivor() {
        house.record(4, ZHANG);
        house.record(1, CHEN, PersonalFactHouse.DAY, "年报", null, 1);
        String inYongjia = house.handle(4);
        Reach longwan = Reach.places(Set.of(new DivisionCode("330303")), Set.of());
        assertThat(house.mayReveal(inYongjia, longwan)).isFalse();

        List<MergedRecord> shown = house.merged(4, 1);

        assertThat(shown.toString()).contains(SealedValue.SHOWN).doesNotContain(ZHANG, CHEN, inYongjia);
        assertThat(house.history(1)).hasSize(2);
        assertThat(house.opened(house.handle(1))).contains(CHEN);
        assertThat(house.opened(inYongjia)).contains(ZHANG);
        assertThat(house.mayReveal(inYongjia, longwan)).isTrue();
        assertThat(house.inconsistencies()).isEmpty();
        house.erase(1, "本人要求", 9);
        assertThat(house.opened(inYongjia)).isEmpty();
        assertThat(house.inconsistencies()).isEmpty();
    }

    @Test
    void onlyWhetherItIsKnownCanBeAskedOfTheListAndNothingGoesOut() {
        house.record(1, ZHANG);
        house.record(2, CHEN);
        house.erase(2, "本人要求", 1);
        EnterpriseDirectory directory = house.database().directory();
        List<FactDefinition> catalogue = directory.definitions();

        FactConditions known = FactConditions.read(List.of("testOwner:*"), catalogue);
        FactConditions unknown = FactConditions.read(List.of("testOwner:-"), catalogue);
        FactConditions named = FactConditions.read(List.of("testOwner:" + ZHANG), catalogue);

        assertThat(directory.count(EnterpriseFilter.ALL.withFacts(known.conditions()), Reach.EVERYWHERE))
                .isEqualTo(1);
        assertThat(directory.count(EnterpriseFilter.ALL.withFacts(unknown.conditions()), Reach.EVERYWHERE))
                .isEqualTo(3);
        assertThat(named.conditions()).isEmpty();
        assertThat(named.refused().toString())
                .contains("fault.condition.personal")
                .doesNotContain(ZHANG);
        assertThat(ExportColumn.read(List.of("testOwner"), catalogue).refused().toString())
                .contains("fault.column-personal");
        assertThat(ExportColumn.usual(EnterpriseFilter.ALL.withFacts(known.conditions())))
                .noneMatch(column -> column.text().contains("testOwner"));
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheLaterIsStale() throws Exception {
        for (int round = 0; round < 10; round++) {
            house.furnished();
            long version = house.record(1, ZHANG).version();

            List<String> outcomes = Race.between(() -> corrected(CHEN, version), () -> corrected("林知远", version));

            assertThat(outcomes).containsExactlyInAnyOrder("corrected", "version-stale");
            assertThat(house.history(1)).hasSize(2);
            assertThat(house.inconsistencies()).isEmpty();
        }
    }

    private static String corrected(String value, long version) {
        house.facts(
                1,
                service -> service.record(
                        Uscc.of(Firms.code(1)),
                        PersonalFactHouse.OWNER,
                        Reach.EVERYWHERE,
                        IfMatch.version(version),
                        () -> org.throughline.enterprises.domain.FactEntry.of(
                                value, null, "执照", PersonalFactHouse.DAY, null, "更正")));
        return "corrected";
    }

    private static ProblemException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act);
    }
}
