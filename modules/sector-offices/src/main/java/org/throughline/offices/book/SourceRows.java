package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Source;

/** Sessions and entries of the technology watch of a bureau as what judgements rest on. */
public final class SourceRows {

    /** As much of what was said as tells one session from another. */
    private static final int BEGINNING = 80;

    private static final String SESSIONS = "select id, 'SESSION', track, held_on, left(words, " + BEGINNING
            + "), expert from offices.expert_session where bureau = ? and ";

    private static final String SEEN =
            "select id, 'WATCH', track, seen_on, title, null::uuid" + " from offices.watch_entry where bureau = ? and ";

    private final Connection connection;
    private final String bureau;

    public SourceRows(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    /** Those of some identities that there are, the latest day first. */
    public List<Source> of(Collection<UUID> ids) throws SQLException {
        UUID[] asked = ids.toArray(UUID[]::new);
        return asked.length == 0
                ? List.of()
                : Rows.list(
                        connection,
                        SESSIONS + "id = any (?) union all " + SEEN + "id = any (?) order by 4 desc, 1 desc",
                        SourceRows::source,
                        bureau,
                        asked,
                        bureau,
                        asked);
    }

    /** The latest of a track, of each kind so many, the latest day first. */
    public List<Source> latest(TrackCode track, int each) throws SQLException {
        String limit = " desc limit " + each + ")";
        return Rows.list(
                connection,
                "(" + SESSIONS + "track = ? order by held_on desc, id" + limit + " union all (" + SEEN
                        + "track = ? order by id" + limit + " order by 4 desc, 1 desc",
                SourceRows::source,
                bureau,
                track.value(),
                bureau,
                track.value());
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getObject(1, UUID.class),
                Source.Kind.valueOf(row.getString(2)),
                new TrackCode(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getObject(6, UUID.class));
    }
}
