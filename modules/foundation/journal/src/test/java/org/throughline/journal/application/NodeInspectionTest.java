package org.throughline.journal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.journal.JournalInspection.Inspected;
import org.throughline.journal.JournalProblem;
import org.throughline.journal.JournalVerification;
import org.throughline.kernel.ProblemException;
import org.throughline.testkit.TestDatabase;

class NodeInspectionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    private Path folder;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @BeforeEach
    void anEmptyJournal() {
        TestDatabase.get().empty("journal");
    }

    @Test
    void theLatestVerdictIsKeptWithItsTime() {
        NodeInspection inspection = over(JournalVerification.against(folder, folder.resolve("archive")));
        assertThat(inspection.latest()).isEmpty();

        Inspected made = inspection.inspect();

        assertThat(made.verdict().intact()).isTrue();
        assertThat(made.at()).isEqualTo(NOON);
        assertThat(inspection.latest()).contains(made);
    }

    @Test
    void aSecondVerificationIsRefusedWhileTheFirstIsUnderWayAndNotAfterwards() throws Exception {
        NodeInspection inspection = over(this::waiting);
        CompletableFuture<Inspected> first = CompletableFuture.supplyAsync(inspection::inspect);
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

        assertThatThrownBy(inspection::inspect)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(JournalProblem.VERIFICATION_BUSY));

        mayEnd.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES).verdict().intact()).isTrue();
        assertThat(inspection.inspect().verdict().intact()).isTrue();
    }

    private JournalVerification.Verdict waiting(Connection connection) {
        begun.countDown();
        try {
            assertThat(mayEnd.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new JournalVerification.Verdict(0, 0, 0, null, null);
    }

    private static NodeInspection over(JournalVerification verification) {
        return new NodeInspection(
                TestDatabase.get().applicationSource(), verification, Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
