package org.throughline.policies.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Money;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.application.RehearsalNeighbours.NamedNeighbour;
import org.throughline.policies.application.RehearsalOrder;
import org.throughline.policies.application.RehearsalService;
import org.throughline.policies.rehearsal.Comparison;
import org.throughline.policies.rehearsal.Dimension;
import org.throughline.policies.rehearsal.KeptRehearsal;
import org.throughline.policies.rehearsal.Moves;
import org.throughline.policies.rehearsal.RehearsalJson;
import org.throughline.policies.rehearsal.RehearsalProblem;
import org.throughline.testkit.MovingClock;
import org.throughline.testkit.TestDatabase;

/** Rehearsals are kept as they were found, with the draft, and answer on any node. */
class RehearsalsTest {

    private static final String RD = "rdExpenditure[year - 1] / revenue[year - 1] >= 0.025";

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T02:00:00Z"));
    private final RehearsalHouse house = new RehearsalHouse(clock);

    @BeforeEach
    void nothingIsKept() {
        TestDatabase.get().empty("policies", "journal");
    }

    private static RehearsalOrder free(String title, @Nullable String eligibility, @Nullable String benefit) {
        RehearsalOrder.Amount budget = new RehearsalOrder.Amount("100000.00", "CNY");
        return new RehearsalOrder(null, null, null, title, RehearsalHouse.POLICY + "/rd", eligibility, benefit, budget);
    }

    private static RehearsalOrder named(String policy, @Nullable Integer version, @Nullable String clause) {
        return new RehearsalOrder(policy, version, clause, null, null, null, null, null);
    }

    @Test
    void whatWasFoundIsKeptToTheLastByteAndJournalled() {
        KeptRehearsal kept = house.in(service -> service.rehearse(free("研发补助草案", RD, "0.01 5000")));

        clock.forward(Duration.ofHours(1));
        house.enter(7, 90);
        RehearsalService.Found found = house.in(service -> service.find(kept.id()));

        assertThat(found.rehearsal()).isEqualTo(kept);
        assertThat(List.of(kept.firms(), kept.eligible(), kept.unknown())).containsExactly(40, 25, 0);
        assertThat(kept.low()).isEqualTo(new Money(25 * 500_000L));
        assertThat(RehearsalJson.digest(RehearsalJson.text(found.result()))).isEqualTo(kept.digest());
        assertThat(Objects.requireNonNull(found.result().figures().change()).onlyThis())
                .isEqualTo(5);
        assertThat(RehearsalHouse.column("select result from policies.rehearsal"))
                .containsExactly(RehearsalJson.text(found.result()));
        assertThat(RehearsalHouse.column("select kind || ' ' || subject_id from journal.entry"))
                .containsExactly("draft-rehearsed " + kept.id());
    }

    @Test
    void aClauseOfAPolicyIsRehearsedInTheVersionThatIsMeant() {
        KeptRehearsal latest = house.in(service -> service.rehearse(named(RehearsalHouse.POLICY, null, "rd")));
        KeptRehearsal first = house.in(service -> service.rehearse(named(RehearsalHouse.POLICY, 1, "rd")));

        assertThat(List.of(latest.eligible(), first.eligible())).containsExactly(25, 20);
        assertThat(latest.sent().version()).isEqualTo(2);
        Comparison beside = house.in(service -> service.beside(latest.id(), first.id()));
        assertThat(List.of(beside.onlyThis(), beside.onlyOther(), beside.both()))
                .containsExactly(5, 0, 20);
        assertThat(beside.lowDifference()).isEqualTo(new Money(5 * 500_000L));
    }

    @Test
    void anyNodeAnswersAndAfterAWhileWithTheCityOfThen() {
        KeptRehearsal kept = house.in(service -> service.rehearse(free("研发补助草案", RD, "0.01 5000")));
        Moves moves = new Moves(Map.of("1", "0.02"), Map.of("cap", "4000"));

        RehearsalService.Answer here = house.in(service -> service.answer(kept.id(), () -> moves));
        house.onAnotherNode();
        RehearsalService.Answer there = house.in(service -> service.answer(kept.id(), () -> moves));
        house.enter(0, 90);
        RehearsalService.Answer soon = house.in(service -> service.answer(kept.id(), () -> moves));
        clock.forward(Duration.ofMinutes(10));
        RehearsalService.Answer later = house.in(service -> service.answer(kept.id(), () -> moves));

        assertThat(here.figures().eligible()).isEqualTo(30);
        assertThat(Objects.requireNonNull(here.figures().cost()).low()).isEqualTo(new Money(30 * 400_000L));
        assertThat(there).isEqualTo(here);
        assertThat(soon).isEqualTo(here);
        assertThat(later.figures().eligible()).isEqualTo(31);
        assertThat(later.factsAsOf()).isEqualTo(clock.instant());
        assertThat(RehearsalHouse.column("select count(*)::text from policies.rehearsal"))
                .containsExactly("1");
    }

