package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.enterprises.SomeOrganisations.AI;
import static org.throughline.enterprises.SomeOrganisations.BAY;
import static org.throughline.enterprises.persistence.Race.refused;
import static org.throughline.enterprises.persistence.ServiceHouse.CHEN;
import static org.throughline.enterprises.persistence.ServiceHouse.QIU;
import static org.throughline.enterprises.persistence.ServiceHouse.WEN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource;
import org.throughline.enterprises.application.AssignmentHandovers.Preview;
import org.throughline.enterprises.application.AssignmentService.Box;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentProblem;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** Who serves a firm, who takes it over, and what is left when somebody goes. */
class AssignmentsTest {

    private static RegisterDatabase database;

    private ServiceHouse house;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void threeFirms() {
        house = new ServiceHouse(database);
    }

    @Test
    void ofEachOrganisationOnePersonServesAFirm() {
        Assignment made = house.assign(CHEN, 1, "huang");
        house.assign(WEN, 1, "wen");

        refused(AssignmentProblem.TAKEN, () -> house.assign(CHEN, 1, "chen"));
        refused(
                AssignmentProblem.TAKEN,
                () -> house.assign(CHEN, 1, "chen", house.today().minusDays(9)));
        refused(
                AssignmentProblem.TAKEN,
                () -> house.assign(CHEN, 1, "chen", house.today().plusDays(9)));
        assertThat(house.serving(1)).containsExactly("wen", "huang");
        Assignment found = house.as(CHEN, service -> service.find(made.id()));
        assertThat(found).isEqualTo(made);
        assertThat(house.journal().entries()).extracting(JournalEntry::kind).containsOnly("assignment-made");
    }

    @Test
    void whoServesFromALaterDayDoesNotServeYet() {
        Assignment future = house.assign(CHEN, 1, "huang", house.today().plusDays(1));

        assertThat(house.serving(1)).isEmpty();
        house.later(Duration.ofDays(1));
        assertThat(house.serving(1)).containsExactly("huang");
        Assignment next = house.handOver(CHEN, future, "chen");
        assertThat(next.from()).isEqualTo(house.today());
        assertThat(house.serving(1)).containsExactly("chen");
    }

    @Test
    void aFirmIsHandedOverWithoutADayBetweenAndTheHistoryStays() {
        Assignment first = house.assign(CHEN, 1, "huang");
        house.later(Duration.ofDays(10));
        Assignment second = house.handOver(CHEN, first, "chen");
        house.later(Duration.ofDays(10));
        Assignment ended = house.end(CHEN, second);

        List<Assignment> history = house.history(1);

        assertThat(history).extracting(Assignment::person).containsExactly("chen", "huang");
        assertThat(history.get(0)).isEqualTo(ended);
        assertThat(history.get(1).end()).isNotNull();
        assertThat(history.get(1).on(second.from())).isFalse();
        assertThat(history.get(1).on(second.from().minusDays(1))).isTrue();
        assertThat(second.former()).isEqualTo("huang");
        assertThat(house.serving(1)).isEmpty();
        assertThat(house.assign(CHEN, 1, "huang").from()).isEqualTo(house.today());
        refused(AssignmentProblem.OVER, () -> house.end(CHEN, ended));
        refused(AssignmentProblem.OVER, () -> house.handOver(CHEN, ended, "huang"));
    }

    @Test
    void nobodyServesAFirmThatTheirPostDoesNotReach() {
        refused(AssignmentProblem.NOT_REACHED, () -> house.assign(CHEN, 1, "wen"));
        refused(AssignmentProblem.NOT_REACHED, () -> house.assign(CHEN, 1, "nobody"));
        refused(EnterpriseProblem.OUT_OF_REACH, () -> house.assign(QIU, 2, "qiu"));
        Assignment made = house.assign(CHEN, 1, "huang");
        refused(AssignmentProblem.NOT_REACHED, () -> house.handOver(CHEN, made, "wen"));
        refused(AssignmentProblem.INVALID, () -> house.handOver(CHEN, made, "huang"));
        assertThat(house.serving(1)).containsExactly("huang");
    }

