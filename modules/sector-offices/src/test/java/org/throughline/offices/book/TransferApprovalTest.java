package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.configuration.ConfigurationPlace;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.RunningConfiguration;
import org.throughline.directory.OrganisationKind;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.ProblemException;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.Notices;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.TransferBook;
import org.throughline.offices.application.TransferService;
import org.throughline.offices.application.TransferTelling;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.TransferEntry;
import org.throughline.offices.domain.TransferProblem;
import org.throughline.offices.domain.TransferRecord;
import org.throughline.testkit.MovingClock;

/** Who may pass all of a task force to a bureau that asks for a second person, and who is told. */
class TransferApprovalTest {

    private static final IfMatch ANY = new IfMatch(true, Set.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-27T04:00:00Z"));
    private final List<String> told = new ArrayList<>();
    private Standing caller = standing("general", Standing.Kind.PERSON, Reach.EVERYWHERE);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TransferService transfers;

    @BeforeEach
    void aBureauThatAsksForTwo() throws IOException {
        TransferHouse house = new TransferHouse(clock, folder, List.of(), List.of());
        Path bureau = folder.resolve("bureaus/" + TransferHouse.TAKER + "/bureau.yaml");
        Files.writeString(bureau, Files.readString(bureau) + "secondPerson: [mandate-plans]\n");
        house.begin();
        RunningConfiguration running = RunningConfiguration.read(folder, "", clock);
        ActingFor acting = new ActingFor(new Folder(running, folder), () -> Optional.of(caller), clock);
        Organisations both = new Both();
        TransferBook book = new TransferBook() {
            @Override
            public <T> T with(Act<T> act) {
                return house.with(act::on);
            }
        };
        transfers = new TransferService(book, acting, both, new TransferTelling(both, new Told(), acting));
    }

    @Test
    void neitherWhoeverRehearsedItNorAClientAppliesItButAnother() {
        TransferRecord planned = rehearsed();
        assertThat(transfers.takesTwo(planned)).isTrue();
        assertThat(told).isEmpty();

        assertRefused(() -> apply(planned), TransferProblem.SECOND_PERSON);
        caller = standing("province", Standing.Kind.SYSTEM, Reach.EVERYWHERE);
        assertRefused(() -> apply(planned), TransferProblem.SECOND_PERSON);
        told.clear();
        caller = standing("director", Standing.Kind.PERSON, Reach.EVERYWHERE);

        assertThat(apply(planned).state()).isEqualTo(TransferRecord.State.COMPLETED);
        String matter = " organisation-transfer/" + planned.id();
        assertThat(told).containsExactly(TransferHouse.FORCE + matter, TransferHouse.TAKER + matter);
        assertRefused(() -> apply(planned), TransferProblem.APPLIED);
    }

    @Test
    void whoeverWorksForNeitherSeesNoTransferAndMakesNone() {
        TransferRecord planned = rehearsed();
        caller = standing("stranger", Standing.Kind.PERSON, Reach.NOWHERE);

        assertRefused(() -> transfers.transfer(planned.id()), TransferProblem.NOT_FOUND);
        assertRefused(() -> apply(planned), TransferProblem.NOT_FOUND);
        assertRefused(this::rehearsed, OfficesProblem.OUT_OF_REACH);
        assertThat(transfers.transfers(TransferHouse.TAKER, 10, null).items()).isEmpty();
    }

    private TransferRecord rehearsed() {
        return transfers.plan(new TransferEntry(
                TransferHouse.FORCE,
                TransferHouse.TAKER,
                TODAY.toString(),
                List.of(new TransferEntry.Pair("lead", "ai-development")),
                "industry",
                null,
                false,
                null));
    }

    private TransferRecord apply(TransferRecord planned) {
        return transfers.apply(planned.id(), ANY, () -> "编委通知");
    }

    private static void assertRefused(ThrowingCallable act, Enum<?> problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    private static Standing standing(String name, Standing.Kind kind, Reach reach) {
        BilingualText called = new BilingualText(name, name);
        return new Standing(
                name, kind, called, called, Map.of(MandateService.READ, reach, MandateService.WRITE, reach));
    }

    private record Folder(RunningConfiguration running, Path path) implements CurrentConfiguration {

        @Override
        public ConfigurationPlace place() {
            return new ConfigurationPlace(path, "", "tests");
        }
    }

    private final class Told implements Notices {

        @Override
        public int tell(Notice notice, Audience audience) {
            told.add(((Audience.Holders) audience).organisation() + " " + notice.matter());
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
    }

    private static final class Both implements Organisations {

        @Override
        public List<Named> on(LocalDate day) {
            return List.of(named(TransferHouse.FORCE), named(TransferHouse.TAKER));
        }

        private static Named named(String code) {
            return new Named(code, OrganisationKind.BUREAU, new BilingualText(code, code));
        }

        @Override
        public List<Named> offices(LocalDate day) {
            return List.of();
        }

        @Override
        public Optional<Reach> served(String code, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public List<Seat> seats(String code, String right, LocalDate day) {
            return List.of();
        }
    }
}
