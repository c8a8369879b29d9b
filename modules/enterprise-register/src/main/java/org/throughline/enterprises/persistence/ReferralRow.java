package org.throughline.enterprises.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.enterprises.domain.FirmInPlace;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.enterprises.domain.ReferralStep;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Uscc;

/** A referral as it stands in its table, beside its firm and the asking. */
final class ReferralRow {

    /** The bound of a reach speaks of the columns of a firm. */
    static final String FROM = " from enterprises.referral r join enterprises.enterprise e on e.id = r.enterprise_id";

    static final String SELECT = "select r.id, e.id, e.uscc, e.name, e.district, e.zone, r.version, r.sender,"
            + " r.receiver, r.asked, r.reason, r.promised, r.working_days, r.due_on, r.state, r.over_at, s.at, s.by_whom, s.organisation"
            + FROM + " join enterprises.referral_step s on s.referral_id = r.id and s.version = 0";

    static final String STEPS = "select s.version, s.state, s.at, s.by_whom, s.organisation,"
            + " coalesce(s.former_sender, s.former_receiver), s.words" + FROM
            + " join enterprises.referral_step s on s.referral_id = r.id";

    private ReferralRow() {}

    static List<Referral> all(ResultSet row) throws SQLException {
        List<Referral> found = new ArrayList<>();
        while (row.next()) {
            found.add(read(row));
        }
        return found;
    }

    static List<ReferralStep> steps(ResultSet row) throws SQLException {
        List<ReferralStep> steps = new ArrayList<>();
        while (row.next()) {
            steps.add(new ReferralStep(
                    row.getLong(1),
                    ReferralState.valueOf(row.getString(2)),
                    ContactSql.moment(row, 3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)));
        }
        return steps;
    }

    private static Referral read(ResultSet row) throws SQLException {
        return new Referral(
                row.getObject(1, UUID.class),
                firm(row),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                new Referral.Matter(row.getString(10), row.getString(11), row.getString(12)),
                new Referral.Term(row.getInt(13), row.getObject(14, LocalDate.class)),
                ReferralState.valueOf(row.getString(15)),
                new ReferralStep(
                        0, ReferralState.OPEN, ContactSql.moment(row, 17), row.getString(18), row.getString(19), null),
                row.getObject(16) == null ? null : ContactSql.moment(row, 16));
    }

    /** Columns 2 to 6 are those of the firm. */
    static FirmInPlace firm(ResultSet row) throws SQLException {
        return new FirmInPlace(
                row.getObject(2, UUID.class),
                Uscc.exempt(row.getString(3)),
                row.getString(4),
                new DivisionCode(row.getString(5)),
                row.getString(6));
    }
}
