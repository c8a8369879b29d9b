package org.throughline.audit.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.audit.Access;
import org.throughline.audit.AccessRecord;
import org.throughline.audit.application.TallyClosing;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalPen;
import org.throughline.journal.JournalRecord;
import org.throughline.trace.RequestTrace;

/** The first of a minute goes into the journal, the others into a count; each in a transaction of its own. */
@ApplicationScoped
class SqlAccessRecord implements AccessRecord, TallyClosing {

    private static final Logger LOG = Logger.getLogger(SqlAccessRecord.class.getName());

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    private Clock clock;
    private JournalPen pen;

    @SuppressWarnings("NullAway.Init")
    SqlAccessRecord() {
        // For the CDI proxy.
    }

    @Inject
    @SuppressWarnings("NullAway.Init") // The container gives the source afterwards.
    SqlAccessRecord(Clock clock, Suite suite) {
        this.clock = clock;
        this.pen = new JournalPen(clock, suite);
    }

    SqlAccessRecord(Clock clock, Suite suite, DataSource source) {
        this(clock, suite);
        this.source = source;
    }

    @Override
    public void refused(Access access) {
        try {
            count(access, 0);
        } catch (SQLException away) {
            // Whoever was refused stays refused; the next best place is told.
            LOG.log(Level.SEVERE, away, () -> "Not in the journal: " + access.kind() + " " + access.subject());
        }
    }

    @Override
    public void read(Access access, long rows) {
        try {
            count(access, rows);
        } catch (SQLException away) {
            throw new PersistenceException(away);
        }
    }

    @Override
    public void exported(Access access, long rows) {
        try (Connection connection = source.getConnection()) {
            pen.write(
                    connection,
                    who(access, RequestTrace.current().orElse(null)),
                    Count.once(rows, now()).entry(access));
        } catch (SQLException away) {
            throw new PersistenceException(away);
        }
    }

    @Override
    public int close(Connection connection) throws SQLException {
        int written = 0;
        try (PreparedStatement delete = TallySql.close(connection, now());
                ResultSet row = delete.executeQuery()) {
            while (row.next()) {
                TallySql.Closed closed = TallySql.Closed.of(row);
                if (closed.count().times() > 0) {
                    Access access = closed.access();
                    pen.write(
                            connection,
                            who(access, closed.requestId()),
                            closed.count().entry(access));
                    written++;
                }
            }
            connection.commit();
            return written;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        }
    }

    private void count(Access access, long rows) throws SQLException {
        Instant now = now();
        try (Connection connection = source.getConnection()) {
            if (TallySql.again(connection, access, rows, now)) {
                return;
            }
            connection.setAutoCommit(false);
            try {
                begin(connection, access, rows, now);
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void begin(Connection connection, Access access, long rows, Instant now) throws SQLException {
        Access counted = TallySql.apart(connection, access.kind(), now) < MOST_APART ? access : access.amongOthers();
        @Nullable String requestId = RequestTrace.current().orElse(null);
        if (TallySql.first(connection, counted, requestId, rows, now)) {
            pen.write(connection, who(counted, requestId), Count.once(rows, now).entry(counted));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static JournalRecord.Who who(Access access, @Nullable String requestId) {
        return new JournalRecord.Who(
                access.who().actor(),
                access.who().post(),
                requestId,
                access.who().address());
    }
}
