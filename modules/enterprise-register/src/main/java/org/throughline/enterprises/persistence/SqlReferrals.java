package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralRepository;
import org.throughline.enterprises.domain.ReferralStep;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Referrals by SQL on the connection of the transaction. */
@ApplicationScoped
class SqlReferrals implements ReferralRepository {

    private static final String ADD = "insert into enterprises.referral (id, enterprise_id, version, sender, receiver,"
            + " asked, reason, promised, working_days, due_on, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String STEP = "insert into enterprises.referral_step (referral_id, version, enterprise_id,"
            + " state, at, by_whom, organisation, words) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String MOVE =
            "update enterprises.referral set version = ?, state = ?, over_at = ? where id = ?";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    SqlReferrals() {
        // For the container.
    }

    SqlReferrals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Referral referral) {
        entities.unwrap(Session.class).doWork(connection -> {
            ContactSql.update(
                    connection,
                    ADD,
                    referral.id(),
                    referral.firm().id(),
                    referral.version(),
                    referral.sender(),
                    referral.receiver(),
                    referral.matter().asked(),
                    referral.matter().reason(),
                    referral.matter().promised(),
                    referral.term().workingDays(),
                    referral.term().due(),
                    referral.state().name());
            step(connection, referral, referral.made());
        });
    }

    @Override
    public void move(Referral referral, ReferralStep step) {
        entities.unwrap(Session.class).doWork(connection -> {
            ContactSql.update(
                    connection, MOVE, referral.version(), referral.state().name(), referral.overAt(), referral.id());
            step(connection, referral, step);
        });
    }

    private static void step(Connection connection, Referral referral, ReferralStep step) throws SQLException {
        ContactSql.update(
                connection,
                STEP,
                referral.id(),
                step.version(),
                referral.firm().id(),
                step.state().name(),
                step.at(),
                step.by(),
                step.organisation(),
                step.words());
    }

    @Override
    public Optional<Referral> findForChange(UUID id, Reach reach) {
        Conditions one = Conditions.within(reach).and("r.id = ?", id);
        return list(one, " for update of r").stream().findFirst();
    }

    /**
     * All that wait for an answer from an organisation or to it; nobody else changes them until the transaction ends.
     */
    List<Referral> openOf(String organisation) {
        Conditions open = new Conditions()
                .and("(r.receiver = ? or r.sender = ?)", organisation, organisation)
                .and("r.over_at is null");
        return list(open, " order by r.id for update of r");
    }

    @Override
    public Optional<Referral> find(UUID id, Reach reach) {
        return list(Conditions.within(reach).and("r.id = ?", id), "").stream().findFirst();
    }

    @Override
    public List<ReferralStep> steps(UUID id, Reach reach) {
        Conditions one = Conditions.within(reach).and("r.id = ?", id);
        return read(ReferralRow.STEPS + one.where() + " order by s.version", one, ReferralRow::steps);
    }

    @Override
    public Page<Referral> of(Wanted wanted, Reach reach, int limit, @Nullable Cursor after) {
        if (wanted.own().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Conditions meant = meant(wanted, reach);
        if (after != null) {
            meant.and("r.id < ?", place(after));
        }
        List<Referral> found = list(meant, " order by r.id desc limit " + (limit + 1));
        boolean more = found.size() > limit;
        List<Referral> items = more ? found.subList(0, limit) : found;
        Cursor next = more ? new Cursor(List.of(items.get(limit - 1).id().toString())) : null;
        return new Page<>(items, next);
    }

    @Override
    public int count(Wanted wanted, Reach reach) {
        if (wanted.own().isEmpty()) {
            return 0;
        }
        Conditions meant = meant(wanted, reach);
        return read("select count(*)" + ReferralRow.FROM + meant.where(), meant, row -> row.next() ? row.getInt(1) : 0);
    }

    private static Conditions meant(Wanted wanted, Reach reach) {
        Conditions meant = Conditions.within(reach);
        switch (wanted.box()) {
            case RECEIVED -> meant.and("r.receiver = any (?)", wanted.own());
            case SENT -> meant.and("r.sender = any (?)", wanted.own());
            case ALL -> meant.and("(r.receiver = any (?) or r.sender = any (?))", wanted.own(), wanted.own());
        }
        if (wanted.state() != null) {
            meant.and("r.state = ?", wanted.state().name());
        }
        if (wanted.overdueOn() != null) {
            meant.and("r.over_at is null and r.due_on < ?", wanted.overdueOn());
        }
        return meant;
    }

    private List<Referral> list(Conditions meant, String end) {
        return read(ReferralRow.SELECT + meant.where() + end, meant, ReferralRow::all);
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

    private static UUID place(Cursor after) {
        try {
            return UUID.fromString(after.key().get(0));
        } catch (IllegalArgumentException noIdentity) {
            throw PageQuery.unusablePlace();
        }
    }
}
