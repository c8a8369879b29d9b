package org.throughline.policies.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyCard;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.SourceKind;
import org.throughline.policies.catalogue.VersionHead;

/** Policies with the version that stands for them, and what becomes of versions. */
public final class PolicyRows {

    /** Of a policy {@code p} and the version {@code v} that stands for it. */
    static final String COLUMNS = "p.id, p.revision, p.code, p.title, p.title_en, p.issuer, p.document_number,"
            + " p.legal_basis, p.region, array(select t.track from policies.policy_track t where t.policy = p.id"
            + " order by t.track), p.source_kind, p.source_url, p.sample, p.added_at, p.added_by, v.id, v.number,"
            + " v.revision, v.status, v.valid_from, v.valid_to, v.entered_at, v.entered_by,"
            + " (select count(*) from policies.clause c where c.version = v.id)";

    /** The version that holds on a day, given twice; else the latest. */
    static final String STANDING = "lateral (select * from policies.policy_version x where x.policy = p.id"
            + " order by (x.status in ('ISSUED', 'SUSPENDED') and x.valid_from <= ?"
            + " and (x.valid_to is null or x.valid_to > ?)) desc, x.number desc limit 1) v";

    private static final String HEAD = "select id, number, revision, status, valid_from, valid_to, entered_at,"
            + " entered_by from policies.policy_version where policy = ?";

    private static final String ADD = "insert into policies.policy (id, revision, code, title, title_en, issuer,"
            + " document_number, legal_basis, region, source_kind, source_url, sample, added_at, added_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing";

