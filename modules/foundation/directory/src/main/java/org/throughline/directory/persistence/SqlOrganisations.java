package org.throughline.directory.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationKind;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.directory.domain.Bounds;
import org.throughline.directory.domain.OrganisationReading;
import org.throughline.directory.domain.OrganisationRecord;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Period;

/** Organisations, which places they serve and who works there by SQL. */
@ApplicationScoped
class SqlOrganisations implements OrganisationReading, Organisations {

    private static final String ORGANISATIONS = """
            select o.id, o.code, o.kind, f.names_zh, f.names_en, b.code, f.districts, f.zones, f.valid_from, f.valid_to,
                f.number, coalesce(f.functions, array[]::text[])
            from directory.organisation o
            join directory.organisation_phase f on f.organisation = o.id
                and f.valid_from <= ? and (f.valid_to is null or f.valid_to > ?)
            left join directory.organisation b on b.id = f.parent
            """;
    private static final String PEOPLE = """
            select a.id, a.name, a.name_zh, a.name_en, p.title_zh, p.title_en, p.code
            from directory.account a
            cross join lateral (select t.title_zh, t.title_en, o.code from directory.post t
                join directory.organisation o on o.id = t.organisation
                where t.account = a.id and t.state = 'APPROVED' and t.valid_from <= ?
                  and (t.valid_to is null or t.valid_to > ?) and (? or t.organisation = any (?))
                order by t.valid_from, t.id limit 1) p
            where not a.disabled and a.name > ?
              and (a.name like ? or lower(a.name_zh || ' ' || a.name_en) like ?)
            order by a.name limit ?
            """;

    private static final String SEATS = """
            select a.name, coalesce(a.name_zh, c.organisation_zh), coalesce(a.name_en, c.organisation_en),
                p.title_zh, p.title_en, o.code, p.reach, p.organisation
            from directory.post p
            join directory.organisation o on o.id = p.organisation
            left join directory.account a on a.id = p.account and not a.disabled
            left join directory.api_client c on c.id = p.client and not c.disabled
            where p.state = 'APPROVED' and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
              and ? = any (p.rights) and (o.code = ? or o.code like ?) and (a.id is not null or c.id is not null)
              and (o.closed_on is null or o.closed_on > ? or p.duty is not null)
            order by a.name, o.code, p.id
            """;

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    SqlOrganisations() {
        // For the container.
    }

