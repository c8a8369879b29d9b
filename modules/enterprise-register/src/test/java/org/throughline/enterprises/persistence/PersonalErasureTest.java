package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.Holding;
import org.throughline.enterprises.SealedValue;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource;
import org.throughline.enterprises.Wanted;
import org.throughline.enterprises.application.HeldFactsService;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/**
 * Personal facts that are erased, and what is left to say of them; nothing but names of the vault is in the register.
 */
class PersonalErasureTest {

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
    void erasingTakesEveryValueForGoodAndSaysWhenAndWhy() {
        house.record(1, ZHANG);
        house.record(1, CHEN, LATER, "年报", null, 1);
        house.record(2, ZHANG);
        List<String> handles = handles();

        house.erase(1, "本人要求删除", 2);

        assertThat(house.history(1)).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.current()).isFalse();
            SealedValue.Erasure erased =
                    Objects.requireNonNull(Objects.requireNonNull(fact.sealed()).erased());
            assertThat(erased.reason()).isEqualTo("本人要求删除");
            assertThat(erased.by()).isEqualTo("lin");
            assertThat(erased.at()).isEqualTo(Firms.NOON.plusSeconds(120));
        });
        assertThat(handles).hasSize(2).allMatch(handle -> house.opened(handle).isEmpty());
        assertThat(house.opened(house.handle(2))).contains(ZHANG);
        assertThat(house.database().column("select reason from journal.entry where kind = 'fact-erased'"))
                .containsExactly("本人要求删除");
        assertThat(house.database().column("select subject_id from journal.entry where kind = 'personal-erased'"))
                .containsExactlyInAnyOrderElementsOf(handles);
        assertThat(house.inconsistencies()).isEmpty();
    }

    @Test
    void whoeverRecordsWhileAnotherErasesIsErasedOrStands() throws Exception {
        for (int round = 0; round < 10; round++) {
            house.furnished();
            house.record(1, ZHANG);
            String former = house.handle(1);

            List<String> outcomes = Race.between(
                    () -> "erased " + house.erase(1, "本人要求", 1),
                    () -> "recorded "
                            + house.record(1, CHEN, LATER, "年报", null, 1).version());

            assertThat(outcomes).allMatch(outcome -> outcome.matches("(erased|recorded) \\d+"));
            assertThat(house.opened(former)).isEmpty();
            assertThat(house.history(1)).hasSize(2);
            assertThat(house.history(1).stream().filter(FactSummary::current).allMatch(fact -> !fact.isErased()))
                    .isTrue();
            assertThat(house.inconsistencies()).isEmpty();
        }
    }

    @Test
    void afterAnErasureSomethingElseCanBeRecordedAndErasedAgain() {
        house.record(1, ZHANG);
        house.erase(1, "本人要求", 1);
        assertThat(refusal(() -> house.erase(1, "本人要求", 2)).type()).isEqualTo(EnterpriseProblem.FACT_NOT_KEPT);

        house.record(1, ZHANG, PersonalFactHouse.DAY, "执照", null, 3);
        house.record(1, CHEN, LATER, "执照", null, 4);

        assertThat(house.opened(house.handle(1))).contains(CHEN);
        assertThat(house.inconsistencies()).isEmpty();
        house.erase(1, "再次要求", 5);
        assertThat(house.history(1)).hasSize(3).allMatch(FactSummary::isErased);
        assertThat(house.inconsistencies()).isEmpty();
    }

    @Test
    void anErasureIsRefusedWithoutAReasonOfTheWrongVersionOutOfReachAndForWhatIsNotPersonal() {
        house.record(1, ZHANG);
        Uscc code = Uscc.of(Firms.code(1));
        Reach yongjia = Reach.places(Set.of(new DivisionCode("330324")), Set.of());

        assertThat(refusal(() -> house.erase(1, " ", 1)).type()).isEqualTo(EnterpriseProblem.FACT_INVALID);
        assertThat(refusal(() -> erase(code, PersonalFactHouse.OWNER, Reach.EVERYWHERE, IfMatch.version(77)))
                        .type())
                .isEqualTo(ExchangeProblem.VERSION_STALE);
        assertThat(refusal(() -> erase(code, PersonalFactHouse.OWNER, yongjia, IfMatch.of("*")))
                        .type())
                .isEqualTo(EnterpriseProblem.OUT_OF_REACH);
        assertThat(refusal(() -> erase(code, "revenue", Reach.EVERYWHERE, IfMatch.of("*")))
                        .type())
                .isEqualTo(EnterpriseProblem.FACT_NOT_PERSONAL);
        assertThat(refusal(() -> erase(code, "mood", Reach.EVERYWHERE, IfMatch.of("*")))
                        .type())
                .isEqualTo(EnterpriseProblem.FACT_UNKNOWN);
        assertThat(house.opened(house.handle(1))).contains(ZHANG);
    }

    @Test
    void heldFactsSayWhetherItIsHeldAndNotWhat() {
        house.record(1, ZHANG);
        Holding held = held(Firms.NOON.plusSeconds(600));

        house.erase(1, "本人要求", 1);

        assertThat(held.state()).isEqualTo(Holding.State.HELD);
        assertThat(held.value()).isNull();
        assertThat(held.source()).isEqualTo("执照");
        assertThat(held.asOf()).isEqualTo(PersonalFactHouse.DAY);
        assertThat(held(Firms.NOON.plusSeconds(600)).state()).isEqualTo(Holding.State.MISSING);
        // What was believed then is gone as well.
        assertThat(held(Firms.NOON.plusSeconds(30)).state()).isEqualTo(Holding.State.MISSING);
    }

    @Test
    void theDatabaseTakesNothingButANameOfTheVault() {
        house.record(1, ZHANG);
        String insert =
                "insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id, words, latest)"
                        + " select enterprise_id, recording_id, as_of, definition_id, '" + ZHANG
                        + "', false from enterprises.fact where definition_id = 30011";

        assertThat(house.database().stateOf(insert)).isEqualTo("23514");
        house.database()
                .asOwner("begin; alter table enterprises.fact disable trigger fact_fits_definition; " + insert
                        + "; alter table enterprises.fact enable trigger fact_fits_definition; commit");
        String fits = house.database()
                .column("select enterprises.facts_fit('enterprises.fact', 'definition_id = 30011')")
                .get(0);
        assertThat(house.database().column(fits)).containsExactly("f");
        assertThat(house.inconsistencies()).contains("a personal value that the vault does not have");
    }

    @Test
    void aValueThatTheVaultLostOrStillHasIsFound() {
        house.record(1, ZHANG);
        house.record(2, CHEN);
        house.erase(2, "本人要求", 1);
        String erased = house.database()
                .column("select handle from enterprises.erased_fact")
                .get(0);
        house.vault(vault -> vault.keep(PersonalFactHouse.subject(erased), "name", CHEN));
        house.vault(vault -> vault.erase(PersonalFactHouse.subject(house.handle(1)), "误删"));

        assertThat(house.inconsistencies())
                .containsExactlyInAnyOrder(
                        "a personal value that the vault does not have", "an erased value that the vault still has");
    }

    @Test
    void theTimelineTellsThatItWasRecordedAndErasedAndNobodysName() {
        house.record(1, ZHANG);
        house.erase(1, "本人要求", 1);

        List<TimelineEntry> told = new RegisterTimeline(
                        house.database().reading(), house.database().catalogue())
                .entries(
                        house.firm(1),
                        Reach.EVERYWHERE,
                        new TimelineSource.Place(Firms.NOON.plusSeconds(3600), ""),
                        10);

        assertThat(told).extracting(TimelineEntry::kind).startsWith("fact-erased", "facts-recorded");
        assertThat(told.get(0).what().zh()).isEqualTo("抹去测试负责人的全部取值");
        assertThat(told.toString()).doesNotContain(ZHANG);
    }

    private static long erase(Uscc code, String fact, Reach reach, IfMatch expected) {
        return house.facts(1, service -> service.erase(code, fact, reach, expected, "本人要求"));
    }

    private static List<String> handles() {
        return house.history(1).stream()
                .map(fact -> Objects.requireNonNull(fact.sealed()).handle())
                .toList();
    }

    private static Holding held(Instant knownBefore) {
        return new HeldFactsService(house.database().directory(), List.of())
                .of(
                        Uscc.of(Firms.code(1)),
                        Reach.EVERYWHERE,
                        List.of(Wanted.fact(PersonalFactHouse.OWNER)),
                        RegisterDatabase.TODAY,
                        knownBefore)
                .get(0);
    }

    private static ProblemException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act);
    }
}