    @Test
    void firmsAreToldApartByTheZoneTheySitIn() {
        assertThat(zones(RD)).containsExactly("温州湾新区 12 0", "不在功能区 13 0");
        assertThat(zones("zone == 'wenzhou-bay'")).containsExactly("温州湾新区 20 0", "不在功能区 0 0");
        assertThat(zones("zone != 'wenzhou-bay' && landArea > 5")).containsExactly("温州湾新区 0 0", "不在功能区 0 20");
    }

    /** By zone how many firms meet a draft, and of how many too little is known. */
    private List<String> zones(String eligibility) {
        UUID id = house.in(service -> service.rehearse(free("研发补助草案", eligibility, null)))
                .id();
        return house.in(service -> service.find(id)).result().figures().breakdowns().stream()
                .filter(breakdown -> breakdown.dimension() == Dimension.ZONE)
                .flatMap(breakdown -> breakdown.parts().stream())
                .map(part -> part.name().in(Locale.SIMPLIFIED_CHINESE) + " "
                        + part.draft().eligible() + " " + part.draft().unknown())
                .toList();
    }

    @Test
    void everyFaultOfADraftIsToldAtOnceAndNothingIsKept() {
        RehearsalOrder bad = new RehearsalOrder(
                null, 3, null, " ", null, "revenue >> \"x\"", null, new RehearsalOrder.Amount("-1.00", "CNY"));

        assertThat(pointers(bad)).containsExactly("/budget", "/version", "/title", "/eligibility");
        assertThat(pointers(free("草案", "headcount[2025] > 3 && sizeClass == \"HUGE\"", null)))
                .containsExactly("/eligibility", "/eligibility");
        assertThat(pointers(free("草案", null, null))).containsExactly("/eligibility");
        assertThat(pointers(named(RehearsalHouse.POLICY, null, null))).containsExactly("/clause");
        assertThat(pointers(named(RehearsalHouse.POLICY, null, "gone"))).containsExactly("/clause");
        assertThat(pointers(named(RehearsalHouse.POLICY, null, "words"))).containsExactly("/clause");
        assertThat(pointers(new RehearsalOrder(RehearsalHouse.POLICY, null, "rd", "x", "a/b", RD, "0.01", null)))
                .containsExactly("/title", "/replaces", "/eligibility", "/benefit");
        assertThat(RehearsalHouse.column("select id::text from policies.rehearsal"))
                .isEmpty();
        assertThat(RehearsalHouse.column("select kind from journal.entry")).isEmpty();
    }

    @Test
    void aFaultOfTheLanguageIsToldWithItsPlace() {
        ProblemException refused =
                refusal(() -> house.in(service -> service.rehearse(free("草案", "true &&\n headcount > 3", null))));

        assertThat(refused.faults().get(0).detail().in(Locale.ENGLISH)).startsWith("Line 2, column 2: ");
    }

    private List<String> pointers(RehearsalOrder order) {
        ProblemException refused = refusal(() -> house.in(service -> service.rehearse(order)));
        assertThat(refused.type()).isEqualTo(RehearsalProblem.INVALID);
        return refused.faults().stream().map(Fault::pointer).toList();
    }

