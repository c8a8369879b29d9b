package org.throughline.offices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.configuration.MandateLine;
import org.throughline.configuration.RunningConfiguration;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.ProblemException;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.Notices;
import org.throughline.offices.ConfiguredMandates;
import org.throughline.offices.book.AwaitingApproval;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.PlanRecord.State;
import org.throughline.testkit.TestFolders;

/** A bureau whose plans take two beside one whose plans do not. */
class SecondPersonTest {

    private static final String BAY = "wenzhou-bay-emerging-industries";
    private static final String NANJING = "nanjing-yuhuatai-ai";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T04:00:00Z"), ZoneOffset.UTC);
    private static final IfMatch ANY = new IfMatch(true, Set.of());

    @TempDir
    private Path folder;

    private Standing caller = person("general");
    private FolderHouse house = new FolderHouse(TestFolders.checkout().resolve("config"), CLOCK);
    private PlanService plans = house.plans(() -> Optional.of(caller));
    private final List<String> told = new ArrayList<>();
    private ApprovalService approvals = approvals();

    @BeforeEach
    void begin() throws IOException {
        FolderHouse.copyShipped(folder);
        Path bureau = folder.resolve("bureaus/" + BAY + "/bureau.yaml");
        Files.writeString(bureau, Files.readString(bureau) + "secondPerson: [mandate-plans]\n");
        house = new FolderHouse(folder, CLOCK);
        plans = house.plans(() -> Optional.of(caller));
        approvals = approvals();
        house.begin();
    }

    @Test
    void onePersonSubmitsAndAnotherApprovesWhichAppliesIt() {
        PlanRecord plan = made(BAY);
        assertRefused(() -> apply(plan), OfficesProblem.NOT_SUBMITTED);

        PlanRecord submitted = approvals.submit(plan.id(), ANY, () -> "局务会纪要");
        assertRefused(() -> apply(plan), OfficesProblem.SECOND_PERSON);
        caller = person("director");
        PlanRecord applied = apply(plan);

        assertThat(submitted.state()).isEqualTo(State.SUBMITTED);
        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(applied.submission()).isEqualTo(submitted.submission());
    }

    @Test
    void aSecondPersonSendsItBackAndItCanBeSubmittedAndApprovedAgain() {
        PlanRecord plan = made(BAY);
        caller = person("director");
        assertRefused(() -> sendBack(plan), OfficesProblem.NOT_SUBMITTED);
        caller = person("general");
        approvals.submit(plan.id(), ANY, () -> "局务会纪要");
        assertRefused(() -> sendBack(plan), OfficesProblem.SECOND_PERSON);
        assertThat(awaiting()).as("not one's own").isEmpty();

        caller = person("director");
        assertThat(awaiting()).containsExactly(plan.id());
        PlanRecord sent = sendBack(plan);

        assertThat(sent.state()).isEqualTo(State.PROPOSED);
        assertThat(sent.returned()).isEqualTo(new PlanRecord.Return(CLOCK.instant(), "director", "先同二处商量"));
        assertThat(sent.submission()).isNull();
        assertThat(told).containsExactly("general mandate-plan/" + plan.id() + "/returned/2");
        assertThat(awaiting()).isEmpty();
        assertRefused(() -> sendBack(plan), OfficesProblem.NOT_SUBMITTED);

        caller = person("general");
        PlanRecord again = approvals.submit(plan.id(), ANY, () -> "商量过了");
        assertThat(again.returned()).isNull();
        caller = person("director");
        assertThat(apply(plan).state()).isEqualTo(State.APPLIED);
    }

    private List<UUID> awaiting() {
        return house.inTransaction(connection -> {
            AwaitingApproval waiting = new AwaitingApproval(connection);
            List<UUID> found = waiting.of(List.of(BAY), caller.name(), null, 10).stream()
                    .map(AwaitingApproval.Waiting::id)
                    .toList();
            assertThat(waiting.count(List.of(BAY, NANJING), caller.name())).isEqualTo(found.size());
            for (UUID id : found) {
                assertThat(waiting.of(List.of(BAY), caller.name(), id, 10)).isEmpty();
            }
            return found;
        });
    }

    private PlanRecord sendBack(PlanRecord plan) {
        return approvals.sendBack(plan.id(), ANY, () -> "先同二处商量");
    }