    SqlOrganisations(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Named> on(LocalDate day) {
        return named(" where o.kind <> 'OFFICE' order by o.code", day);
    }

    @Override
    public List<Named> offices(LocalDate day) {
        return named(" where o.kind = 'OFFICE' order by o.code", day);
    }

    private List<Named> named(String which, LocalDate day) {
        return Sql.on(source).list(ORGANISATIONS + which, SqlOrganisations::organisation, day, day).stream()
                .map(found ->
                        new Named(found.code(), found.kind(), found.names().get(0)))
                .toList();
    }

    @Override
    public List<BilingualText> plaques(String code, LocalDate day) {
        return Sql.on(source)
                .list(ORGANISATIONS + " where o.code = ?", SqlOrganisations::organisation, day, day, code)
                .stream()
                .flatMap(found -> found.names().stream())
                .toList();
    }

    @Override
    public List<Seat> seats(String code, String right, LocalDate day) {
        String offices = LikePattern.escaped(code) + "/%";
        return Sql.on(source).list(SEATS, row -> seat(row, day), day, day, right, code, offices, day);
    }

    private Seat seat(ResultSet row, LocalDate day) throws SQLException {
        Reach reach = Bounds.valueOf(row.getString(7)) == Bounds.EVERYWHERE
                ? Reach.EVERYWHERE
                : own(row.getObject(8, UUID.class), day);
        return new Seat(
                row.getString(1),
                new BilingualText(row.getString(2), row.getString(3)),
                new BilingualText(row.getString(4), row.getString(5)),
                row.getString(6),
                reach);
    }

    @Override
    public Optional<Reach> served(String code, LocalDate day) {
        List<UUID> known = Sql.on(source)
                .list(
                        ORGANISATIONS + " where o.kind <> 'OFFICE' and o.code = ?",
                        row -> row.getObject(1, UUID.class),
                        day,
                        day,
                        code);
        return known.stream()
                .findFirst()
                .map(id -> own(id, day))
                .map(own -> Reach.places(own.districts(), own.zones()));
    }

    private Reach own(UUID organisation, LocalDate day) {
        try (Connection connection = source.getConnection()) {
            return OwnReach.of(connection, organisation, day);
        } catch (SQLException unreadable) {
            throw new PersistenceException(unreadable);
        }
    }

    @Override
    public Page<OrganisationRecord> bureaus(LocalDate on, int limit, @Nullable Cursor after) {
        List<OrganisationRecord> found = Sql.on(source)
                .list(
                        ORGANISATIONS + " where o.kind = 'BUREAU' and o.code > ? order by o.code limit ?",
                        SqlOrganisations::organisation,
                        on,
                        on,
                        Stretch.beyond(after),
                        limit + 1);
        return Stretch.cut(found, limit, row -> Stretch.at(row.code()));
    }

    @Override
    public Optional<Page<OrganisationRecord>> offices(String bureau, LocalDate on, int limit, @Nullable Cursor after) {
        List<UUID> known = Sql.on(source)
                .list(
                        ORGANISATIONS + " where o.kind = 'BUREAU' and o.code = ?",
                        row -> row.getObject(1, UUID.class),
                        on,
                        on,
                        bureau);
        return known.stream().findFirst().map(id -> {
            List<OrganisationRecord> found = Sql.on(source)
                    .list(
                            ORGANISATIONS + " where o.kind = 'OFFICE' and f.parent = ? and o.code > ?"
                                    + " order by o.code limit ?",
                            SqlOrganisations::organisation,
                            on,
                            on,
                            id,
                            Stretch.beyond(after),
                            limit + 1);
            return Stretch.cut(found, limit, row -> Stretch.at(row.code()));
        });
    }

    @Override
    public Optional<OrganisationRecord> office(UUID id, LocalDate on) {
        return Sql.on(source)
                .list(
                        ORGANISATIONS + " where o.kind = 'OFFICE' and o.id = ?",
                        SqlOrganisations::organisation,
                        on,
                        on,
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public Page<Colleague> people(
            @Nullable String words, LocalDate on, Reach reach, int limit, @Nullable Cursor after) {
        String pattern = "%" + LikePattern.escaped(words == null ? "" : words.toLowerCase(Locale.ROOT)) + "%";
        List<Colleague> found = Sql.on(source)
                .list(
                        PEOPLE,
                        SqlOrganisations::colleague,
                        on,
                        on,
                        reach.everywhere(),
                        reach.organisations().toArray(UUID[]::new),
                        Stretch.beyond(after),
                        pattern,
                        pattern,
                        limit + 1);
        return Stretch.cut(found, limit, row -> Stretch.at(row.account()));
    }

    private static OrganisationRecord organisation(ResultSet row) throws SQLException {
        String[] zh = (String[]) row.getArray(4).getArray();
        String[] en = (String[]) row.getArray(5).getArray();
        List<BilingualText> names = new ArrayList<>();
        for (int i = 0; i < zh.length; i++) {
            names.add(new BilingualText(zh[i], en[i]));
        }
        return new OrganisationRecord(
                row.getObject(1, UUID.class),
                row.getString(2),
                OrganisationKind.valueOf(row.getString(3)),
                names,
                row.getString(6),
                List.of((String[]) row.getArray(7).getArray()),
                List.of((String[]) row.getArray(8).getArray()),
                row.getObject(11, Integer.class),
                List.of((String[]) row.getArray(12).getArray()),
                new Period(row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class)));
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                row.getObject(1, UUID.class),
                row.getString(2),
                new BilingualText(row.getString(3), row.getString(4)),
                new BilingualText(row.getString(5), row.getString(6)),
                row.getString(7));
    }
}
