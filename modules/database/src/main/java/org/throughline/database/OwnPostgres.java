package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A real PostgreSQL of our own: its files below a folder, its port on the loopback address, its life within ours.
 *
 * <p>It has a database {@code throughline} that belongs to {@code throughline_owner}, who migrates, and a role
 * {@code throughline_app} without any right to define tables. Everything acknowledged is on the disk. A death of this
 * program without a word shuts it down cleanly where the system lets us arrange that; everywhere the next start finds
 * one that was left behind and ends it first.
 */
public final class OwnPostgres implements AutoCloseable {

    /** Name of the role that migrates. */
    public static final String OWNER = "throughline_owner";
    /** Name of the role the application enters as; every migration names it in its grants. */
    public static final String APPLICATION = "throughline_app";

    private static final String DATABASE = "throughline";

    private final Postmaster postmaster;
    private final DatabaseSecrets secrets;

    private OwnPostgres(Postmaster postmaster, DatabaseSecrets secrets) {
        this.postmaster = postmaster;
        this.secrets = secrets;
    }

    /**
     * The door for the application as it was at the last start, where it most likely is at the next: the port is kept
     * as long as it stays free. Lets the server boot while PostgreSQL still starts.
     */
    public static Optional<DatabaseLogin> applicationOfLastTime(Path folder) {
        return Postmaster.portOfLastTime(home(folder))
                .map(port -> new DatabaseLogin(
                        address(port, DATABASE),
                        APPLICATION,
                        DatabaseSecrets.in(folder).application()));
    }

    /** As {@link #applicationOfLastTime}, for the role that owns what is in the database. */
    public static Optional<DatabaseLogin> ownerOfLastTime(Path folder) {
        return Postmaster.portOfLastTime(home(folder))
                .map(port -> new DatabaseLogin(
                        address(port, DATABASE),
                        OWNER,
                        DatabaseSecrets.in(folder).owner()));
    }

    /**
     * Starts the PostgreSQL of a data folder, making what is not there yet; returns when it takes connections.
     *
     * @throws DatabaseException if it cannot be had
     */
    public static OwnPostgres start(Path folder, PostgresSettings settings) {
        return start(folder, folder, settings);
    }

    /**
     * As {@link #start(Path, PostgresSettings)}, with the programs unpacked below another folder, so that several data
     * folders share them; root's always share one place, where nobody but root can change them.
     */
    public static OwnPostgres start(Path folder, Path programs, PostgresSettings settings) {
        Guise guise = Guise.ofThisUser();
        Path home = home(folder);
        createFolder(folder);
        Cluster cluster = new Cluster(home, PostgresPrograms.below(guise.programs(programs.toAbsolutePath())), guise);
        DatabaseSecrets secrets = DatabaseSecrets.in(folder);
        Postmaster.endOrphan(cluster);
        cluster.make(secrets.superuser());
        OwnPostgres started = new OwnPostgres(Postmaster.start(cluster, settings), secrets);
        started.prepareOnce(folder.resolve("database-prepared"));
        return started;
    }

    /** The door for migrations and for loading in bulk. */
    public DatabaseLogin owner() {
        return new DatabaseLogin(address(postmaster.port(), DATABASE), OWNER, secrets.owner());
    }

    /** The door for the application. */
    public DatabaseLogin application() {
        return owner().as(APPLICATION, secrets.application());
    }

    /** Completes when PostgreSQL has ended, asked or not. */
    public CompletableFuture<Void> ended() {
        return postmaster.onExit().thenAccept(process -> {});
    }

    /** Number of the process that minds all others of this PostgreSQL. */
    public long pid() {
        return postmaster.pid();
    }

    /** Ends it cleanly; returns when it is gone. */
    @Override
    public void close() {
        postmaster.stop();
    }

    /** Makes roles, database and extensions; may be begun anew after a death in the middle. */
    private void prepareOnce(Path marker) {
        if (Files.exists(marker)) {
            return;
        }
        try {
            prepare();
            Files.createFile(marker);
        } catch (SQLException e) {
            close();
            throw new DatabaseException("database.cannot-prepare", Map.of("said", e.getMessage()), e);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("write " + marker, e);
        }
    }

    private void prepare() throws SQLException {
        try (Connection server = enter("postgres");
                Statement statement = server.createStatement()) {
            // Rounds make weak secrets harder to guess; ours are random, and each connection would pay for them.
            statement.execute("set scram_iterations = 1");
            role(statement, OWNER, secrets.owner());
            role(statement, APPLICATION, secrets.application());
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
        try (Connection database = enter(DATABASE);
                Statement statement = database.createStatement()) {
            for (String extension : List.of("pg_trgm", "btree_gist")) {
                statement.execute("create extension if not exists " + extension);
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
        }
    }

    /** The secrets consist of letters, digits, hyphens and underscores, so that they need no quoting. */
    private static void role(Statement statement, String name, String password) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name);
        }
        statement.execute("alter role " + name + " login password '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection enter(String database) throws SQLException {
        return new DatabaseLogin(address(postmaster.port(), database), Cluster.SUPERUSER, secrets.superuser())
                .connections()
                .getConnection();
    }

    private static String address(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Path home(Path folder) {
        return folder.toAbsolutePath().resolve("postgresql");
    }

    private static void createFolder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new DatabaseException("database.cannot-make", Map.of("folder", folder.toString()), e);
        }
    }
}
