package org.throughline.enterprises.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.NameOrder;
import org.throughline.enterprises.domain.PinyinInitials;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;

/**
 * The firms of an import: finds them in the register, holds them, enters new ones and changes what is said of others.
 */
final class FirmMerge {

    private static final int PORTION = 5_000;

    /** From so many new firms on it pays to sort their names in at once. */
    private static final int MANY = 5_000;

    /** In the order of their identities, so that two merges never wait for one another. */
    private static final String HOLD = """
            select count(*) from (
                select e.id from enterprises.enterprise e
                where e.uscc in (select uscc from enterprises.import_row where import_id = ?)
                order by e.id for no key update of e) held
            """;

    /** Rows of one firm agree where both say something, so any of them says what the firm is. */
    private static final String MATCH = """
            insert into enterprises.import_firm (uscc, line, rows, doubtful, name, kind, industry, district, zone, id,
                was_district, was_zone, renamed, changed)
            select r.uscc, r.line, r.rows, r.doubtful, coalesce(r.name, e.name),
                coalesce(r.kind, e.kind, case when r.uscc like '92%' then 'INDIVIDUAL_HOUSEHOLD' else 'COMPANY' end),
                coalesce(r.industry, e.industry), coalesce(r.district, e.district), coalesce(r.zone, e.zone),
                e.id, e.district, e.zone, e.id is null or coalesce(r.name, e.name) <> e.name,
                e.id is not null and (coalesce(r.name, e.name), coalesce(r.kind, e.kind), coalesce(r.industry, e.industry),
                    coalesce(r.district, e.district), coalesce(r.zone, e.zone))
                    is distinct from (e.name, e.kind, e.industry, e.district, e.zone)
            from (
                select uscc, min(line) as line, count(*) as rows, bool_or(doubtful) as doubtful, max(name) as name,
                    max(kind) as kind, max(industry) as industry, max(district) as district, max(zone) as zone
                from enterprises.import_row where import_id = ? group by uscc) r
            left join enterprises.enterprise e on e.uscc = r.uscc
            """;

    private static final String NAMED =
            "select uscc, id, name from enterprises.import_firm where renamed and name is not null order by line";

    private static final String COPY_NAMES = "copy enterprises.import_name (uscc, id, initials, name_order) from stdin";

    private static final String ENTER = """
            insert into enterprises.enterprise (id, version, recorded_at, generated, uscc, kind, industry, district, zone,
                name, initials, name_order, recorded_by)
            select n.id, 0, ?, false, f.uscc, f.kind, f.industry, f.district, f.zone, f.name, n.initials, n.name_order, ?
            from enterprises.import_firm f join enterprises.import_name n on n.uscc = f.uscc
            where f.id is null order by n.id
            on conflict (uscc) do nothing
            """;

    private static final String LET_WAIT = "select count(*) from (select enterprises.let_names_wait()) waiting";
    private static final String SORT_IN = "select count(*) from (select enterprises.sort_names_in()) sorted";
    private static final String LAY_ASIDE = "select count(*) from (select enterprises.lay_names_aside()) aside";
    private static final String BRING_BACK = "select count(*) from (select enterprises.bring_names_back()) back";

    private static final String CHANGE = """
            update enterprises.enterprise e set version = e.version + 1, recorded_at = ?, recorded_by = ?, name = f.name,
                kind = f.kind, industry = f.industry, district = f.district, zone = f.zone,
                initials = coalesce(n.initials, e.initials), name_order = coalesce(n.name_order, e.name_order)
            from enterprises.import_firm f left join enterprises.import_name n on n.uscc = f.uscc
            where f.changed and e.id = f.id
            """;

    private final Connection connection;
    private final Clock clock;
    private final boolean alone;
    private final Sql sql;

    /**
     * For one merge.
     *
     * @param alone whether everybody else is kept away, as {@link FirstFacts#holdOthersOff} says
     */
    FirmMerge(Connection connection, Clock clock, boolean alone) {
        this.connection = connection;
        this.clock = clock;
        this.alone = alone;
        this.sql = new Sql(connection);
    }

    /** Holds the firms that the register knows until the end of the transaction, and matches all with it. */
    void match(UUID id) throws SQLException {
        sql.number(HOLD, id);
        sql.run(MATCH, id);
        sql.run("analyze enterprises.import_firm");
    }

    /** Enters the new firms and gives their number. */
    long enter(Instant at, String by) throws SQLException {
        prepareNames();
        long fresh = sql.number("select count(*) from enterprises.import_firm where id is null");
        long entered = fresh < MANY ? insert(at, by) : insertMany(at, by);
        if (entered < fresh) {
            throw new ProblemException(EnterpriseProblem.IMPORT_CROSSED);
        }
        return entered;
    }

    private long insert(Instant at, String by) throws SQLException {
        return sql.run(ENTER, Timestamp.from(at), by);
    }

    private long insertMany(Instant at, String by) throws SQLException {
        sql.number(alone ? LAY_ASIDE : LET_WAIT);
        long entered = insert(at, by);
        sql.number(alone ? BRING_BACK : SORT_IN);
        return entered;
    }

    /** Changes what the register says of the firms themselves and gives the number of those it changed. */
    long change(Instant at, String by) throws SQLException {
        return sql.run(CHANGE, Timestamp.from(at), by);
    }

    /** What searching and sorting need of names that the register has not seen of these firms. */
    private void prepareNames() throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        CopyRows names = new CopyRows(COPY_NAMES);
        try (PreparedStatement select =
                connection.prepareStatement(NAMED, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(PORTION);
            try (ResultSet row = select.executeQuery()) {
                List<Named> portion = new ArrayList<>(PORTION);
                while (row.next()) {
                    UUID known = row.getObject(2, UUID.class);
                    portion.add(new Named(
                            row.getString(1), known == null ? TimeOrderedUuid.next(clock) : known, row.getString(3)));
                    if (portion.size() == PORTION) {
                        send(portion, names, copies);
                    }
                }
                send(portion, names, copies);
            }
        }
        try (Statement analyze = connection.createStatement()) {
            analyze.execute("analyze enterprises.import_name");
        }
    }

    /** A firm whose name is new to the register. */
    private record Named(String uscc, UUID id, String name) {}

    /** Names are prepared on all cores: the server has nothing else to do meanwhile. */
    private static void send(List<Named> portion, CopyRows names, CopyManager copies) throws SQLException {
        List<String> initials = portion.parallelStream()
                .map(firm -> PinyinInitials.of(firm.name()))
                .toList();
        List<byte[]> orders =
                portion.parallelStream().map(firm -> NameOrder.of(firm.name())).toList();
        for (int at = 0; at < portion.size(); at++) {
            names.add(portion.get(at).uscc()).add(portion.get(at).id());
            names.add(initials.get(at)).add(orders.get(at)).endRow();
        }
        names.send(copies);
        portion.clear();
    }
}
