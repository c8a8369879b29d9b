package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.enterprises.domain.SavedView;
import org.throughline.enterprises.domain.SavedView.Owner;
import org.throughline.enterprises.domain.SavedView.Reader;
import org.throughline.enterprises.domain.SavedViewRepository;
import org.throughline.enterprises.domain.ViewFilter;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Saved views by SQL on the connection of the transaction. */
@ApplicationScoped
class SqlSavedViews implements SavedViewRepository {

    private static final String ADD = "insert into enterprises.saved_view"
            + " (name, filter, shared_with, changed_at, version, id, owner_kind, owner) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String CHANGE = "update enterprises.saved_view"
            + " set name = ?, filter = ?, shared_with = ?, changed_at = ?, version = ? where id = ?";

    private static final String FROM = " from enterprises.saved_view";

    private static final String SELECT =
            "select id, version, owner_kind, owner, name, filter, shared_with, changed_at" + FROM;

    /** Whoever waits here sees, once it goes on, what the other one did. */
    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended('saved views of ' || ? || ?, 0))";

    private static final String OWN = "owner_kind = ? and owner = ?";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    SqlSavedViews() {
        // For the container.
    }

    SqlSavedViews(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void hold(Owner owner) {
        work(connection -> ContactSql.update(connection, HOLD, owner.kind().name(), owner.name()));
    }

    @Override
    public int count(Owner owner) {
        return number(of(owner));
    }

    @Override
    public boolean isTaken(Owner owner, String name, UUID except) {
        return number(of(owner).and("lower(name) = lower(?) and id <> ?", name, except)) > 0;
    }

    private int number(Conditions meant) {
        return read("select count(*)" + FROM + meant.where(), meant, row -> row.next() ? row.getInt(1) : 0);
    }

    @Override
    public void add(SavedView view) {
        work(connection -> ContactSql.update(
                connection,
                ADD,
                view.name(),
                filter(connection, view),
                view.sharedWith(),
                view.changedAt(),
                view.version(),
                view.id(),
                view.owner().kind().name(),
                view.owner().name()));
    }

    @Override
    public void change(SavedView view) {
        work(connection -> ContactSql.update(
                connection,
                CHANGE,
                view.name(),
                filter(connection, view),
                view.sharedWith(),
                view.changedAt(),
                view.version(),
                view.id()));
    }

    private static Object filter(Connection connection, SavedView view) throws SQLException {
        return connection.createArrayOf("text", view.filter().parameters().toArray());
    }

    @Override
    public void remove(UUID id) {
        work(connection -> ContactSql.update(connection, "delete" + FROM + " where id = ?", id));
    }

    @Override
    public Optional<SavedView> find(UUID id, Reader reader) {
        return list(visible(reader).and("id = ?", id), "").stream().findFirst();
    }

    @Override
    public Page<SavedView> of(Reader reader, int limit, @Nullable Cursor after) {
        Conditions meant = visible(reader);
        if (after != null) {
            meant.and("id < ?", place(after));
        }
        List<SavedView> found = list(meant, " order by id desc limit " + (limit + 1));
        boolean more = found.size() > limit;
        List<SavedView> items = more ? found.subList(0, limit) : found;
        Cursor next = more ? new Cursor(List.of(items.get(limit - 1).id().toString())) : null;
        return new Page<>(items, next);
    }

    @Override
    public List<SavedView> ofOwner(Owner owner) {
        return list(of(owner), " order by id desc");
    }

    @Override
    public List<SavedView> shared(Reader reader, int most) {
        if (reader.organisations().isEmpty()) {
            return List.of();
        }
        Owner owner = reader.owner();
        Conditions others = new Conditions()
                .and("shared_with = any (?)", reader.organisations())
                .and("not (" + OWN + ")", owner.kind().name(), owner.name());
        return list(others, " order by id desc limit " + most);
    }

    private static Conditions of(Owner owner) {
        return new Conditions().and(OWN, owner.kind().name(), owner.name());
    }

    /** The whole bound of what a reader sees. */
    static Conditions visible(Reader reader) {
        Owner owner = reader.owner();
        if (reader.organisations().isEmpty()) {
            return of(owner);
        }
        return new Conditions()
                .and(
                        "((" + OWN + ") or shared_with = any (?))",
                        owner.kind().name(),
                        owner.name(),
                        reader.organisations());
    }

    private List<SavedView> list(Conditions meant, String end) {
        return read(SELECT + meant.where() + end, meant, SqlSavedViews::all);
    }

    private static List<SavedView> all(ResultSet row) throws SQLException {
        List<SavedView> views = new ArrayList<>();
        while (row.next()) {
            views.add(new SavedView(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    new Owner(Standing.Kind.valueOf(row.getString(3)), row.getString(4)),
                    row.getString(5),
                    ViewFilter.read(List.of((String[]) row.getArray(6).getArray())),
                    row.getString(7),
                    ContactSql.moment(row, 8)));
        }
        return views;
    }

    /** What is done with the connection of the transaction. */
    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** What rows are read as. */
    @FunctionalInterface
    private interface Rows<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private void work(Work work) {
        entities.unwrap(Session.class).doWork(work::on);
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
