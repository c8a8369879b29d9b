package org.throughline.policies.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobStep;
import org.throughline.policies.Catalogue;
import org.throughline.policies.TrialClauses;
import org.throughline.policies.TrialRegister;
import org.throughline.policies.runs.MatchingRunJob;
import org.throughline.policies.runs.RunAgainJob;
import org.throughline.policies.runs.RunMaking;
import org.throughline.policies.runs.RunShelf;
import org.throughline.policies.runs.RunWork;
import org.throughline.testkit.TestDatabase;

/** A node dies in the middle of a run, or after its end, and another one takes it up. */
class MatchingRunJobTest {

    private static final UUID JOB = UUID.fromString("0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
    private final TrialRegister register = new TrialRegister(new Random(11), 40);
    private final TrialClauses clauses = new TrialClauses();
    private int made;

    @Test
    void nothingIsKeptOfARunThatEndsInTheMidstAndItIsKeptOnceWhenItIsTakenUp() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            SqlRunBook book = new SqlRunBook(lending(connection));
            MatchingRunJob job = new MatchingRunJob(new Work(), new RunShelf(book), Optional::empty);

            assertThatThrownBy(() -> job.run(new Attempt(connection, true))).hasMessage("the node is gone");
            assertThat(book.latest()).isEmpty();
            register.change();

            JobOutcome second = job.run(new Attempt(connection, false));
            JobOutcome third = job.run(new Attempt(connection, false));

            assertThat(third).isEqualTo(second);
            assertThat(made).as("the last attempt found it done").isEqualTo(2);
            assertThat(book.page(10, null).items()).singleElement().satisfies(run -> {
                assertThat(run.id()).isEqualTo(JOB);
                assertThat(run.totals().firms()).isEqualTo(40);
            });
        }
    }

    @Test
    void aRunThatDoesNotComeOutTheSameIsSaidToBeAnother() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            RunShelf shelf = new RunShelf(new SqlRunBook(lending(connection)));
            shelf.keep(new Work().making().make(JOB, null));
            RunAgainJob again = new RunAgainJob(new Work(), shelf);
            Attempt attempt = new Attempt(connection, false);
            register.change();
            assertThat(again.run(attempt).words().key()).isEqualTo("again.same");

            TrialRegister.sql("update enterprises.fact set number = number + 3000000 where definition_id ="
                    + " (select id from enterprises.fact_definition where name = 'revenue') and year = 2025");

            assertThat(again.run(attempt).words().key()).isEqualTo("again.other");
            assertThat(again.lane(JobData.NONE))
                    .as("one city at a time")
                    .isPresent()
                    .isEqualTo(new MatchingRunJob(new Work(), shelf, Optional::empty).lane(JobData.NONE));
        }
    }

    private final class Work extends RunWork {

        @Override
        public RunMaking making() {
            made++;
            return new RunMaking(TrialRegister.feed(), clauses, Catalogue.SHIPPED, clock);
        }
    }

    private static DataSource lending(Connection kept) {
        Connection lent = (Connection) Proxy.newProxyInstance(
                MatchingRunJobTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(kept, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                MatchingRunJobTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> lent);
    }

    /**
     * One attempt of a node.
     *
     * @param dies whether it is gone before its step commits
     */
    private record Attempt(Connection connection, boolean dies) implements JobRun {

        @Override
        public UUID job() {
            return JOB;
        }

        @Override
        public <T> T parameters(Class<T> type) {
            return type.cast(new RunAgainJob.Which(JOB));
        }

        @Override
        public <T> Optional<T> checkpoint(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void step(Consumer<JobStep> work) {
            try {
                work.accept(new NoStep());
                if (dies) {
                    connection.rollback();
                    throw new IllegalStateException("the node is gone");
                }
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void progress(String unit, long done, @Nullable Long total) {
            assertThat(unit).isEqualTo("unit.firms");
        }

        @Override
        public void check() {}
    }

    private static final class NoStep implements JobStep {

        @Override
        public void checkpoint(Object place) {}

        @Override
        public void progress(String unit, long done, @Nullable Long total) {}
    }
}