    @Test
    void onlyTheOrganisationItselfMovesItAndOnlyInTheVersionItKnows() {
        Assignment made = house.assign(CHEN, 1, "huang");
        OwnStanding far = ServiceHouse.hand("far", BAY, SomeOrganisations.places("330324"));

        refused(AssignmentProblem.NOT_YOURS, () -> house.handOver(WEN, made, "wen"));
        refused(AssignmentProblem.NOT_YOURS, () -> house.end(QIU, made));
        refused(AssignmentProblem.NOT_FOUND, () -> house.end(far, made));
        house.handOver(CHEN, made, "chen");
        assertThatThrownBy(() -> house.handOver(CHEN, made, "huang"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        stale -> assertThat(stale.type().kind()).isEqualTo(ProblemType.Kind.STALE));
    }

    @Test
    void theFirmsOfWhoeverLeavesAreListedAsServedByNobody() {
        house.assign(CHEN, 1, "huang");
        Assignment kept = house.assign(CHEN, 3, "chen");
        house.assign(WEN, 1, "wen");
        assertThat(house.<Integer>as(CHEN, service -> service.count(Box.UNSERVED, null)))
                .isZero();

        house.leaves("huang");

        Page<Assignment> unserved = house.as(CHEN, service -> service.list(Box.UNSERVED, null, 10, null));
        assertThat(unserved.items()).extracting(Assignment::person).containsExactly("huang");
        assertThat(house.<Integer>as(WEN, service -> service.count(Box.UNSERVED, null)))
                .isZero();
        Preview preview = house.preview(CHEN, BAY, "huang");
        assertThat(house.handOverAll(CHEN, BAY, "huang", "chen", Set.of(), preview.stamp()))
                .isEqualTo(1);
        Page<Assignment> mine = house.as(CHEN, service -> service.list(Box.OPEN, "chen", 1, null));
        Page<Assignment> rest = house.as(CHEN, service -> service.list(Box.OPEN, "chen", 1, mine.next()));
        assertThat(mine.items()).extracting(Assignment::former).containsExactly("huang");
        assertThat(rest.items()).containsExactly(kept);
        assertThat(rest.next()).isNull();
    }

    @Test
    void allFirmsGoAtOnceOrThoseThatArePickedOrNone() {
        Assignment one = house.assign(CHEN, 1, "huang");
        Assignment two = house.assign(CHEN, 2, "huang");
        Preview preview = house.preview(CHEN, BAY, "huang");

        assertThat(preview.firms()).isEqualTo(2);
        assertThat(house.handOverAll(CHEN, BAY, "huang", "chen", Set.of(two.id()), preview.stamp()))
                .isEqualTo(1);
        assertThat(house.serving(1)).containsExactly("huang");
        assertThat(house.serving(2)).containsExactly("chen");
        assertThatThrownBy(() -> house.handOverAll(CHEN, BAY, "huang", "chen", Set.of(one.id()), preview.stamp()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        stale -> assertThat(stale.type().kind()).isEqualTo(ProblemType.Kind.STALE));
        refused(AssignmentProblem.NOT_YOURS, () -> house.preview(CHEN, AI, "wen"));
        String now = house.preview(CHEN, BAY, "huang").stamp();
        refused(AssignmentProblem.NOT_REACHED, () -> house.handOverAll(CHEN, BAY, "huang", "wen", Set.<UUID>of(), now));
    }

    @Test
    void theListOfFirmsKnowsWhoServesThemToday() {
        house.assign(CHEN, 1, "huang");
        Assignment two = house.assign(CHEN, 2, "huang");
        house.assign(WEN, 3, "wen");
        house.assign(CHEN, 3, "huang", house.today().plusDays(3));
        EnterpriseFilter mine = EnterpriseFilter.ALL.withServedBy("huang");
        house.end(CHEN, two);

        List<String> names = new ArrayList<>();
        for (EnterpriseFilter each : List.of(mine, mine.withWords("示例"))) {
            database.directory()
                    .page(EnterpriseQuery.first(each, EnterpriseOrder.CODE, 10), Reach.EVERYWHERE)
                    .items()
                    .forEach(firm -> names.add(firm.uscc().value()));
        }

        String only = house.firm(1).uscc().value();
        assertThat(names).containsExactly(only, only);
        assertThat(database.directory().count(mine, SomeOrganisations.places("330324")))
                .isZero();
    }

    @Test
    void theTimelineTellsOnceWhoBeganWhoTookOverAndWhoEnded() {
        Assignment first = house.assign(CHEN, 1, "huang");
        house.later(Duration.ofHours(1));
        Assignment second = house.handOver(CHEN, first, "chen");
        house.later(Duration.ofHours(1));
        house.end(CHEN, second);
        AssignmentTimeline timeline =
                new AssignmentTimeline(database.reading(), new SomeOrganisations(), house.clock());
        EnterpriseSummary firm = house.firm(1);

        List<TimelineEntry> told = timeline.entries(
                firm,
                Reach.EVERYWHERE,
                new TimelineSource.Place(house.clock().instant().plusSeconds(1), ""),
                10);
        List<TimelineEntry> before = timeline.entries(
                firm,
                Reach.EVERYWHERE,
                new TimelineSource.Place(told.get(0).at(), told.get(0).id()),
                10);

        assertThat(told)
                .extracting(entry -> entry.what().zh())
                .containsExactly("新兴产业局的 chen 不再服务", "新兴产业局由 huang 移交给 chen 服务", "新兴产业局指定 huang 服务");
        assertThat(before).isEqualTo(told.subList(1, 3));
    }

    @Test
    void ofTwoWhoAreNamedAtOnceOneServes() throws Exception {
        for (int round = 0; round < 10; round++) {
            house = new ServiceHouse(database);

            List<String> outcomes = Race.between(
                    () -> house.assign(CHEN, 1, "huang").person(),
                    () -> house.assign(CHEN, 1, "chen").person());

            assertThat(outcomes).contains("assignment-taken").containsAnyOf("huang", "chen");
            assertThat(house.serving(1)).hasSize(1);
        }
    }

    @Test
    void ofTwoWhoHandItOverAtOnceOneDoes() throws Exception {
        for (int round = 0; round < 10; round++) {
            house = new ServiceHouse(database);
            Assignment made = house.assign(CHEN, 1, "huang");

            List<String> outcomes = Race.between(
                    () -> house.handOver(CHEN, made, "chen").person(),
                    () -> house.end(CHEN, made).person());

            assertThat(outcomes).containsAnyOf("version-stale");
            assertThat(house.history(1).size()).isEqualTo(outcomes.contains("chen") ? 2 : 1);
        }
    }

    @Test
    void theDatabaseItselfLetsNobodyBesideAnotherAndNothingBeRewritten() {
        house.assign(CHEN, 1, "huang");
        String beside =
                "insert into enterprises.assignment (id, enterprise_id, organisation, person, from_day, given_at,"
                        + " given_by) select gen_random_uuid(), enterprise_id, organisation, 'x', from_day + 5, now(), 'x'"
                        + " from enterprises.assignment";

        assertThat(database.stateOf(beside)).isEqualTo("23P01");
        for (String column : List.of("person = 'x'", "from_day = now()", "organisation = 'x'", "reason = 'x'")) {
            assertThat(database.stateOf("update enterprises.assignment set " + column))
                    .as(column)
                    .isEqualTo("42501");
        }
        assertThat(database.stateOf("delete from enterprises.assignment")).isEqualTo("42501");
    }
}
