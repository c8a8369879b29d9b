package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertConsent;
import org.throughline.offices.domain.ExpertProfile;
import org.throughline.offices.domain.ExpertPurpose;
import org.throughline.offices.domain.ExpertTopic;
import org.throughline.personal.ConsentForm;

/** Experts of a bureau with what they agreed to, and without what says who they are. */
public final class ExpertRows {

    static final String COLUMNS = "e.id, e.version, e.institution, e.title, e.topics, e.interests, e.contact, e.since,"
            + " e.until, e.added_at, e.added_by, array(select f.field from offices.expert_field f"
            + " where f.expert = e.id order by f.place), array(select t.track from offices.expert_track t"
            + " where t.expert = e.id order by t.track)";

    private static final String ONE =
            "select " + COLUMNS + " from offices.expert e where e.bureau = ? and e.erased_at is null";

    private static final String CONSENTS = "select expert, given_on, form, purposes, ends_on, recorded_at, recorded_by,"
            + " withdrawn_at, withdrawn_by from offices.expert_consent where expert = any (?) order by expert, number desc";

    private static final String ADD = "insert into offices.expert (id, bureau, version, institution, title, topics,"
            + " interests, contact, since, until, phone_digest, added_at, added_by, changed_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String CHANGE =
            "update offices.expert set version = ?, institution = ?, title = ?, topics = ?,"
                    + " interests = ?, contact = ?, since = ?, until = ?, phone_digest = ?, changed_by = ? where id = ?";

    private static final String AGREE = "insert into offices.expert_consent (expert, number, given_on, form, purposes,"
            + " ends_on, recorded_at, recorded_by) select ?, 1 + coalesce(max(number), 0), ?, ?, ?, ?, ?, ?"
            + " from offices.expert_consent where expert = ?";

    private static final String ERASE = "update offices.expert set version = version + 1, institution = null,"
            + " title = null, topics = '{}', interests = null, contact = null, phone_digest = null, erased_at = ?,"
            + " erased_by = ? where id = ?";

    private final Connection connection;
    private final String bureau;

