package org.throughline.directory.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.throughline.directory.application.Acts;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.ApiClient;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.Invitation;
import org.throughline.directory.domain.Post;
import org.throughline.kernel.CurrentUser;
import org.throughline.testkit.TestDatabase;

/** The directory in a real PostgreSQL, changed as the application changes it. */
final class DirectoryDatabase implements AutoCloseable {

    private final TestDatabase database = TestDatabase.get();
    private final SessionFactory sessions;
    private final Clock clock;

    DirectoryDatabase(Clock clock) {
        this.clock = clock;
        Properties properties = new Properties();
        properties.put("hibernate.hbm2ddl.auto", "validate");
        properties.put("hibernate.jdbc.time_zone", "UTC");
        properties.put("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_WITH_TIMEZONE");
        properties.put("hibernate.connection.datasource", database.applicationSource());
        sessions = new Configuration()
                .addAnnotatedClass(Guarded.class)
                .addAnnotatedClass(Account.class)
                .addAnnotatedClass(ApiClient.class)
                .addAnnotatedClass(Invitation.class)
                .addAnnotatedClass(Post.class)
                .setProperties(properties)
                .buildSessionFactory();
    }

    /** Does something as somebody with these rights, in a transaction that is undone if it fails. */
    void as(String name, Set<String> rights, Consumer<Acts> work) {
        try (EntityManager entities = sessions.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                work.accept(Acts.of(new JpaDirectoryRepository(entities), new Somebody(name, rights), clock));
                transaction.commit();
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** The one post of a person. */
    UUID postOf(String account) {
        return UUID.fromString(texts("select p.id from directory.post p join directory.account a on a.id = p.account"
                        + " where a.name = '" + account + "'")
                .get(0));
    }

    /** The first column of every row. */
    List<String> texts(String sql) {
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
    }

    private record Somebody(String name, Set<String> rights) implements CurrentUser {

        @Override
        public boolean may(String right) {
            return rights.contains(right);
        }

        @Override
        public Locale language() {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