    private static ProblemException refusal(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act);
    }

    @Test
    void whatIsKeptCanNeitherBeChangedNorTakenAway() {
        house.in(service -> service.rehearse(free("研发补助草案", RD, null)));

        assertThat(RehearsalHouse.stateOf("update policies.rehearsal set title = 'x'"))
                .isEqualTo("42501");
        assertThat(RehearsalHouse.stateOf("delete from policies.rehearsal")).isEqualTo("42501");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID nobody = new UUID(1, 2);

        assertThat(refusal(() -> house.in(service -> service.find(nobody))).type())
                .isEqualTo(RehearsalProblem.NOT_FOUND);
        assertThat(refusal(() -> house.in(service -> service.answer(nobody, () -> Moves.NONE)))
                        .type())
                .isEqualTo(RehearsalProblem.NOT_FOUND);
    }

    @Test
    void pagesTogetherAreTheListTheLatestFirst() {
        List<UUID> all = new ArrayList<>();
        List<UUID> ofPolicy = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            clock.forward(Duration.ofSeconds(1));
            RehearsalOrder order =
                    number % 2 == 0 ? named(RehearsalHouse.POLICY, null, "rd") : free("草案" + number, RD, null);
            UUID id = house.in(service -> service.rehearse(order)).id();
            all.add(0, id);
            if (number % 2 == 0) {
                ofPolicy.add(0, id);
            }
        }

        assertThat(walk(null)).isEqualTo(all);
        assertThat(walk(RehearsalHouse.POLICY)).isEqualTo(ofPolicy);
        assertThat(walk("nothing")).isEmpty();
    }

    private List<UUID> walk(@Nullable String policy) {
        List<UUID> all = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            @Nullable UUID place = after;
            Page<KeptRehearsal> page = house.in(service -> service.page(policy, 2, place));
            page.items().forEach(one -> all.add(one.id()));
            Cursor next = page.next();
            after = next == null ? null : UUID.fromString(next.key().get(0));
        } while (after != null);
        return all;
    }

    @Test
    void firmsBesideAThresholdAreNamedWithinReachAndPageByPage() {
        UUID id = house.in(service -> service.rehearse(free("研发补助草案", RD, "0.01 5000")))
                .id();
        Reach longwan = Reach.places(Set.of(new DivisionCode("330303")), Set.of());

        List<String> everybody = walk(id, Reach.EVERYWHERE);
        List<String> some = walk(id, longwan);

        assertThat(everybody).hasSize(40).startsWith("示例15 0.025 true");
        assertThat(everybody.subList(1, 3)).containsExactlyInAnyOrder("示例14 0.024 false", "示例16 0.026 true");
        assertThat(some).hasSize(20).startsWith("示例15 0.025 true").allMatch(everybody::contains);
        assertThat(walk(id, Reach.NOWHERE)).isEmpty();
        assertThat(refusal(() -> house.neighbours(id, 2, 5, null, longwan)).faults())
                .extracting(Fault::pointer)
                .containsExactly("/condition");
        Cursor forged = new Cursor(List.of("-1", "x"));
        assertThat(refusal(() -> house.neighbours(id, 1, 5, forged, longwan)).type())
                .isEqualTo(ExchangeProblem.QUERY_INVALID);
    }

    private List<String> walk(UUID id, Reach reach) {
        List<String> all = new ArrayList<>();
        @Nullable Cursor after = null;
        do {
            Page<NamedNeighbour> page = house.neighbours(id, 1, 3, after, reach);
            page.items()
                    .forEach(one -> all.add(one.firm().name() + " "
                            + one.neighbour().value() + " " + one.neighbour().eligible()));
            after = page.next();
        } while (after != null);
        return all;
    }

    @Test
    void listsAreReadAlongTheirIndexes() {
        house.in(service -> service.rehearse(named(RehearsalHouse.POLICY, null, "rd")));
        RehearsalHouse.column("with many as (insert into policies.rehearsal select gen_random_uuid(), title,"
                + " 'policy-' || n % 90, version, clause, replaces, eligibility, benefit, budget, day, facts_as_of, firms,"
                + " eligible, unknown, low, high, digest, made_at, made_by, '{}' from policies.rehearsal,"
                + " generate_series(1, 20000) n returning 1) select count(*)::text from many");
        assertThat(plan("policy-7")).contains("rehearsal_of_policy").doesNotContain("Sort", "Seq Scan");
        assertThat(plan(null)).contains("rehearsal_pkey").doesNotContain("Sort", "Seq Scan");
    }

    private static String plan(@Nullable String policy) {
        List<Object> values = new ArrayList<>();
        String sql = RehearsalRows.sql(policy, new UUID(Long.MAX_VALUE, 0), values) + " limit 51";
        for (Object value : values) {
            sql = sql.replaceFirst("\\?", "'" + value + "'");
        }
        return String.join("\n", RehearsalHouse.column("explain " + sql));
    }
}
