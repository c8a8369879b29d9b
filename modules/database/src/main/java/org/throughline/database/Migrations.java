package org.throughline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The steps that bring a database to this version: every {@code db/migration/**} of the class path as one history, in
 * the order of their time stamps, carried out as the owner.
 *
 * <p>The history is kept in the table {@code migration_history}; the application may read it and no more.
 */
public final class Migrations {

    private static final String HISTORY = "migration_history";
    private static final String UNDEFINED_TABLE = "42P01";

    /** Held so that the level stays: our callers say what was carried out, in their reader's language. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    private final DatabaseLogin login;

    /** The steps for a database; {@link #apply} needs its owner, the questions do with the application's role. */
    public Migrations(DatabaseLogin login) {
        this.login = login;
    }

    /**
     * Carries out what the database lacks; each step whole or not at all, and no two programs at once.
     *
     * @throws DatabaseException if the database cannot be reached, is newer than this version, lacks the application's
     *     role, or a step fails
     */
    public Migrated apply() {
        prepare();
        Flyway flyway = flyway();
        try {
            refuseNewer(flyway);
            List<String> applied = flyway.migrate().migrations.stream()
                    .map(step -> step.version + " " + step.description)
                    .toList();
            letTheApplicationReadTheHistory();
            return new Migrated(
                    applied,
                    Optional.ofNullable(flyway.info().current())
                            .map(MigrationInfo::getVersion)
                            .map(MigrationVersion::getVersion)
                            .orElse(""));
        } catch (FlywayException e) {
            throw new DatabaseException("database.migration-failed", Map.of("said", e.getMessage()), e);
        }
    }

    /**
     * Version of the newest step the database has seen, without looking at the steps of the class path; empty if it has
     * seen none.
     */
    public Optional<String> newestApplied() {
        try (Connection connection = login.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version from public." + HISTORY
                        + " where success and version is not null order by string_to_array(version, '.')::bigint[] desc"
                        + " limit 1")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw DatabaseException.unusable(login, e);
        }
    }

    private void letTheApplicationReadTheHistory() {
        try (Connection connection = login.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("grant select on public." + HISTORY + " to " + OwnPostgres.APPLICATION);
        } catch (SQLException e) {
            throw DatabaseException.unusable(login, e);
        }
    }

    private void prepare() {
        try (Connection connection = login.connections().getConnection();
                Statement statement = connection.createStatement()) {
            if (!hasApplicationRole(connection)) {
                throw new DatabaseException(
                        "database.no-application-role",
                        Map.of("place", login.place(), "role", OwnPostgres.APPLICATION));
            }
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create extension if not exists btree_gist");
        } catch (SQLException e) {
            throw DatabaseException.unusable(login, e);
        }
    }

    private static boolean hasApplicationRole(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, OwnPostgres.APPLICATION);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void refuseNewer(Flyway flyway) {
        Optional<MigrationInfo> unknown = Arrays.stream(flyway.info().all())
                .filter(step -> step.getState() == MigrationState.FUTURE_SUCCESS
                        || step.getState() == MigrationState.FUTURE_FAILED)
                .findFirst();
        if (unknown.isPresent()) {
            throw new DatabaseException(
                    "database.newer",
                    Map.of("version", String.valueOf(unknown.get().getVersion())));
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(login.connections())
                .locations("classpath:db/migration")
                .table(HISTORY)
                .defaultSchema("public")
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                // Modules grow side by side: a step may come in with an older time stamp than one already carried out.
                .outOfOrder(true)
                .load();
    }
}