    private ApprovalService approvals() {
        return house.approvals(() -> Optional.of(caller), new Notices() {
            @Override
            public int tell(Notice notice, Audience audience) {
                told.add(((Audience.Person) audience).account() + " " + notice.matter());
                return 1;
            }

            @Override
            public void remind(Notice notice, Audience audience, LocalDate due) {
                throw new AssertionError(notice);
            }

            @Override
            public void over(String matter) {
                throw new AssertionError(matter);
            }
        });
    }

    @Test
    void nobodyWhoHadAHandInItApprovesAndNoClientDoes() {
        PlanRecord plan = made(BAY);
        caller = person("deputy");
        plans.choose(plan.id(), ANY, () -> new Choice(List.of(moving(plan)), List.of()));
        caller = person("director");
        approvals.submit(plan.id(), ANY, () -> "局务会纪要");

        for (String name : List.of("general", "deputy", "director")) {
            caller = person(name);
            assertRefused(() -> apply(plan), OfficesProblem.SECOND_PERSON);
        }
        caller = standing("province", Standing.Kind.SYSTEM, Reach.EVERYWHERE);
        assertRefused(() -> apply(plan), OfficesProblem.SECOND_PERSON);
    }

    @Test
    void toChooseOtherwiseTakesTheSubmissionBack() {
        PlanRecord plan = made(BAY);
        approvals.submit(plan.id(), ANY, () -> "局务会纪要");
        plans.choose(plan.id(), ANY, () -> new Choice(List.of(moving(plan)), List.of()));

        caller = person("director");

        assertRefused(() -> apply(plan), OfficesProblem.NOT_SUBMITTED);
    }

    @Test
    void whereNobodyAsksForTwoOneIsEnoughAndThereIsNothingToSubmit() {
        PlanRecord plan = made(NANJING);

        assertRefused(() -> approvals.submit(plan.id(), ANY, () -> "局务会纪要"), OfficesProblem.NO_APPROVAL);
        assertThat(apply(plan).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void whoeverDoesNotWorkForTheBureauSeesNoneOfItsPlans() {
        PlanRecord plan = made(BAY);
        caller = standing("stranger", Standing.Kind.PERSON, Reach.NOWHERE);

        assertRefused(() -> plans.plan(plan.id()), OfficesProblem.PLAN_NOT_FOUND);
        assertRefused(() -> plans.again(plan.id()), OfficesProblem.PLAN_NOT_FOUND);
        assertRefused(() -> made(BAY), OfficesProblem.OUT_OF_REACH);
        assertThat(plans.plans(BAY, 10, null).items()).isEmpty();
    }

    @Test
    void anOperatorDoesNotApplyAloneEither() {
        assertRefused(
                () -> house.inTransaction(connection -> {
                    ConfiguredMandates mandates =
                            ConfiguredMandates.on(connection, house.journal(connection), CLOCK, "root");
                    Path file = folder.resolve("bureaus/" + BAY + "/mandates.yaml");
                    Files.writeString(
                            file,
                            Files.readString(file)
                                    .replace(
                                            "office: \"1\", track: life-health",
                                            "office: \"1\", track: life-health, to: 2027-06-01"));
                    var configuration =
                            RunningConfiguration.read(folder, "", CLOCK).configuration();
                    return mandates.apply(mandates.plan(configuration).get(0), null, configuration);
                }),
                OfficesProblem.SECOND_PERSON);
    }

    private PlanRecord made(String bureau) {
        String track = bureau.equals(BAY) ? "semiconductors" : "artificial-intelligence";
        String office = bureau.equals(BAY) ? "3" : "general";
        return plans.plan(
                bureau,
                List.of(new MandateLine(office, track, null, "2027-01-01", null, null, null, false, null)),
                null);
    }

    private static int moving(PlanRecord plan) {
        return IntStream.range(0, plan.changes().size())
                .filter(index -> plan.changes().get(index).kind() == MandateChange.Kind.MOVED)
                .findFirst()
                .orElseThrow();
    }

    private PlanRecord apply(PlanRecord plan) {
        return plans.apply(plan.id(), ANY, () -> "同意");
    }

    private static Standing person(String name) {
        return standing(name, Standing.Kind.PERSON, Reach.EVERYWHERE);
    }

    private static Standing standing(String name, Standing.Kind kind, Reach reach) {
        BilingualText called = new BilingualText(name, name);
        return new Standing(
                name, kind, called, called, Map.of(MandateService.READ, reach, MandateService.WRITE, reach));
    }

    private static void assertRefused(ThrowingCallable act, OfficesProblem problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
