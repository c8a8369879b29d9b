package org.throughline.jobs.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.exchange.Json;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.domain.Asker;
import org.throughline.jobs.domain.Course;
import org.throughline.jobs.domain.Job;
import org.throughline.jobs.domain.Leases;

/** A row of {@code jobs.job} and back. */
final class JobRow {

    /** The columns of {@link #job}. */
    static final String COLUMNS = "id, version, kind, asker, asker_kind, post, scopes, state, cancel_asked, asked_at,"
            + " started_at, ended_at, attempts, course, outcome, failure";

    private JobRow() {}

    static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("kind"),
                asker(row),
                JobState.valueOf(row.getString("state")),
                row.getBoolean("cancel_asked"),
                new JobSummary.Times(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        instant(row, "started_at"),
                        instant(row, "ended_at")),
                row.getInt("attempts"),
                read(row.getString("course"), Course.class),
                read(row.getString("outcome"), JobOutcome.class),
                read(row.getString("failure"), JobFailure.class));
    }

    static Leases.Taken taken(ResultSet row) throws SQLException {
        String checkpoint = row.getString("checkpoint");
        return new Leases.Taken(
                new Leases.Held(row.getObject("id", UUID.class), row.getLong("token")),
                row.getString("kind"),
                asker(row),
                new JobData(row.getString("parameters")),
                checkpoint == null ? null : new JobData(checkpoint),
                row.getInt("tries"));
    }

    /** What a column of JSON keeps; null for null. */
    static @Nullable String written(@Nullable Object part) {
        if (part == null) {
            return null;
        }
        try {
            return Json.mapper().writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A part of a job could not be written", impossible);
        }
    }

    private static Asker asker(ResultSet row) throws SQLException {
        Array scopes = row.getArray("scopes");
        return new Asker(
                row.getString("asker"),
                Standing.Kind.valueOf(row.getString("asker_kind")),
                row.getString("post"),
                scopes == null ? null : Set.of((String[]) scopes.getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        if (json == null) {
            return null;
        }
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A part of a job cannot be read", damaged);
        }
    }
}
