package org.throughline.enterprises.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.FirmLoader;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.domain.Enterprise;
import org.throughline.testkit.TestDatabase;

/** The register in a real PostgreSQL, reached as the application reaches it; the catalogue of facts stays in it. */
final class RegisterDatabase implements AutoCloseable {

    /** The day that every question to the directory is asked on. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final TestDatabase database = TestDatabase.get();
    private final SessionFactory sessions;
    private final FactCatalogue catalogue = new FactCatalogue();
    private final KeptConnection kept = new KeptConnection(database.applicationSource());

    RegisterDatabase() {
        sessions = new Configuration()
                .addAnnotatedClass(Enterprise.class)
                .setProperties(settings())
                .buildSessionFactory();
    }

    private Properties settings() {
        Properties properties = new Properties();
        properties.put("hibernate.hbm2ddl.auto", "validate");
        properties.put("hibernate.jdbc.time_zone", "UTC");
        properties.put("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_WITH_TIMEZONE");
        properties.put("hibernate.connection.datasource", database.applicationSource());
        return properties;
    }

    /** Removes every firm and what is known of it. */
    void empty() {
        asOwner(
                "truncate enterprises.fact, enterprises.recording, enterprises.firm_size, enterprises.enterprise_history,"
                        + " enterprises.enterprise restart identity cascade");
    }

    void load(Stream<FirmRecord> firms) {
        try (Connection connection = database.applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            FirmLoader.over(connection).load(firms, "test", soFar -> {});
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void settle() {
        try (Connection connection = database.ownerSource().getConnection()) {
            FirmLoader.over(connection).settle();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    EnterpriseDirectory directory() {
        return new SqlEnterpriseDirectory(reading(), catalogue, Clock.fixed(Firms.NOON, ZoneOffset.UTC));
    }

    /** A question as the directory makes it. */
    Sieve sieve(EnterpriseFilter filter, Reach reach) {
        return reading().read(connection -> Sieve.of(connection, catalogue, filter, reach, TODAY));
    }

    Reading reading() {
        return new Reading(kept);
    }

    FactCatalogue catalogue() {
        return catalogue;
    }

    /** Does something in a transaction of the application; it is undone if it fails. */
    <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = sessions.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    void asOwner(String sql) {
        try (Connection connection = database.ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement as the application's role and gives the SQL state of its refusal, {@code 00000} for none. */
    String stateOf(String sql) {
        try (Connection connection = database.applicationSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** The first column of every row, as text. */
    List<String> column(String sql) {
        try (Connection connection = database.applicationSource().getConnection();
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

    @Override
    public void close() {
        sessions.close();
        kept.close();
    }
}
