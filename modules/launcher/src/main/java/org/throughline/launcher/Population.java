package org.throughline.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.database.DatabaseException;
import org.throughline.database.DatabaseLogin;
import org.throughline.directory.ConfiguredOrganisations;
import org.throughline.directory.DemoPeople;
import org.throughline.directory.Invitations;
import org.throughline.enterprises.ConfiguredFacts;
import org.throughline.enterprises.FirmLoader;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.ConfiguredCounterparts;
import org.throughline.offices.ConfiguredMandates;
import org.throughline.offices.DemoExperts;
import org.throughline.offices.DemoWindows;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.OperatorVault;
import org.throughline.personal.PersonalVault;
import org.throughline.policies.DemoPolicies;
import org.throughline.samples.SampleCity;

/**
 * Fills a database once. What was filled is written in the transaction that fills it: a death in the middle leaves
 * nothing, and the next start begins anew.
 */
final class Population {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final DatabaseLogin owner;
    private final Path config;
    private final Clock clock;

    Population(DatabaseLogin owner, Path config, Clock clock) {
        this.owner = owner;
        this.config = config;
        this.clock = clock;
    }

    /** What the database was filled with; empty before it was. */
    Optional<PopulationKind> kind() {
        try (Connection connection = owner.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select kind from installation.population")) {
            return rows.next() ? PopulationKind.ofWord(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw DatabaseException.unusable(owner, e);
        }
    }

    /** Notes that the database stays without a demo. */
    void leaveEmpty() {
        inOneTransaction(connection -> note(connection, PopulationKind.EMPTY));
    }

    /**
     * Loads the generated firms, the invented people, what they judged, whom they asked, and policies.
     *
     * @param configuration whose city, offices and tracks they belong to
     * @param key what personal data of the people is kept with
     * @param firms how many firms of the city to take, in its proportions
     * @return how many firms there are now
     */
    long loadDemo(Configuration configuration, DemoSecret secret, InstallationKey key, int firms) {
        int others = Math.toIntExact((long) firms * SampleCity.OTHERS / wholeCity());
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        Bureau house = house(configuration);
        SampleCity city = SampleCity.in(DemoRegion.of(configuration, house), SampleCity.SEED, today);
        long[] loaded = new long[1];
        inOneTransaction(connection -> {
            note(connection, PopulationKind.DEMO);
            seed(connection, configuration, secret, key);
            DemoWindows.judge(configuration.remit(house.code()).orElseThrow(), connection, journal(connection), clock);
            DemoExperts.enter(
                    configuration.remit(house.code()).orElseThrow(),
                    connection,
                    journal(connection),
                    vault(connection, key),
                    clock);
            DemoPolicies.enter(configuration, house, connection, journal(connection), clock);
            loaded[0] = FirmLoader.over(connection)
                    .load(city.firms(firms - others, others), SampleCity.SOURCE, soFar -> {})
                    .firms();
        });
        settle();
        return loaded[0];
    }

    /**
     * Brings bureaus, offices, the catalogue of facts and counterparts up to what the configuration says, and begins
     * with its mandates where there are none yet.
     */
    void organise(Configuration configuration) {
        inOneTransaction(connection -> {
            Journal journal = journal(connection);
            ConfiguredOrganisations.bring(connection, configuration, journal, clock);
            try {
                ConfiguredFacts.bring(connection, configuration, journal);
            } catch (ProblemException refused) {
                throw Refusal.toStart(List.of(refused.detail()));
            }
            ConfiguredMandates.on(connection, journal, clock, operator()).begin(configuration);
            ConfiguredCounterparts.bring(connection, configuration, journal, clock);
        });
    }

    /** Gives the people of the demo another secret. */
    void changeSecret(Configuration configuration, DemoSecret secret, InstallationKey key) {
        inOneTransaction(connection -> seed(connection, configuration, secret, key));
    }

    private Bureau house(Configuration configuration) {
        return configuration.house(OperatorSettings.bureau(config)).orElseThrow();
    }

    private void seed(Connection connection, Configuration configuration, DemoSecret secret, InstallationKey key)
            throws SQLException {
        DemoPeople.seed(
                connection,
                configuration,
                house(configuration),
                secret.value(),
                journal(connection),
                vault(connection, key),
                clock);
    }

    private PersonalVault vault(Connection connection, InstallationKey key) {
        return OperatorVault.on(connection, key, OperatorSettings.suite(config), journal(connection), clock);
    }

    /** A token with which the first administrator makes an account; empty if there is an account already. */
    Optional<String> invitation() {
        try (Connection connection = owner.connections().getConnection()) {
            return Invitations.open(connection, clock);
        } catch (SQLException e) {
            throw DatabaseException.unusable(owner, e);
        }
    }

    /** The actor of what an operator's command does is the user of the operating system. */
    private Journal journal(Connection connection) {
        return OperatorJournal.on(connection, clock, operator(), OperatorSettings.suite(config));
    }

    private static String operator() {
        return System.getProperty("user.name", "installation");
    }

    /** How many firms the shipped city has. */
    static int wholeCity() {
        return SampleCity.MANUFACTURERS + SampleCity.OTHERS;
    }

    private void note(Connection connection, PopulationKind kind) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into installation.population (kind, made_at) values (?, ?)")) {
            insert.setString(1, kind.word());
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    /** Fresh statistics, so that the first search is as quick as the thousandth; may be cut short without harm. */
    private void settle() {
        try (Connection connection = owner.connections().getConnection()) {
            FirmLoader.over(connection).settle();
        } catch (SQLException e) {
            throw DatabaseException.unusable(owner, e);
        }
    }

    /** Closing without a commit rolls back. */
    private void inOneTransaction(Work work) {
        try (Connection connection = owner.connections().getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw DatabaseException.unusable(owner, e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
