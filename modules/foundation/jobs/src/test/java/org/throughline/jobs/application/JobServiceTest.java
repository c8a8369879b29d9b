package org.throughline.jobs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobOrder;
import org.throughline.jobs.JobProblem;
import org.throughline.jobs.JobQuery;
import org.throughline.jobs.JobQuery.Whose;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

class JobServiceTest {

    private static final IfMatch ANY = IfMatch.of("*");

    private final InMemoryJobBook book = new InMemoryJobBook();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<JobQueued> woken = new ArrayList<>();
    private Standing caller = person("officer31");
    private final JobService service = new JobService(
            book,
            new JobKinds(List.of(new TestKind("import", run -> {}).inLane("register")), List.of()),
            () -> Optional.of(caller),
            journal::add,
            new RecordingEvent<>(woken));

    @Test
    void whoeverAsksHasAJobThatWaitsInTheirNameAndIsOnRecord() {
        JobSummary job = service.submit(new JobOrder("import", JobData.NONE, "年报"));

        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(job.asker()).isEqualTo(new JobSummary.Asker("officer31", true, "岗位"));
        assertThat(book.lane(job.id())).isEqualTo("import:register");
        assertThat(woken).hasSize(1);
        assertThat(journal).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("job-requested");
            assertThat(entry.subjectId()).isEqualTo(job.id().toString());
            assertThat(entry.reason()).isEqualTo("年报");
        });
    }

    @Test
    void workThatNobodyKnowsIsABug() {
        assertThatThrownBy(() -> service.submit(new JobOrder("export", JobData.NONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anothersJobIsNotThere() {
        UUID job = asked();
        caller = person("officer32");

        refused(JobProblem.NOT_FOUND, () -> service.get(job));
        refused(JobProblem.NOT_FOUND, () -> service.cancel(job, ANY));
        refused(JobProblem.NOT_FOUND, () -> service.retry(job, ANY));
        assertThat(service.page(own()).items()).isEmpty();
        refused(ExchangeProblem.RIGHT_MISSING, () -> service.page(new JobQuery(Whose.ALL, null, null, 10, null)));
    }

    @Test
    void aClientOfTheSameNameIsSomebodyElse() {
        UUID job = asked();
        caller = new Standing("officer31", Standing.Kind.SYSTEM, caller.called(), caller.post(), Map.of());

        refused(JobProblem.NOT_FOUND, () -> service.get(job));
    }

    @Test
    void anAuditorSeesAllAndASystemAdministratorCancelsAnyButNeitherRetries() {
        UUID job = asked();
        caller = person("auditor", "admin:read");
        assertThat(service.get(job).id()).isEqualTo(job);
        assertThat(service.page(new JobQuery(Whose.ALL, null, null, 10, null)).items())
                .hasSize(1);
        refused(JobProblem.NOT_YOURS, () -> service.cancel(job, ANY));

        caller = person("system", "admin:read", "admin:write");
        assertThat(service.cancel(job, ANY).state()).isEqualTo(JobState.CANCELLED);
        refused(JobProblem.NOT_YOURS, () -> service.retry(job, ANY));
    }

    @Test
    void aRunningJobIsAskedToEndOnceAndThatIsOnRecord() {
        UUID job = asked();
        book.becomes(job, JobState.RUNNING);
        journal.clear();

        JobSummary first = service.cancel(job, ANY);
        JobSummary second = service.cancel(job, ANY);

        assertThat(first.state()).isEqualTo(JobState.RUNNING);
        assertThat(first.cancelAsked()).isTrue();
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(journal).extracting(JournalEntry::kind).containsExactly("job-cancelled");
    }

    @Test
    void theVersionIsHeldAgainstThePresentOneBeforeTheState() {
        UUID job = asked();
        book.becomes(job, JobState.DONE);
        long present = service.get(job).version();

        refused(ExchangeProblem.VERSION_STALE, () -> service.cancel(job, IfMatch.version(present - 1)));
        refused(ExchangeProblem.VERSION_STALE, () -> service.retry(job, IfMatch.version(present - 1)));
        refused(JobProblem.OVER, () -> service.cancel(job, IfMatch.version(present)));
        refused(JobProblem.NOT_STOPPED, () -> service.retry(job, IfMatch.version(present)));
    }

    @Test
    void aFailedJobWaitsAgainAndWakesTheNode() {
        UUID job = asked();
        book.becomes(job, JobState.FAILED);
        woken.clear();

        JobSummary again = service.retry(job, ANY);

        assertThat(again.state()).isEqualTo(JobState.QUEUED);
        assertThat(woken).hasSize(1);
        assertThat(journal).extracting(JournalEntry::kind).contains("job-retried");
    }

    @Test
    void aListIsReadPageByPage() {
        List<UUID> asked = Stream.generate(this::asked).limit(5).toList();

        List<UUID> read = new ArrayList<>();
        Page<JobSummary> page = service.page(own());
        while (page.next() != null) {
            page.items().forEach(job -> read.add(job.id()));
            page = service.page(new JobQuery(Whose.OWN, null, null, 2, page.next()));
        }
        page.items().forEach(job -> read.add(job.id()));

        assertThat(read).containsExactly(asked.get(4), asked.get(3), asked.get(2), asked.get(1), asked.get(0));
    }

    private UUID asked() {
        return service.submit(new JobOrder("import", JobData.NONE)).id();
    }

    private static JobQuery own() {
        return new JobQuery(Whose.OWN, null, null, 2, null);
    }

    private static void refused(ProblemType type, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }

    private static Standing person(String name, String... rights) {
        BilingualText words = new BilingualText("岗位", "Post");
        return new Standing(
                name,
                Standing.Kind.PERSON,
                words,
                words,
                Stream.of(rights).collect(Collectors.toMap(right -> right, right -> Reach.EVERYWHERE)));
    }
}
