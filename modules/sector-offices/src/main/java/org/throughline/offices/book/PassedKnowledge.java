package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.throughline.offices.domain.TransferOrder;

/**
 * What a bureau knows of its tracks and topics when it passes all it holds: windows go on counting with the taker,
 * unless it has judged the same track itself; whom it went to ends with it. What was judged, written or believed of
 * days before stays as it was.
 */
final class PassedKnowledge {

    private static final String WINDOWS =
            "insert into offices.track_window (id, bureau, track, opens, closes, confidence,"
                    + " evidence, valid_from, valid_to, judged_by, judged_at, believed_from)"
                    + " select gen_random_uuid(), ?, w.track, w.opens, w.closes, w.confidence, w.evidence,"
                    + " greatest(w.valid_from, ?), w.valid_to, w.judged_by, w.judged_at, ? from offices.track_window w"
                    + " where w.bureau = ? and w.believed_to is null and (w.valid_to is null or w.valid_to > ?)"
                    + " and not exists (select from offices.track_window own where own.bureau = ? and own.track = w.track"
                    + " and own.believed_to is null)";

    private static final String ENDED = "with ended as (update %s set believed_to = greatest(?, believed_from"
            + " + interval '1 microsecond') where bureau = ? and believed_to is null"
            + " and (valid_to is null or valid_to > ?) returning *) ";

    private static final String END_WINDOWS = ENDED.formatted("offices.track_window")
            + "insert into offices.track_window (id, bureau, track, opens, closes, confidence, evidence, valid_from,"
            + " valid_to, judged_by, judged_at, believed_from) select gen_random_uuid(), bureau, track, opens, closes,"
            + " confidence, evidence, valid_from, ?, judged_by, judged_at, believed_to from ended where valid_from < ?";

    private static final String END_COUNTERPARTS = ENDED.formatted("offices.counterpart")
            + "insert into offices.counterpart (id, bureau, topic, level, departments, office, person, limit_fen,"
            + " valid_from, valid_to, believed_from) select gen_random_uuid(), bureau, topic, level, departments,"
            + " office, person, limit_fen, valid_from, ?, believed_to from ended where valid_from < ?";

    private static final String COUNTERPARTS = "select count(*) from offices.counterpart where bureau = ?"
            + " and believed_to is null and (valid_to is null or valid_to > ?)";

    private final Connection connection;

    PassedKnowledge(Connection connection) {
        this.connection = connection;
    }

    /** How many entries of whom to go to end: the file of the taker has to name them. */
    long counterparts(String bureau, LocalDate day) throws SQLException {
        return Rows.list(connection, COUNTERPARTS, row -> row.getLong(1), bureau, day)
                .get(0);
    }

    void pass(TransferOrder order, Instant moment) throws SQLException {
        LocalDate on = order.on();
        Rows.update(connection, WINDOWS, order.taker(), on, moment, order.giver(), on, order.taker());
        Rows.update(connection, END_WINDOWS, moment, order.giver(), on, on, on);
        Rows.update(connection, END_COUNTERPARTS, moment, order.giver(), on, on, on);
    }
}
