package org.throughline.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.directory.entry.OrganisationBook;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;

/**
 * Closes an organisation with its offices on a day, because another one has all it held. Days before that answer as
 * before. Posts in it give no rights from that day on, but for the duties of administrators, who are those of the
 * installation.
 */
public final class ClosedOrganisations {

    private static final String OURS = "(select id from directory.organisation where id = ? or code like ?)";

    private static final String CLOSE =
            "update directory.organisation set closed_on = ?, successor = ? where closed_on is null and id in " + OURS;

    /** What would begin on that day or later never begins. */
    private static final String DROP =
            "delete from directory.organisation_phase where valid_from >= ? and organisation in " + OURS;

    private static final String CUT = "update directory.organisation_phase set valid_to = ?"
            + " where (valid_to is null or valid_to > ?) and organisation in " + OURS;

    private static final String POSTS = "select count(*) from directory.post p"
            + " join directory.organisation o on o.id = p.organisation"
            + " where p.state <> 'REFUSED' and p.duty is null and (p.valid_to is null or p.valid_to > ?)"
            + " and (o.code = ? or o.code like ?)";

    private ClosedOrganisations() {}

    /**
     * Closes it; nothing is committed here.
     *
     * @param connection with a transaction begun
     * @param journal that of this transaction
     * @param code of the organisation
     * @param successor code of the one that has all it held
     * @param day the first day on which it is there no longer
     */
    public static void close(
            Connection connection, Journal journal, Clock clock, String code, String successor, LocalDate day)
            throws SQLException {
        OrganisationBook book = OrganisationBook.open(connection, journal, clock);
        UUID id = book.find(code).orElseThrow();
        String offices = below(code);
        run(connection, CLOSE, day, book.find(successor).orElseThrow(), id, offices);
        run(connection, DROP, day, id, offices);
        run(connection, CUT, day, day, id, offices);
        String state = Json.mapper()
                .createObjectNode()
                .put("closedOn", day.toString())
                .put("successor", successor)
                .toString();
        journal.record(new JournalEntry("organisation-closed", "organisation", code, null, state, null));
    }

    /** How many posts in it, and in its offices, give no rights any more from that day on. */
    public static long posts(Connection connection, String code, LocalDate day) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(POSTS)) {
            query.setObject(1, day);
            query.setString(2, code);
            query.setString(3, below(code));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String below(String code) {
        return code.replace("_", "\\_").replace("%", "\\%") + "/%";
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
