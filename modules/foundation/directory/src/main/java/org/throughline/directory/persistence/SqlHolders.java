package org.throughline.directory.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.Bounds;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.Holder;
import org.throughline.directory.domain.HolderReading;
import org.throughline.directory.domain.Post;
import org.throughline.directory.domain.PostRecord;
import org.throughline.directory.domain.PostState;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Period;

/** People, systems and their posts by SQL. */
@ApplicationScoped
class SqlHolders implements HolderReading {

    private static final String PEOPLE = """
            select h.id, h.name, h.name_zh, h.name_en, h.disabled, p.title_zh, p.title_en, o.zh, o.en,
                   (select count(*) from directory.post w where w.account = h.id and w.state = 'PROPOSED')
            from directory.account h
            left join lateral (select title_zh, title_en, organisation from directory.post t where t.account = h.id
                and t.state = 'APPROVED' and t.valid_from <= ? and (t.valid_to is null or t.valid_to > ?)
                order by t.valid_from, t.id limit 1) p on true
            left join lateral (select names_zh[1] zh, names_en[1] en from directory.organisation_phase f
                where f.organisation = p.organisation and f.valid_from <= ? order by f.valid_from desc limit 1) o on true
            """;
    private static final String SYSTEMS = PEOPLE.replace("h.name_zh, h.name_en", "h.organisation_zh, h.organisation_en")
            .replace("directory.account h", "directory.api_client h")
            .replace(".account = h.id", ".client = h.id");
    private static final String POSTS = """
            select p.id, a.name, c.name, coalesce(a.name_zh, c.organisation_zh), coalesce(a.name_en, c.organisation_en),
                   coalesce(o.zh, g.code), coalesce(o.en, g.code), p.organisation, p.title_zh, p.title_en, p.valid_from,
                   p.valid_to, p.duty, p.rights, p.reach, p.state, p.proposed_by, p.proposed_at, p.decided_by,
                   p.decided_at, p.reason
            from directory.post p
            join directory.organisation g on g.id = p.organisation
            left join directory.account a on a.id = p.account
            left join directory.api_client c on c.id = p.client
            left join lateral (select names_zh[1] zh, names_en[1] en from directory.organisation_phase f
                where f.organisation = p.organisation and f.valid_from <= ? order by f.valid_from desc limit 1) o on true
            """;

    /** Of a day, beyond a moment and an id, and how many. */
    static final String WAITING = POSTS
            + " where p.state = 'PROPOSED' and (p.proposed_at, p.id) > (?, ?) order by p.proposed_at, p.id limit ?";

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    SqlHolders() {
        // For the container.
    }

    SqlHolders(DataSource source) {
        this.source = source;
    }

    @Override
    public Page<Holder> page(
            Standing.Kind kind, @Nullable String words, LocalDate day, int limit, @Nullable Cursor after) {
        String pattern = words == null || words.isEmpty()
                ? "%"
                : "%" + LikePattern.escaped(words.toLowerCase(Locale.ROOT)) + "%";
        String called = kind == Standing.Kind.PERSON
                ? "h.name_zh || ' ' || h.name_en"
                : "h.organisation_zh || ' ' || h.organisation_en";
        List<Holder> found = Sql.on(source)
                .list(
                        select(kind) + " where h.name > ? and (h.name like ? or lower(" + called + ") like ?)"
                                + " order by h.name limit ?",
                        row -> holder(kind, row),
                        day,
                        day,
                        day,
                        Stretch.beyond(after),
                        pattern,
                        pattern,
                        limit + 1);
        return Stretch.cut(found, limit, row -> Stretch.at(row.name()));
    }

    @Override
    public Optional<Holder> find(Standing.Kind kind, String name, LocalDate day) {
        return Sql.on(source)
                .list(select(kind) + " where h.name = ?", row -> holder(kind, row), day, day, day, name)
                .stream()
                .findFirst();
    }

    @Override
    public List<PostRecord> posts(Holder holder, LocalDate day) {
        String column = holder.kind() == Standing.Kind.PERSON ? "p.account" : "p.client";
        return Sql.on(source)
                .list(
                        POSTS + " where " + column + " = ? order by p.proposed_at desc, p.id",
                        SqlHolders::post,
                        day,
                        holder.id());
    }

    @Override
    public Optional<PostRecord> post(UUID id, LocalDate day) {
        return Sql.on(source).list(POSTS + " where p.id = ?", SqlHolders::post, day, id).stream()
                .findFirst();
    }

    @Override
    public Page<PostRecord> waiting(LocalDate day, int limit, @Nullable Cursor after) {
        Waiting beyond = Waiting.beyond(after);
        List<PostRecord> found =
                Sql.on(source).list(WAITING, SqlHolders::post, day, beyond.since(), beyond.id(), limit + 1);
        return Stretch.cut(found, limit, Waiting::of);
    }

    @Override
    public List<OrganisationName> organisations(LocalDate day) {
        return Sql.on(source)
                .list(
                        "select o.code, p.names_zh[1], p.names_en[1] from directory.organisation o"
                                + " join directory.organisation_phase p on p.organisation = o.id"
                                + " where p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?) order by o.code",
                        row -> new OrganisationName(row.getString(1), text(row, 2)),
                        day,
                        day);
    }

    private static String select(Standing.Kind kind) {
        return kind == Standing.Kind.PERSON ? PEOPLE : SYSTEMS;
    }

    private static Holder holder(Standing.Kind kind, ResultSet row) throws SQLException {
        return new Holder(
                kind,
                row.getObject(1, UUID.class),
                row.getString(2),
                text(row, 3),
                row.getBoolean(5),
                row.getString(6) == null ? null : text(row, 6),
                row.getString(8) == null ? null : text(row, 8),
                row.getInt(10));
    }

    private static PostRecord post(ResultSet row) throws SQLException {
        String person = row.getString(2);
        Timestamp decided = row.getTimestamp(20);
        return new PostRecord(
                row.getObject(1, UUID.class),
                person == null ? Standing.Kind.SYSTEM : Standing.Kind.PERSON,
                person == null ? row.getString(3) : person,
                text(row, 4),
                text(row, 6),
                terms(row),
                PostState.valueOf(row.getString(16)),
                row.getString(17),
                row.getTimestamp(18).toInstant(),
                row.getString(19),
                decided == null ? null : decided.toInstant(),
                row.getString(21));
    }

    private static Post.Terms terms(ResultSet row) throws SQLException {
        Array rights = row.getArray(14);
        String duty = row.getString(13);
        return new Post.Terms(
                row.getObject(8, UUID.class),
                text(row, 9),
                new Period(row.getObject(11, LocalDate.class), row.getObject(12, LocalDate.class)),
                duty == null ? null : Duty.valueOf(duty),
                Set.of((String[]) rights.getArray()),
                Bounds.valueOf(row.getString(15)));
    }

    private static BilingualText text(ResultSet row, int column) throws SQLException {
        return new BilingualText(row.getString(column), row.getString(column + 1));
    }
}
