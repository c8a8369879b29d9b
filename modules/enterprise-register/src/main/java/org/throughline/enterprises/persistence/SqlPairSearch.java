package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.throughline.enterprises.domain.NameForm;
import org.throughline.enterprises.domain.PairSearch;

/** Finds pairs on the connection of the transaction. */
@ApplicationScoped
class SqlPairSearch implements PairSearch {

    private static final int NAMES_AT_ONCE = 10_000;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    SqlPairSearch() {
        // For the container.
    }

    SqlPairSearch(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean isDue(Instant notSince) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PairSearchSql.DUE)) {
                query.setObject(1, notSince.atOffset(ZoneOffset.UTC));
                try (ResultSet row = query.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    @Override
    public int prepareNames() {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            List<String> names = newNames(connection);
            try (PreparedStatement insert = connection.prepareStatement(PairSearchSql.NEW_FORM)) {
                for (String name : names) {
                    NameForm form = NameForm.of(name);
                    insert.setString(1, name);
                    insert.setString(2, form.form());
                    insert.setString(3, form.stem());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return names.size();
        });
    }

    private static List<String> newNames(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PairSearchSql.NEW_NAMES)) {
            query.setInt(1, NAMES_AT_ONCE);
            List<String> names = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        }
    }

    @Override
    public long pair(Instant now) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (Statement alone = connection.createStatement()) {
                // One search at a time; everything here is many against many.
                alone.execute("select pg_advisory_xact_lock(hashtext('enterprises.duplicate_search'))");
                alone.execute("set local enable_nestloop = off");
                alone.execute("set local work_mem = '64MB'");
            }
            ContactSql.update(connection, PairSearchSql.PAIR, now);
            ContactSql.update(connection, PairSearchSql.SEARCHED, now);
            try (Statement count = connection.createStatement();
                    ResultSet row = count.executeQuery("select pairs from enterprises.duplicate_search")) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
