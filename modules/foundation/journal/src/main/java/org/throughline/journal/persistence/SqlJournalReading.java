package org.throughline.journal.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.journal.JournalQuery;
import org.throughline.journal.JournalReading;
import org.throughline.journal.JournalRecord;
import org.throughline.journal.chain.EntrySql;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Looks entries up by SQL, each with its place in the chain. */
@ApplicationScoped
class SqlJournalReading implements JournalReading {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlJournalReading() {
        // For the container.
    }

    SqlJournalReading(DataSource source) {
        this.source = source;
    }

    @Override
    public Page<JournalRecord> page(JournalQuery query) {
        List<JournalRecord> found = new ArrayList<>(read(EntryConditions.of(query)));
        boolean more = found.size() > query.limit();
        if (more) {
            found.remove(query.limit());
        }
        Cursor next = more ? EntryConditions.placeOf(query.order(), found.get(found.size() - 1)) : null;
        return new Page<>(found, next);
    }

    @Override
    public Optional<JournalRecord> find(UUID id) {
        return read(EntryConditions.of(id)).stream().findFirst();
    }

    private List<JournalRecord> read(EntryConditions asked) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(asked.sql())) {
            asked.bind(query);
            List<JournalRecord> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(EntrySql.record(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }
}
