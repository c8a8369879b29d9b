package org.throughline.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.throughline.database.DatabaseLogin;
import org.throughline.database.Migrations;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;

/**
 * One real PostgreSQL for all tests of a virtual machine, with every migration of the class path carried out.
 *
 * <p>It is the product's own PostgreSQL with one difference: it need not survive a power cut, so it does not wait for
 * the disk. It ends with the virtual machine and leaves nothing behind.
 */
public final class TestDatabase {

    private final OwnPostgres postgres;

    private TestDatabase(OwnPostgres postgres) {
        this.postgres = postgres;
    }

    /** The database of this run; started by whoever asks first. */
    public static TestDatabase get() {
        return Holder.INSTANCE;
    }

    /** The role that defines tables and may do everything in them. */
    public DatabaseLogin owner() {
        return postgres.owner();
    }

    /** The role the application runs as. */
    public DatabaseLogin application() {
        return postgres.application();
    }

    /** Connections as the owner; a new one each time. */
    public DataSource ownerSource() {
        return owner().connections();
    }

    /** Connections as the application's role; a new one each time. */
    public DataSource applicationSource() {
        return application().connections();
    }

    /** Empties every table of some schemas and starts their counters anew; reference data of migrations goes too. */
    public void empty(String... schemas) {
        try (Connection connection = ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(connection, List.of(schemas));
            if (!tables.isEmpty()) {
                statement.execute("truncate " + String.join(", ", tables) + " restart identity cascade");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("empty the schemas " + List.of(schemas), e);
        }
    }

    private static List<String> tables(Connection connection, List<String> schemas) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var query = connection.prepareStatement(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = any (?)")) {
            query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private static TestDatabase start() {
        Path folder = TestFolders.ofThisRun("test-database");
        PostgresSettings settings = PostgresSettings.ofThisMachine(30)
                .with("shared_buffers", "64MB")
                .with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off");
        OwnPostgres postgres = OwnPostgres.start(folder, TestFolders.checkout().resolve("target"), settings);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            postgres.close();
                            TestFolders.delete(folder);
                        },
                        "end of the test database"));
        new Migrations(postgres.owner()).apply();
        return new TestDatabase(postgres);
    }

    /** Starts the database when it is first asked for, and once. */
    private static final class Holder {
        static final TestDatabase INSTANCE = start();
    }
}
