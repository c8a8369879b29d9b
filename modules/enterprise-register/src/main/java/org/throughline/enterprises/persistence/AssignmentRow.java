package org.throughline.enterprises.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.enterprises.domain.Assignment;

/** An assignment as it stands in its table, beside its firm. */
final class AssignmentRow {

    /** The bound of a reach speaks of the columns of a firm. */
    static final String FROM = " from enterprises.assignment a join enterprises.enterprise e on e.id = a.enterprise_id";

    static final String SELECT = "select a.id, e.id, e.uscc, e.name, e.district, e.zone, a.version, a.organisation,"
            + " a.person, a.from_day, a.former, a.reason, a.given_at, a.given_by, a.to_day, a.ended_at, a.ended_by,"
            + " a.ended_why, a.handed_on" + FROM;

    private AssignmentRow() {}

    static List<Assignment> all(ResultSet row) throws SQLException {
        List<Assignment> found = new ArrayList<>();
        while (row.next()) {
            found.add(read(row));
        }
        return found;
    }

    private static Assignment read(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject(1, UUID.class),
                ReferralRow.firm(row),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getString(12),
                ContactSql.moment(row, 13),
                row.getString(14),
                row.getObject(15) == null ? null : end(row));
    }

    private static Assignment.End end(ResultSet row) throws SQLException {
        return new Assignment.End(
                row.getObject(15, LocalDate.class),
                ContactSql.moment(row, 16),
                row.getString(17),
                row.getString(18),
                row.getBoolean(19));
    }
}
