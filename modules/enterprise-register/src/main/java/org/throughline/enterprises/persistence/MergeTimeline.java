package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource;

/** Records that were merged into a firm. */
@ApplicationScoped
class MergeTimeline implements TimelineSource {

    private static final String LATEST = """
            select m.at, m.id::text, m.by_whom, f.uscc, f.name, m.reason,
                (select coalesce(sum(value::bigint), 0) from jsonb_each_text(m.moved))
            from enterprises.merge m join enterprises.enterprise f on f.id = m.former
            where m.surviving = ? and m.at <= ? and (m.at < ? or m.id::text collate "C" < ?)
            order by m.at desc, m.id::text collate "C" desc
            limit ?
            """;

    private Reading reading;

    @SuppressWarnings("NullAway.Init")
    MergeTimeline() {
        // For the CDI proxy.
    }

    @Inject
    MergeTimeline(Reading reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "merges";
    }

    @Override
    public List<TimelineEntry> entries(EnterpriseSummary firm, Reach reach, Place before, int most) {
        return reading.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LATEST)) {
                OffsetDateTime at = before.at().atOffset(ZoneOffset.UTC);
                query.setObject(1, firm.id());
                query.setObject(2, at);
                query.setObject(3, at);
                query.setString(4, before.id());
                query.setInt(5, most);
                List<TimelineEntry> entries = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        entries.add(entry(row));
                    }
                }
                return entries;
            }
        });
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        Map<String, String> values = Map.of(
                "uscc", row.getString(4),
                "name", row.getString(5),
                "reason", row.getString(6),
                "count", row.getString(7));
        return new TimelineEntry(
                ContactSql.moment(row, 1),
                row.getString(2),
                "enterprises-merged",
                MergeRows.told("told.merged", values),
                row.getString(3),
                null,
                null);
    }
}