    public ExpertRows(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    /** An expert, unless erased. */
    public Optional<Expert> find(UUID id) throws SQLException {
        return experts(connection, ONE + " and e.id = ?", bureau, id).stream().findFirst();
    }

    /** The same; whoever else wants to change them waits until the transaction ends. */
    public Optional<Expert> hold(UUID id) throws SQLException {
        Rows.list(connection, "select from offices.expert where id = ? for update", row -> "", id);
        return find(id);
    }

    /** Whether there is or was such an expert. */
    public boolean wasThere(UUID id) throws SQLException {
        String sql = "select true from offices.expert where bureau = ? and id = ?";
        return !Rows.list(connection, sql, row -> true, bureau, id).isEmpty();
    }

    /** Whoever else wants to enter or change an expert of the bureau waits until the transaction ends. */
    public void holdAll() throws SQLException {
        Rows.list(
                connection, "select pg_advisory_xact_lock(hashtext('offices.expert'), hashtext(?))", row -> "", bureau);
    }

    /** Whose telephone number has this digest. */
    public Optional<UUID> withPhone(String digest) throws SQLException {
        String sql = "select id from offices.expert where bureau = ? and phone_digest = ?";
        return Rows.list(connection, sql, row -> row.getObject(1, UUID.class), bureau, digest).stream()
                .findFirst();
    }

    public void add(Expert expert, @Nullable String phoneDigest) throws SQLException {
        ExpertProfile profile = expert.profile();
        Rows.update(
                connection,
                ADD,
                expert.id(),
                bureau,
                expert.version(),
                profile.institution(),
                profile.title(),
                names(profile.topics()),
                profile.interests(),
                profile.contact(),
                profile.period().start(),
                profile.period().end(),
                phoneDigest,
                expert.addedAt(),
                expert.addedBy(),
                expert.addedBy());
        list(expert);
    }

    /** Writes the profile and the version, and the digest of the number in the place of what was there. */
    public void change(Expert expert, @Nullable String phoneDigest, String by) throws SQLException {
        ExpertProfile profile = expert.profile();
        Rows.update(
                connection,
                CHANGE,
                expert.version(),
                profile.institution(),
                profile.title(),
                names(profile.topics()),
                profile.interests(),
                profile.contact(),
                profile.period().start(),
                profile.period().end(),
                phoneDigest,
                by,
                expert.id());
        unlist(expert.id());
        list(expert);
    }

    /** Adds what somebody agreed to. */
    public void agree(UUID expert, ExpertConsent consent) throws SQLException {
        Rows.update(
                connection,
                AGREE,
                expert,
                consent.givenOn(),
                consent.form().name(),
                names(consent.purposes()),
                consent.endsOn(),
                consent.recordedAt(),
                consent.recordedBy(),
                expert);
    }

    /** Writes down that the latest consent was taken back; those before it hold no longer anyway. */
    public void withdraw(UUID expert, ExpertConsent withdrawn) throws SQLException {
        Rows.update(
                connection,
                "update offices.expert_consent set withdrawn_at = ?, withdrawn_by = ?"
                        + " where expert = ? and withdrawn_at is null",
                withdrawn.withdrawnAt(),
                withdrawn.withdrawnBy(),
                expert);
    }

    /** Keeps nothing of the person but that there was one, and when they were entered and erased. */
    public void erase(UUID expert, Instant at, String by) throws SQLException {
        Rows.update(connection, "delete from offices.expert_consent where expert = ?", expert);
        unlist(expert);
        Rows.update(connection, ERASE, at, by, expert);
    }

    private void list(Expert expert) throws SQLException {
        int place = 0;
        for (String field : expert.profile().fields()) {
            Rows.update(
                    connection,
                    "insert into offices.expert_field (bureau, field, expert, place) values (?, ?, ?, ?)",
                    bureau,
                    field,
                    expert.id(),
                    place++);
        }
        for (TrackCode track : expert.profile().tracks()) {
            Rows.update(
                    connection,
                    "insert into offices.expert_track (bureau, track, expert) values (?, ?, ?)",
                    bureau,
                    track.value(),
                    expert.id());
        }
    }

    private void unlist(UUID expert) throws SQLException {
        Rows.update(connection, "delete from offices.expert_field where expert = ?", expert);
        Rows.update(connection, "delete from offices.expert_track where expert = ?", expert);
    }

    /** Experts as a statement gives their {@link #COLUMNS}, each with what they agreed to. */
    static List<Expert> experts(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        List<Expert> experts = Rows.list(connection, sql, ExpertRows::expert, values);
        UUID[] ids = experts.stream().map(Expert::id).toArray(UUID[]::new);
        Map<UUID, List<ExpertConsent>> agreed = new HashMap<>();
        if (ids.length > 0) {
            for (Agreed one : Rows.list(connection, CONSENTS, ExpertRows::consent, (Object) ids)) {
                agreed.computeIfAbsent(one.expert(), expert -> new ArrayList<>())
                        .add(one.consent());
            }
        }
        return experts.stream()
                .map(expert -> new Expert(
                        expert.id(),
                        expert.version(),
                        expert.profile(),
                        expert.addedAt(),
                        expert.addedBy(),
                        agreed.getOrDefault(expert.id(), List.of())))
                .toList();
    }

    private static Expert expert(ResultSet row) throws SQLException {
        ExpertProfile profile = new ExpertProfile(
                row.getString(3),
                row.getString(4),
                Rows.texts(row, 12),
                Rows.texts(row, 13).stream().map(TrackCode::new).toList(),
                all(ExpertTopic.class, Rows.texts(row, 5)),
                row.getString(6),
                row.getString(7),
                new Period(row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class)));
        return new Expert(
                row.getObject(1, UUID.class),
                row.getLong(2),
                profile,
                Objects.requireNonNull(Rows.moment(row, 10)),
                row.getString(11),
                List.of());
    }

    private record Agreed(UUID expert, ExpertConsent consent) {}

    private static Agreed consent(ResultSet row) throws SQLException {
        return new Agreed(
                row.getObject(1, UUID.class),
                new ExpertConsent(
                        row.getObject(2, LocalDate.class),
                        ConsentForm.valueOf(row.getString(3)),
                        all(ExpertPurpose.class, Rows.texts(row, 4)),
                        row.getObject(5, LocalDate.class),
                        Objects.requireNonNull(Rows.moment(row, 6)),
                        row.getString(7),
                        Rows.moment(row, 8),
                        row.getString(9)));
    }

    private static String[] names(Set<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).toArray(String[]::new);
    }

    private static <T extends Enum<T>> Set<T> all(Class<T> type, List<String> names) {
        Set<T> all = EnumSet.noneOf(type);
        names.forEach(name -> all.add(Enum.valueOf(type, name)));
        return all;
    }
}