    private static final String ADD_VERSION = "insert into policies.policy_version (id, policy, number, revision,"
            + " status, valid_from, valid_to, words, entered_at, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String MOVE = "insert into policies.policy_move (version, number, from_status, to_status,"
            + " reason, moved_at, moved_by) select ?, 1 + count(*), ?, ?, ?, ?, ? from policies.policy_move"
            + " where version = ?";

    private final Connection connection;

    public PolicyRows(Connection connection) {
        this.connection = connection;
    }

    /** A policy by its code or identity, as it stands on a day. */
    public Optional<Policy> find(String name, LocalDate day) throws SQLException {
        UUID id = identity(name);
        String sql = "select " + COLUMNS + " from policies.policy p cross join " + STANDING;
        List<Policy> found = id == null
                ? PolicySql.list(connection, sql + " where p.code = ?", PolicyRows::policy, day, day, name)
                : PolicySql.list(connection, sql + " where p.id = ?", PolicyRows::policy, day, day, id);
        return found.stream().findFirst();
    }

    /** Whoever else wants to change the policy or a version of it waits until the transaction ends. */
    public void hold(UUID policy) throws SQLException {
        PolicySql.list(connection, "select from policies.policy where id = ? for update", row -> "", policy);
    }

    /** Writes a policy down, without its version; false if another has its code. */
    public boolean add(Policy policy) throws SQLException {
        if (insert(policy, policy.card()) == 0) {
            return false;
        }
        for (String place : policy.card().region()) {
            PolicySql.update(
                    connection, "insert into policies.policy_place (place, policy) values (?, ?)", place, policy.id());
        }
        for (TrackCode track : policy.card().tracks()) {
            PolicySql.update(
                    connection,
                    "insert into policies.policy_track (track, policy) values (?, ?)",
                    track.value(),
                    policy.id());
        }
        return true;
    }

    private int insert(Policy policy, PolicyCard card) throws SQLException {
        PolicyCard.Source source = card.source();
        return PolicySql.update(
                connection,
                ADD,
                policy.id(),
                policy.revision(),
                card.code(),
                card.title(),
                card.titleEn(),
                card.issuer(),
                card.documentNumber(),
                card.legalBasis(),
                card.region().toArray(String[]::new),
                source == null ? null : source.kind().name(),
                source == null ? null : source.url(),
                card.sample(),
                policy.addedAt(),
                policy.addedBy());
    }

    /** Notes that the policy or a version of it is no longer what it was. */
    public void changed(UUID policy) throws SQLException {
        PolicySql.update(connection, "update policies.policy set revision = revision + 1 where id = ?", policy);
    }

    /** Writes a version down, without its clauses. */
    public void addVersion(UUID policy, VersionHead head, @Nullable String words) throws SQLException {
        PolicySql.update(
                connection,
                ADD_VERSION,
                head.id(),
                policy,
                head.number(),
                head.revision(),
                head.status().name(),
                head.validity().start(),
                head.validity().end(),
                words,
                head.enteredAt(),
                head.enteredBy());
    }

    /** Writes down what a version has become. */
    public void change(VersionHead head) throws SQLException {
        PolicySql.update(
                connection,
                "update policies.policy_version set revision = ?, status = ?, valid_from = ?, valid_to = ? where id = ?",
                head.revision(),
                head.status().name(),
                head.validity().start(),
                head.validity().end(),
                head.id());
    }

    /** What a version says as a whole. */
    public void say(VersionHead head, @Nullable String words) throws SQLException {
        PolicySql.update(connection, "update policies.policy_version set words = ? where id = ?", words, head.id());
    }

    /** All versions that take their days, the earliest first; they never share one, so that they are few. */
    public List<VersionHead> taking(UUID policy) throws SQLException {
        return PolicySql.list(
                connection,
                HEAD + " and status in ('ISSUED', 'SUSPENDED') order by valid_from",
                PolicyRows::head,
                policy);
    }

    /** One version. */
    public Optional<VersionHead> head(UUID policy, int number) throws SQLException {
        return PolicySql.list(connection, HEAD + " and number = ?", PolicyRows::head, policy, number).stream()
                .findFirst();
    }

    /** Versions, the latest first, from below a number on. */
    public List<VersionHead> heads(UUID policy, int below, int limit) throws SQLException {
        return PolicySql.list(
                connection,
                HEAD + " and number < ? order by number desc limit " + limit,
                PolicyRows::head,
                policy,
                below);
    }

    /** The number of the latest version. */
    public int latest(UUID policy) throws SQLException {
        return PolicySql.list(
                        connection,
                        "select coalesce(max(number), 0) from policies.policy_version where policy = ?",
                        row -> row.getInt(1),
                        policy)
                .get(0);
    }

    /** What a version says as a whole; null if only its clauses are here. */
    public @Nullable String words(VersionHead head) throws SQLException {
        List<Optional<String>> words = PolicySql.list(
                connection,
                "select words from policies.policy_version where id = ?",
                row -> Optional.ofNullable(row.getString(1)),
                head.id());
        return words.get(0).orElse(null);
    }

    /** Adds a step of a version. */
    public void move(UUID version, PolicyVersion.Move move) throws SQLException {
        PolicySql.update(
                connection,
                MOVE,
                version,
                move.from().name(),
                move.to().name(),
                move.reason(),
                move.at(),
                move.by(),
                version);
    }

    /** What became of a version, the latest first. */
    public List<PolicyVersion.Move> moves(UUID version) throws SQLException {
        return PolicySql.list(
                connection,
                "select from_status, to_status, reason, moved_at, moved_by from policies.policy_move"
                        + " where version = ? order by number desc",
                row -> new PolicyVersion.Move(
                        PolicyStatus.valueOf(row.getString(1)),
                        PolicyStatus.valueOf(row.getString(2)),
                        row.getString(3),
                        PolicySql.moment(row, 4),
                        row.getString(5)),
                version);
    }

    static Policy policy(ResultSet row) throws SQLException {
        String kind = row.getString(11);
        PolicyCard card = new PolicyCard(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                PolicySql.texts(row, 9),
                PolicySql.texts(row, 10).stream().map(TrackCode::new).toList(),
                kind == null ? null : new PolicyCard.Source(SourceKind.valueOf(kind), row.getString(12)),
                row.getBoolean(13));
        return new Policy(
                row.getObject(1, UUID.class),
                row.getLong(2),
                card,
                PolicySql.moment(row, 14),
                row.getString(15),
                head(row, 16),
                row.getInt(24));
    }

    private static VersionHead head(ResultSet row) throws SQLException {
        return head(row, 1);
    }

    private static VersionHead head(ResultSet row, int first) throws SQLException {
        return new VersionHead(
                row.getObject(first, UUID.class),
                row.getInt(first + 1),
                row.getLong(first + 2),
                PolicyStatus.valueOf(row.getString(first + 3)),
                new Period(row.getObject(first + 4, LocalDate.class), row.getObject(first + 5, LocalDate.class)),
                PolicySql.moment(row, first + 6),
                row.getString(first + 7));
    }

    private static @Nullable UUID identity(String name) {
        try {
            UUID read = UUID.fromString(name);
            return read.toString().equals(name) ? read : null;
        } catch (IllegalArgumentException noIdentity) {
            return null;
        }
    }
}
