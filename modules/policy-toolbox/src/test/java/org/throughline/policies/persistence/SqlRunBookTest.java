package org.throughline.policies.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.policies.Catalogue;
import org.throughline.policies.TrialClauses;
import org.throughline.policies.TrialRegister;
import org.throughline.policies.runs.MatchingRun;
import org.throughline.policies.runs.RunContents;
import org.throughline.policies.runs.RunMaking;
import org.throughline.policies.runs.RunShelf;
import org.throughline.testkit.TestDatabase;

class SqlRunBookTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
    private final TrialRegister register = new TrialRegister(new Random(7), 60);
    private final TrialClauses clauses = new TrialClauses();
    private final SqlRunBook book = new SqlRunBook(TestDatabase.get().applicationSource());

    private RunMaking.Made make(@Nullable String by) {
        return new RunMaking(TrialRegister.feed(), clauses, Catalogue.SHIPPED, clock)
                .make(TimeOrderedUuid.next(clock), by);
    }

    private RunMaking.Made kept(@Nullable String by) {
        RunMaking.Made made = make(by);
        book.keep(made.run(), made.contents());
        return made;
    }

    @Test
    void whatIsKeptIsReadAgain() {
        RunMaking.Made made = kept("lin");

        MatchingRun read = book.find(made.run().id()).orElseThrow();
        RunContents contents = book.contents(read);

        assertThat(read).isEqualTo(made.run());
        assertThat(contents.verdicts().digest()).isEqualTo(made.run().digest());
        assertThat(contents.obstacles().bytes())
                .isEqualTo(made.contents().obstacles().bytes());
        assertThat(contents.clauses()).isEqualTo(made.contents().clauses());
        assertThat(contents.roster().digest())
                .isEqualTo(made.contents().roster().digest());
        assertThat(new RunMaking(TrialRegister.feed(), clauses, Catalogue.SHIPPED, clock)
                        .again(read, contents.roster(), contents.clauses()))
                .isEqualTo(read.digest());
        assertThat(book.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void runsOverTheSameFirmsAndClausesShareThem() {
        kept("lin");
        register.change();
        kept(null);

        assertThat(column("select count(*) from policies.roster")).containsExactly("1");
        assertThat(column("select count(*) from policies.rule_set")).containsExactly("1");
        register.enter(1);
        clauses.remove("old");
        kept(null);
        assertThat(column("select count(*) from policies.roster")).containsExactly("2");
        assertThat(column("select count(*) from policies.rule_set")).containsExactly("2");
    }

    @Test
    void runsAreListedTheLatestFirst() {
        List<MatchingRun> runs = new ArrayList<>();
        for (int run = 0; run < 5; run++) {
            runs.add(0, kept(run % 2 == 0 ? null : "lin").run());
        }

        List<MatchingRun> listed = new ArrayList<>();
        Page<MatchingRun> page = book.page(2, null);
        listed.addAll(page.items());
        while (page.next() != null) {
            page = book.page(2, page.next());
            listed.addAll(page.items());
        }

        assertThat(listed).isEqualTo(runs);
        assertThat(book.latest()).contains(runs.get(0));
        assertThat(book.before(runs.get(0).id())).contains(runs.get(1));
        assertThat(book.before(runs.get(4).id())).isEmpty();
        assertThatThrownBy(() -> book.page(2, new Cursor(List.of("x")))).hasMessageContaining("query-invalid");
    }

    @Test
    void aRunIsKeptWholeOrNotAtAll() throws SQLException {
        RunMaking.Made made = make("lin");
        MatchingRun run = made.run();
        MatchingRun torn = new MatchingRun(
                run.id(), run.ground(), run.totals(), "0".repeat(64), run.millis(), run.endedAt(), run.askedBy());

        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> RunRow.keep(connection, torn, made.contents()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("matching_run_digest");
            connection.rollback();
        }

        assertThat(column("select id::text from policies.matching_run")).isEmpty();
        assertThat(column("select digest from policies.roster")).isEmpty();
        assertThat(column("select digest from policies.rule_set")).isEmpty();
    }

    @Test
    void whatIsPutAwayTwiceIsKeptOnce() {
        RunMaking.Made made = make("lin");
        RunShelf shelf = new RunShelf(book);
        shelf.keep(made);

        shelf.keep(made);

        assertThat(column("select id::text from policies.matching_run"))
                .containsExactly(made.run().id().toString());
    }

    @Test
    void nobodyChangesARunAfterwards() {
        RunMaking.Made made = kept("lin");
        String sql = "update policies.matching_run set eligible = 0 where id = '"
                + made.run().id() + "'";

        assertThatThrownBy(() -> {
                    try (Connection connection =
                                    TestDatabase.get().applicationSource().getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> book.keep(made.run(), made.contents())).isInstanceOf(PersistenceException.class);
    }

    private static List<String> column(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
