package org.throughline.policies.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.policies.application.PolicyHouse.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.catalogue.Entries;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.testkit.MovingClock;

/** Policies from their first draft to their end. */
class PoliciesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T04:00:00Z"));
    private final PolicyHouse house = new PolicyHouse(clock);

    @BeforeEach
    void nothingIsThere() {
        PolicyHouse.empty();
    }

    @AfterAll
    static void nothingIsLeft() {
        PolicyHouse.empty();
    }

    @Test
    void aPolicyIsADraftAndFoundByCodeAndIdentity() {
        Policy added = add("P-1", "2026-12-01");

        Policy read = house.everywhere(all -> all.shelf().find("P-1"));
        assertThat(read).isEqualTo(added);
        assertThat(house.<Policy>everywhere(all -> all.shelf().find(added.id().toString())))
                .isEqualTo(added);
        assertThat(read.version().statusOn(house.today())).isEqualTo(PolicyStatus.DRAFT);
        assertThat(read.card().region()).containsExactly("330303", "wenzhou-bay");
        PolicyVersion version = version("P-1", 1);
        assertThat(version.clauses().get(0).tests()).hasSize(3);
        assertThat(version.clauses().get(0).eligibility()).isEqualTo(Entries.RESEARCH);
        assertThat(PolicyHouse.column("select kind from journal.entry where subject_id = 'P-1'"))
                .contains("policy-entered");
    }

    @Test
    void aCodeIsGivenOnce() {
        add("P-1", "2026-12-01");

        assertThat(refusal(() -> add("P-1", "2027-01-01")).type()).isEqualTo(PolicyProblem.CODE_TAKEN);
    }

    @Test
    void nobodyWritesWhereTheirWorkDoesNotReach() {
        assertThat(refusal(() -> house.as(
                                Reach.NOWHERE,
                                all -> all.policies().add(() -> Entries.policy("P-1", "2026-12-01", null))))
                        .type())
                .isEqualTo(PolicyProblem.OUT_OF_REACH);
        Policy own = house.as(
                PolicyHouse.LONGWAN, all -> all.policies().add(() -> Entries.policy("P-1", "2026-12-01", null)));
        assertThat(own.card().region()).containsExactly("330303", "wenzhou-bay");
        Reach elsewhere = new Reach(false, Set.of(), Set.of(new DivisionCode("330302")), Set.of());
        assertThat(refusal(() -> house.as(
                                elsewhere,
                                all -> all.policies()
                                        .change("P-1", 1, IfMatch.of("*"), () -> draft("2027-01-01", null))))
                        .type())
                .isEqualTo(PolicyProblem.OUT_OF_REACH);
    }

    @Test
    void aDraftIsWrittenAnewAndItsClausesStayTheSameThings() {
        add("P-1", "2026-12-01");
        UUID clause = version("P-1", 1).clauses().get(0).id();

        PolicyVersion changed = change(1, IfMatch.version(0), draft("2027-01-01", "2028-01-01"));

        assertThat(changed).isEqualTo(version("P-1", 1));
        assertThat(changed.head().revision()).isEqualTo(1);
        assertThat(changed.clauses().get(0).id()).isEqualTo(clause);
        assertThat(refusal(() -> change(1, IfMatch.version(0), draft("2027-01-01", null)))
                        .type()
                        .code())
                .isEqualTo("version-stale");
        assertThat(change(1, IfMatch.version(1), draft("2027-01-01", "2028-01-01")))
                .isEqualTo(changed);
        assertThat(house.<Policy>everywhere(all -> all.shelf().find("P-1")).revision())
                .isEqualTo(1);
    }

    @Test
    void theWholeWayIsGoneStepByStepAndToldInTheJournal() {
        add("P-1", "2026-11-01");
        long before = house.stamp();
        house.move("P-1", 1, "CONSULTATION");
        house.move("P-1", 1, "DRAFT");
        house.move("P-1", 1, "REVIEW");
        assertThat(house.stamp()).isEqualTo(before);

        PolicyVersion issued = house.move("P-1", 1, "ISSUED");

        assertThat(issued.moves())
                .extracting(PolicyVersion.Move::to)
                .containsExactly(
                        PolicyStatus.ISSUED, PolicyStatus.REVIEW, PolicyStatus.DRAFT, PolicyStatus.CONSULTATION);
        assertThat(house.stamp()).isGreaterThan(before);
        assertThat(house.inForce(DAY)).containsExactly("P-1/c1");
        assertThat(house.inForce(LocalDate.of(2026, 10, 31))).isEmpty();
        house.move("P-1", 1, "SUSPENDED");
        assertThat(house.inForce(DAY)).isEmpty();
        house.move("P-1", 1, "ISSUED");
        assertThat(house.inForce(DAY)).containsExactly("P-1/c1");
        long inForce = house.stamp();
        house.move("P-1", 1, "REPEALED");
        assertThat(house.inForce(DAY)).isEmpty();
        assertThat(house.stamp()).isGreaterThan(inForce);
        assertThat(refusal(() -> house.move("P-1", 1, "ISSUED")).type()).isEqualTo(PolicyProblem.MOVE_REFUSED);
        assertThat(PolicyHouse.column(
                        "select kind from journal.entry where subject_id = 'P-1' and kind = 'policy-moved'"))
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void nobodyJumpsFromADraftIntoForceNorSaysThatItExpires() {
        add("P-1", "2026-12-01");

        assertThat(refusal(() -> house.move("P-1", 1, "ISSUED")).type()).isEqualTo(PolicyProblem.MOVE_REFUSED);
        ProblemException refused = refusal(() -> house.move("P-1", 1, "EXPIRED"));
        assertThat(refused.type()).isEqualTo(PolicyProblem.MOVE_INVALID);
        assertThat(refusal(() -> house.move("P-1", 1, "")).faults().get(0).pointer())
                .isEqualTo("/to");
    }

    @Test
    void whatIsNotProvenIsNotIssued() {
        PolicyEntry.ClauseEntry proven = Entries.proven("c1");
        PolicyEntry entry = Entries.policy(
                "P-1",
                Entries.version(
                        "2026-12-01",
                        null,
                        List.of(Entries.clause(
                                "c1", proven.eligibility(), proven.tests().subList(0, 1)))));
        house.everywhere(all -> all.policies().add(() -> entry));
        house.move("P-1", 1, "REVIEW");

        ProblemException refused = refusal(() -> house.move("P-1", 1, "ISSUED"));

        assertThat(refused.type()).isEqualTo(PolicyProblem.NOT_READY);
        assertThat(refused.faults()).hasSize(2);
        assertThat(house.inForce(DAY)).isEmpty();
    }

    @Test
    void anIssuedVersionNeverChangesAndANewOneTakesItsPlace() {
        add("P-1", "2026-11-01");
        house.issue("P-1", 1, false);
        assertThat(refusal(() -> change(1, IfMatch.of("*"), draft("2027-01-01", null)))
                        .type())
                .isEqualTo(PolicyProblem.NOT_DRAFT);
        PolicyVersion second =
                house.everywhere(all -> all.policies().addVersion("P-1", () -> draft("2027-01-01", null)));
        assertThat(second.head().number()).isEqualTo(2);
        house.move("P-1", 2, "REVIEW");

        ProblemException refused = refusal(() -> house.move("P-1", 2, "ISSUED"));
        assertThat(refused.type()).isEqualTo(PolicyProblem.VALIDITY_OVERLAPS);
        assertThat(refused.faults().get(0).detail().in(Locale.ENGLISH))
                .isEqualTo("Version 1 holds on 2026-11-01/.., which shares days with this one");
        house.move("P-1", 2, "ISSUED", true);

        PolicyVersion first = version("P-1", 1);
        assertThat(first.head().validity().end()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(first.clauses().get(0).id())
                .isNotEqualTo(second.clauses().get(0).id());
        assertThat(clauseOn(LocalDate.of(2026, 12, 31)))
                .isEqualTo(first.clauses().get(0).id());
        assertThat(clauseOn(LocalDate.of(2027, 1, 1)))
                .isEqualTo(second.clauses().get(0).id());
        assertThat(house.<Policy>everywhere(all -> all.shelf().find("P-1"))
                        .version()
                        .number())
                .isEqualTo(1);
        clock.moveTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(house.<Policy>everywhere(all -> all.shelf().find("P-1"))
                        .version()
                        .number())
                .isEqualTo(2);
        assertThat(version("P-1", 1).head().statusOn(house.today())).isEqualTo(PolicyStatus.EXPIRED);
        assertThat(refusal(() -> house.move("P-1", 1, "REPEALED")).type()).isEqualTo(PolicyProblem.MOVE_REFUSED);
    }

    @Test
    void theDatabaseKeepsWhatWasIssuedToo() {
        add("P-1", "2026-11-01");
        house.issue("P-1", 1, false);

        assertThat(PolicyHouse.stateOf("delete from policies.clause")).isEqualTo("23001");
        assertThat(PolicyHouse.stateOf("update policies.clause set title = 'x'"))
                .isEqualTo("42501");
        assertThat(PolicyHouse.stateOf("insert into policies.policy_version (id, policy, number, status, valid_from,"
                        + " entered_at, entered_by) select gen_random_uuid(), policy, 9, 'SUSPENDED', '2030-01-01',"
                        + " now(), 'x' from policies.policy_version"))
                .isEqualTo("23P01");
        assertThat(PolicyHouse.stateOf("update policies.rules_stamp set stamp = 0"))
                .isEqualTo("42501");
    }

    @Test
    void nothingIsThereUnderANameThatNobodyGave() {
        add("P-1", "2026-12-01");

        assertThat(refusal(() -> house.everywhere(all -> all.shelf().find("P-2")))
                        .type())
                .isEqualTo(PolicyProblem.NOT_FOUND);
        assertThat(refusal(() -> version("P-1", 2)).type()).isEqualTo(PolicyProblem.VERSION_NOT_FOUND);
    }

    private Policy add(String code, String from) {
        PolicyEntry entry = Entries.policy(code, Entries.version(from, null, List.of(Entries.proven("c1"))));
        return house.everywhere(all -> all.policies().add(() -> entry));
    }

    private static PolicyEntry.VersionEntry draft(String from, @Nullable String to) {
        return Entries.version(from, to, List.of(Entries.proven("c1")));
    }

    private PolicyVersion change(int number, IfMatch expected, PolicyEntry.VersionEntry entry) {
        return house.everywhere(all -> all.policies().change("P-1", number, expected, () -> entry));
    }

    private PolicyVersion version(String policy, int number) {
        return house.everywhere(all -> all.shelf().version(policy, number));
    }

    private UUID clauseOn(LocalDate day) {
        return house.clauses(day).get(0).id();
    }
}
