package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.domain.DuplicateJudgement;
import org.throughline.enterprises.domain.DuplicatePair;
import org.throughline.enterprises.domain.DuplicateReason;
import org.throughline.enterprises.domain.DuplicateRepository;
import org.throughline.enterprises.domain.FirmInPlace;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Page;
import org.throughline.kernel.Uscc;

/** Pairs by SQL on the connection of the transaction. */
@ApplicationScoped
class SqlDuplicates implements DuplicateRepository {

    private static final String FROM = " from enterprises.duplicate_pair p"
            + " join enterprises.enterprise a on a.id = p.firm and a.merged_into is null"
            + " join enterprises.enterprise b on b.id = p.other and b.merged_into is null";

    private static final String SELECT = "select p.firm, a.uscc, a.name, a.district, a.zone, p.other, b.uscc, b.name,"
            + " b.district, b.zone, p.version, p.reasons, p.strength, p.apart, p.found_at" + FROM;

    private static final String JUDGE =
            "update enterprises.duplicate_pair set version = ?, apart = ?" + " where firm = ? and other = ?";

    private static final String KEEP = "insert into enterprises.duplicate_judgement (firm, other, version, apart,"
            + " reason, at, by_whom) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String JUDGEMENTS = "select version, apart, reason, at, by_whom"
            + " from enterprises.duplicate_judgement where firm = ? and other = ? order by version desc";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    SqlDuplicates() {
        // For the container.
    }

    SqlDuplicates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Page<DuplicatePair> of(boolean apart, Reach reach, int limit, @Nullable Cursor after) {
        EnterpriseSql.Question question = question(apart, reach, limit, after);
        List<DuplicatePair> found = pairs(question.sql(), question.conditions());
        boolean more = found.size() > limit;
        List<DuplicatePair> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? placeOf(items.get(limit - 1)) : null);
    }

    /** One row more than asked for, if there is one. */
    static EnterpriseSql.Question question(boolean apart, Reach reach, int limit, @Nullable Cursor after) {
        Conditions meant = bothWithin(reach).and("p.apart = ?", apart);
        if (after != null) {
            meant.and("(p.strength, p.firm, p.other) < (?, ?, ?)", place(after));
        }
        String sql =
                SELECT + meant.where() + " order by p.strength desc, p.firm desc, p.other desc limit " + (limit + 1);
        return new EnterpriseSql.Question(sql, meant);
    }

    @Override
    public long count(boolean apart, Reach reach, long most) {
        Conditions meant = bothWithin(reach).and("p.apart = ?", apart);
        String some = "select 1" + FROM + meant.where() + " limit " + most;
        return read("select count(*) from (" + some + ") found", meant, row -> row.next() ? row.getLong(1) : 0L);
    }

    @Override
    public Optional<DuplicatePair> find(Uscc one, Uscc other, Reach reach) {
        return find(one, other, reach, "");
    }

    @Override
    public Optional<DuplicatePair> findForChange(Uscc one, Uscc other, Reach reach) {
        return find(one, other, reach, " for update of p");
    }

    private Optional<DuplicatePair> find(Uscc one, Uscc other, Reach reach, String held) {
        Conditions meant = bothWithin(reach)
                .and("(a.uscc, b.uscc) in ((?, ?), (?, ?))", one.value(), other.value(), other.value(), one.value());
        return pairs(SELECT + meant.where() + held, meant).stream().findFirst();
    }

    @Override
    public void judge(DuplicatePair judged, DuplicateJudgement judgement) {
        UUID firm = judged.firm().id();
        UUID other = judged.other().id();
        entities.unwrap(Session.class).doWork(connection -> {
            ContactSql.update(connection, JUDGE, judged.version(), judged.apart(), firm, other);
            ContactSql.update(
                    connection,
                    KEEP,
                    firm,
                    other,
                    judgement.version(),
                    judgement.apart(),
                    judgement.reason(),
                    judgement.at(),
                    judgement.by());
        });
    }

    @Override
    public List<DuplicateJudgement> judgements(DuplicatePair pair, Reach reach) {
        boolean seen = pair.firm().within(reach) && pair.other().within(reach);
        Conditions both =
                new Conditions().and("", pair.firm().id(), pair.other().id());
        return seen ? read(JUDGEMENTS, both, SqlDuplicates::judgements) : List.of();
    }

    @Override
    public Optional<Instant> searched(Reach reach) {
        String sql = "select at from enterprises.duplicate_search";
        return read(
                sql,
                new Conditions(),
                row -> row.next() ? Optional.of(ContactSql.moment(row, 1)) : Optional.<Instant>empty());
    }

    /** The bound of a reach speaks of the columns of one firm, so each of the two is asked for by itself. */
    private static Conditions bothWithin(Reach reach) {
        Conditions both = new Conditions();
        Conditions within = Conditions.within(reach);
        if (!within.isEmpty()) {
            for (String firm : List.of("p.firm", "p.other")) {
                both.and(
                        "exists (select from enterprises.enterprise seen" + within.where() + " and seen.id = " + firm
                                + ")",
                        within.values().toArray());
            }
        }
        return both;
    }

    private List<DuplicatePair> pairs(String sql, Conditions meant) {
        return read(sql, meant, row -> {
            List<DuplicatePair> found = new ArrayList<>();
            while (row.next()) {
                found.add(new DuplicatePair(
                        firm(row, 1),
                        firm(row, 6),
                        row.getLong(11),
                        reasons(row.getArray(12)),
                        row.getInt(13),
                        row.getBoolean(14),
                        ContactSql.moment(row, 15)));
            }
            return found;
        });
    }

    private static FirmInPlace firm(ResultSet row, int from) throws SQLException {
        return new FirmInPlace(
                row.getObject(from, UUID.class),
                Uscc.exempt(row.getString(from + 1)),
                row.getString(from + 2),
                new DivisionCode(row.getString(from + 3)),
                row.getString(from + 4));
    }

    private static List<DuplicateReason> reasons(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray())
                .map(DuplicateReason::valueOf)
                .sorted()
                .toList();
    }

    private static List<DuplicateJudgement> judgements(ResultSet row) throws SQLException {
        List<DuplicateJudgement> judgements = new ArrayList<>();
        while (row.next()) {
            judgements.add(new DuplicateJudgement(
                    row.getLong(1), row.getBoolean(2), row.getString(3), ContactSql.moment(row, 4), row.getString(5)));
        }
        return judgements;
    }

    /** What rows are read as. */
    @FunctionalInterface
    private interface Rows<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T read(String sql, Conditions meant, Rows<T> reading) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                meant.bind(query, 1);
                try (ResultSet rows = query.executeQuery()) {
                    return reading.of(rows);
                }
            }
        });
    }

    private static Cursor placeOf(DuplicatePair pair) {
        return new Cursor(List.of(
                Integer.toString(pair.strength()),
                pair.firm().id().toString(),
                pair.other().id().toString()));
    }

    private static Object[] place(Cursor after) {
        try {
            List<String> key = after.key();
            return new Object[] {Short.valueOf(key.get(0)), UUID.fromString(key.get(1)), UUID.fromString(key.get(2))};
        } catch (IllegalArgumentException noPlace) {
            throw PageQuery.unusablePlace();
        }
    }
}
