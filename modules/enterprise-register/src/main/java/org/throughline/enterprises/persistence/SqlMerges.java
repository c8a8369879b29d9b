package org.throughline.enterprises.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.FirmMerge;
import org.throughline.enterprises.domain.MergeRepository;
import org.throughline.exchange.Json;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** Merges by SQL on the connection of the transaction. */
@ApplicationScoped
class SqlMerges implements MergeRepository {

    /** In the order of their identities, as imports hold firms, so that nobody waits for one another. */
    private static final String HOLD = "select " + EnterpriseRow.COLUMNS + ", merged_into is not null"
            + " from enterprises.enterprise where uscc in (?, ?) order by id for update";

    private static final String ADD =
            "insert into enterprises.merge (id, former, surviving, reason, at, by_whom, moved)"
                    + " values (?, ?, ?, ?, ?, ?, ?::jsonb)";

    private static final String SELECT =
            "select m.id, f.id, f.uscc, f.name, f.district, f.zone, e.uscc, m.reason, m.at,"
                    + " m.by_whom, m.moved from enterprises.merge m join enterprises.enterprise e on e.id = m.surviving"
                    + " join enterprises.enterprise f on f.id = m.former";

    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    SqlMerges() {
        // For the container.
    }

    SqlMerges(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<EnterpriseSummary> hold(Uscc one, Uscc other) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            List<EnterpriseSummary> held = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(HOLD)) {
                query.setString(1, one.value());
                query.setString(2, other.value());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        EnterpriseSummary firm = EnterpriseRow.read(row).firm();
                        if (row.getBoolean(12)) {
                            String into = EnterpriseSql.successor(connection, firm.uscc())
                                    .map(survivor -> survivor.uscc().value())
                                    .orElseThrow();
                            throw new ProblemException(
                                    EnterpriseProblem.MERGED,
                                    Map.of("uscc", firm.uscc().value(), "into", into));
                        }
                        held.add(firm);
                    }
                }
            }
            return held;
        });
    }

    @Override
    public List<String> relations() {
        return MergeRows.texts(entities, "select relation from enterprises.relations_to_firms()");
    }

    @Override
    public void close(Merging merging) {
        MergeRows.number(
                entities,
                "select count(enterprises.close_firm(?, ?))",
                merging.former().id(),
                merging.surviving().id());
    }

    @Override
    public void add(FirmMerge merge, Merging merging) {
        String moved = Json.mapper().valueToTree(merge.moved()).toString();
        entities.unwrap(Session.class)
                .doWork(connection -> ContactSql.update(
                        connection,
                        ADD,
                        merge.id(),
                        merging.former().id(),
                        merging.surviving().id(),
                        merge.reason(),
                        merge.at(),
                        merge.by(),
                        moved));
    }

    @Override
    public Page<FirmMerge> into(UUID surviving, Reach reach, int limit, @Nullable Cursor after) {
        Conditions meant = within(reach).and("m.surviving = ?", surviving);
        if (after != null) {
            meant.and("m.id < ?", place(after));
        }
        List<FirmMerge> found = merges(meant, " order by m.id desc limit " + (limit + 1));
        boolean more = found.size() > limit;
        List<FirmMerge> items = more ? found.subList(0, limit) : found;
        Cursor next = more ? new Cursor(List.of(items.get(limit - 1).id().toString())) : null;
        return new Page<>(items, next);
    }

    @Override
    public Optional<FirmMerge> find(UUID surviving, UUID merge, Reach reach) {
        Conditions meant = within(reach).and("m.surviving = ?", surviving).and("m.id = ?", merge);
        return merges(meant, "").stream().findFirst();
    }

    private static Conditions within(Reach reach) {
        Conditions within = Conditions.within(reach);
        return within.isEmpty()
                ? within
                : new Conditions()
                        .and(
                                "exists (select from enterprises.enterprise seen" + within.where()
                                        + " and seen.id = m.surviving)",
                                within.values().toArray());
    }

    private List<FirmMerge> merges(Conditions meant, String end) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SELECT + meant.where() + end)) {
                meant.bind(query, 1);
                List<FirmMerge> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(merge(row));
                    }
                }
                return found;
            }
        });
    }

    private static FirmMerge merge(ResultSet row) throws SQLException {
        return new FirmMerge(
                row.getObject(1, UUID.class),
                ReferralRow.firm(row),
                row.getString(7),
                row.getString(8),
                ContactSql.moment(row, 9),
                row.getString(10),
                counts(row.getString(11)));
    }

    private static Map<String, Long> counts(String json) {
        try {
            return Json.mapper().readValue(json, COUNTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database wrote no JSON", broken);
        }
    }

    private static UUID place(Cursor after) {
        try {
            return UUID.fromString(after.key().get(0));
        } catch (IllegalArgumentException noIdentity) {
            throw PageQuery.unusablePlace();
        }
    }
}
