package org.throughline.jobs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Standing;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobState;
import org.throughline.jobs.domain.Asker;
import org.throughline.jobs.domain.Ending;
import org.throughline.jobs.domain.Job;
import org.throughline.jobs.domain.JobBook;
import org.throughline.jobs.domain.JobBook.Listing;
import org.throughline.jobs.domain.Leases.Held;
import org.throughline.kernel.Phrase;
import org.throughline.testkit.TestDatabase;

class SqlJobBookTest {

    private static final Asker OFFICER = new Asker("officer31", Standing.Kind.PERSON, "3处干部", null);
    private static final Asker COLLEAGUE = new Asker("officer32", Standing.Kind.PERSON, "3处干部", null);
    private static final Asker CLIENT = new Asker("officer31", Standing.Kind.SYSTEM, "", Set.of("admin:read"));
    private static final JobOutcome OUTCOME = new JobOutcome(new Phrase("texts", "done"));
    private static final JobFailure FAILURE = new JobFailure("job-given-up", new Phrase("texts", "no"), null);

    private TestBooks books = TestBooks.empty();
    private JobBook jobs = books.jobs();

    @BeforeEach
    void nothingIsKept() {
        books = TestBooks.empty();
        jobs = books.jobs();
    }

    @Test
    void aListHasTheNewestFirstAndGoesOnWhereItEnded() {
        List<UUID> asked =
                Stream.generate(() -> add("import", OFFICER)).limit(5).toList();
        add("import", COLLEAGUE);
        add("import", CLIENT);
        Listing own = new Listing(OFFICER, null, null);

        List<UUID> first = list(own, null, 2);
        List<UUID> rest = list(own, first.get(1), 10);

        assertThat(first).containsExactly(asked.get(4), asked.get(3));
        assertThat(rest).containsExactly(asked.get(2), asked.get(1), asked.get(0));
        assertThat(list(new Listing(null, null, null), null, 10)).hasSize(7);
    }

    @Test
    void aListIsNarrowedByStateAndKind() {
        UUID done = add("import", OFFICER);
        end(done, new Ending.Done(OUTCOME));
        UUID export = add("export", OFFICER);

        assertThat(list(new Listing(OFFICER, JobState.DONE, null), null, 10)).containsExactly(done);
        assertThat(list(new Listing(OFFICER, null, "export"), null, 10)).containsExactly(export);
        assertThat(list(new Listing(OFFICER, JobState.DONE, "export"), null, 10))
                .isEmpty();
    }

    @Test
    void ofManyJobsOnesOwnAreFoundByTheirIndex() {
        TestBooks.asOwner(
                "insert into jobs.job (id, kind, parameters, asker, asker_kind, post, state, asked_at, due_at)"
                        + " select gen_random_uuid(), 'import', '{}', 'somebody' || (n % 50), 'PERSON', '', 'QUEUED', now(), now()"
                        + " from generate_series(1, 20000) n");
        TestBooks.asOwner("analyze jobs.job");

        assertThat(plan(ListQuery.of(new Listing(OFFICER, null, null), null, 50)))
                .contains("job_own")
                .doesNotContain("Seq Scan");
        assertThat(plan(ListQuery.of(new Listing(OFFICER, JobState.DONE, "import"), new UUID(7, 7), 50)))
                .contains("job_own")
                .doesNotContain("Seq Scan");
        assertThat(plan(ListQuery.of(new Listing(null, null, null), new UUID(7, 7), 50)))
                .contains("job_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void everyChangeOfStateRaisesTheVersion() {
        UUID id = add("import", OFFICER);
        assertThat(job(id).version()).isZero();
        Held held = take();
        assertThat(job(id).version()).isOne();

        in(() -> jobs.askToCancel(id));
        assertThat(job(id).version()).isEqualTo(2);
        assertThat(job(id).cancelAsked()).isTrue();
        books.inNew(() -> books.leases().end(held, new Ending.Cancelled()));
        assertThat(job(id).version()).isEqualTo(3);

        in(() -> jobs.queueAgain(id, OFFICER));
        assertThat(job(id).version()).isEqualTo(4);
        assertThat(job(id).cancelAsked()).isFalse();
        assertThat(job(id).times().ended()).isNull();
        in(() -> jobs.cancel(id));
        assertThat(job(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(job(id).version()).isEqualTo(5);
    }

    @Test
    void aRetriedJobHasForgottenWhyItFailedAndTakesTheScopesOfToday() {
        UUID id = add("import", CLIENT);
        end(id, new Ending.Failed(FAILURE));
        assertThat(job(id).failure()).isEqualTo(FAILURE);

        Asker today = new Asker("officer31", Standing.Kind.SYSTEM, "", Set.of("enterprises:read"));
        in(() -> jobs.queueAgain(id, today));

        assertThat(job(id).failure()).isNull();
        assertThat(job(id).asker()).isEqualTo(today);
    }

    @Test
    void onlyWhatHasBeenOverForLongIsRemoved() {
        UUID old = add("import", OFFICER);
        end(old, new Ending.Done(OUTCOME));
        TestBooks.asOwner("update jobs.job set ended_at = ended_at - interval '31 days'");
        UUID young = add("import", OFFICER);
        end(young, new Ending.Done(OUTCOME));
        UUID waiting = add("import", OFFICER);

        int removed = books.inNew(() -> jobs.removeOver(Duration.ofDays(30)));

        assertThat(removed).isOne();
        assertThat(list(new Listing(null, null, null), null, 10)).containsExactly(waiting, young);
    }

    private UUID add(String kind, Asker asker) {
        return books.inNew(() -> jobs.add(kind, null, JobData.NONE, asker)).id();
    }

    private Job job(UUID id) {
        return books.inNew(() -> jobs.lock(id)).orElseThrow();
    }

    private Held take() {
        return books.inNew(() -> books.leases().take(List.of("import", "export"), "one", Duration.ofMinutes(5)))
                .orElseThrow()
                .held();
    }

    private void end(UUID id, Ending ending) {
        Held held = take();
        assertThat(held.job()).isEqualTo(id);
        books.inNew(() -> books.leases().end(held, ending));
    }

    private List<UUID> list(Listing listing, @Nullable UUID before, int limit) {
        return books.inNew(() -> jobs.list(listing, before, limit)).stream()
                .map(Job::id)
                .toList();
    }

    private void in(Runnable work) {
        books.inNew(() -> {
            work.run();
            return true;
        });
    }

    private static String plan(ListQuery query) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                PreparedStatement explain = connection.prepareStatement("explain " + query.sql())) {
            int place = 0;
            for (Object value : query.values()) {
                explain.setObject(++place, value);
            }
            try (ResultSet rows = explain.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
