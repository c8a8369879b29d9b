package org.throughline.policies.application;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.configuration.ConfigurationPlace;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.RunningConfiguration;
import org.throughline.cryptography.Suite;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.book.InForceRows;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.catalogue.ClausesInForce;
import org.throughline.policies.catalogue.MoveEntry;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** The catalogue as the application keeps it, with the shipped configuration, in a real database. */
final class PolicyHouse {

    static final Reach LONGWAN = new Reach(false, Set.of(), Set.of(new DivisionCode("330303")), Set.of("wenzhou-bay"));

    private static final RunningConfiguration SHIPPED =
            RunningConfiguration.read(TestFolders.checkout().resolve("config"), "", Clock.systemUTC());
    private static final CurrentConfiguration CURRENT = new CurrentConfiguration() {
        @Override
        public RunningConfiguration running() {
            return SHIPPED;
        }

        @Override
        public ConfigurationPlace place() {
            return new ConfigurationPlace(TestFolders.checkout().resolve("config"), "", "tests");
        }
    };
    private static final RunningRules RULES = new RunningRules(CURRENT);

    private final Clock clock;

    PolicyHouse(Clock clock) {
        this.clock = clock;
    }

    /** What can be done in one transaction. */
    record Services(PolicyService policies, PolicyCourse course, PolicyShelf shelf) {}

    static void empty() {
        TestDatabase.get().empty("policies");
    }

    <T> T as(Reach reach, Function<Services, T> act) {
        return inTransaction(connection -> act.apply(services(new OnConnection(connection), reach, connection)));
    }

    private Services services(PolicyBook book, Reach reach, Connection connection) {
        Journal journal = OperatorJournal.on(connection, clock, "tests", Suite.INTERNATIONAL);
        PolicyGround ground = new PolicyGround(CURRENT, RULES, right -> reach, new Officer(), clock);
        return new Services(
                new PolicyService(book, ground, journal),
                new PolicyCourse(book, ground, RULES, journal),
                new PolicyShelf(book, ground, RULES));
    }

    /** Firms of a register, read within a reach. */
    <T> T checks(EnterpriseDirectory register, Reach reach, Function<CheckService, T> act) {
        return inTransaction(connection -> {
            PolicyShelf shelf =
                    services(new OnConnection(connection), reach, connection).shelf();
            return act.apply(new CheckService(shelf, RULES, register, right -> reach, new Standing(connection)));
        });
    }

    private record OnConnection(Connection connection) implements PolicyBook {

        @Override
        public <R> R on(Act<R> what) {
            try {
                return what.on(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Standing(Connection connection) implements ClausesInForce {

        @Override
        public long stamp() {
            return new OnConnection(connection).on(all -> new InForceRows(all).stamp());
        }

        @Override
        public List<ClauseInForce> on(LocalDate day) {
            return new OnConnection(connection).on(all -> new InForceRows(all).on(day));
        }
    }

    <T> T everywhere(Function<Services, T> act) {
        return as(Reach.EVERYWHERE, act);
    }

    PolicyVersion move(String policy, int number, String to) {
        return move(policy, number, to, false);
    }

    PolicyVersion move(String policy, int number, String to, boolean endsFormer) {
        return everywhere(all ->
                all.course().move(policy, number, IfMatch.of("*"), () -> new MoveEntry(to, "as decided", endsFormer)));
    }

    /** From a draft into force. */
    PolicyVersion issue(String policy, int number, boolean endsFormer) {
        move(policy, number, "REVIEW");
        return move(policy, number, "ISSUED", endsFormer);
    }

    /** Names of the clauses in force on a day. */
    List<String> inForce(LocalDate day) {
        return clauses(day).stream().map(ClauseInForce::name).toList();
    }

    List<ClauseInForce> clauses(LocalDate day) {
        return inTransaction(connection -> new InForceRows(connection).on(day));
    }

    long stamp() {
        return inTransaction(connection -> new InForceRows(connection).stamp());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    static ProblemException refusal(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act);
    }

    /** The first column of every row, as text. */
    static List<String> column(String sql) {
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

    /** Runs a statement as the application's role and gives the SQL state of its refusal, {@code 00000} for none. */
    static String stateOf(String sql) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** Work in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    static <T> T inTransaction(Work<T> work) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Officer implements CurrentUser {

        @Override
        public String name() {
            return "policy";
        }

        @Override
        public boolean may(String right) {
            return true;
        }

        @Override
        public Locale language() {
            return Locale.ENGLISH;
        }
    }
}
