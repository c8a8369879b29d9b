package org.throughline.policies.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FirmFactsFeed.Mark;
import org.throughline.exchange.Json;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.matching.KeptObstacles;
import org.throughline.policies.matching.KeptRun;
import org.throughline.policies.matching.Roster;
import org.throughline.policies.runs.MatchingRun;
import org.throughline.policies.runs.RunContents;

/** A run as a row, with its firms and clauses, which several runs share. */
final class RunRow {

    static final String COLUMNS = "id, day, snapshot, facts_at, rules, roster, firms, clauses, eligible, unknown,"
            + " refused, digest, millis, ended_at, asked_by";

    private static final String ROSTER =
            "insert into policies.roster (digest, firms, ids) values (?, ?, ?) on conflict do nothing";

    private static final String RULES =
            "insert into policies.rule_set (digest, clauses) values (?, ?::jsonb) on conflict do nothing";

    private static final String RUN = "insert into policies.matching_run (" + COLUMNS
            + ", verdicts, obstacles) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String CONTENTS = """
            select o.ids, s.clauses::text, r.verdicts, r.obstacles
            from policies.matching_run r join policies.roster o on o.digest = r.roster
            join policies.rule_set s on s.digest = r.rules
            where r.id = ?
            """;

    private RunRow() {}

    static void keep(Connection connection, MatchingRun run, RunContents contents) throws SQLException {
        String roster = run.ground().roster();
        // Firms are looked for first: nearly always they are those of the run before.
        if (!isThere(connection, roster)) {
            run(
                    connection,
                    ROSTER,
                    roster,
                    contents.roster().size(),
                    contents.roster().bytes());
        }
        run(connection, RULES, run.ground().rules(), json(contents.clauses()));
        keep(connection, run, run.ground(), run.totals(), contents);
    }

    private static void keep(
            Connection connection,
            MatchingRun run,
            MatchingRun.Ground ground,
            MatchingRun.Totals totals,
            RunContents contents)
            throws SQLException {
        run(
                connection,
                RUN,
                run.id(),
                ground.day(),
                ground.facts().snapshot(),
                ground.facts().at().atOffset(ZoneOffset.UTC),
                ground.rules(),
                ground.roster(),
                totals.firms(),
                totals.clauses(),
                totals.eligible(),
                totals.unknown(),
                totals.refused(),
                run.digest(),
                run.millis(),
                run.endedAt().atOffset(ZoneOffset.UTC),
                run.askedBy(),
                contents.verdicts().bytes(),
                contents.obstacles().bytes());
    }

    private static boolean isThere(Connection connection, String roster) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select from policies.roster where digest = ?")) {
            query.setString(1, roster);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                insert.setObject(at + 1, values[at]);
            }
            insert.executeUpdate();
        }
    }

    private static String json(List<ClauseInForce> clauses) {
        try {
            return Json.mapper().writeValueAsString(clauses);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static MatchingRun of(ResultSet row) throws SQLException {
        return new MatchingRun(
                row.getObject(1, UUID.class),
                new MatchingRun.Ground(
                        row.getObject(2, LocalDate.class),
                        new Mark(
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()),
                        row.getString(5),
                        row.getString(6)),
                new MatchingRun.Totals(row.getInt(7), row.getInt(8), row.getLong(9), row.getLong(10), row.getInt(11)),
                row.getString(12),
                row.getLong(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                row.getString(15));
    }

    static RunContents contents(Connection connection, MatchingRun run) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CONTENTS)) {
            query.setObject(1, run.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new RunContents(
                        Roster.read(row.getBytes(1)),
                        clauses(row.getString(2)),
                        KeptRun.read(row.getBytes(3)),
                        KeptObstacles.read(row.getBytes(4)));
            }
        }
    }

    private static List<ClauseInForce> clauses(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<List<ClauseInForce>>() {});
        } catch (JsonProcessingException another) {
            throw new IllegalStateException("No clauses of a run", another);
        }
    }
}
