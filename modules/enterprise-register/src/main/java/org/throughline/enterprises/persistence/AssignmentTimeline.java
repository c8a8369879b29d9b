package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource;
import org.throughline.enterprises.domain.AssignmentProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;

/**
 * Who of which organisation began to serve a firm, took it over, or ended. A hand-over is told once, as what begins.
 */
@ApplicationScoped
class AssignmentTimeline implements TimelineSource {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String LATEST = """
            select told.at, told.id, told.what, told.by_whom, told.organisation, told.person, told.former
            from (select given_at as at, id || '-0' as id, case when former is null then 'MADE' else 'HANDED' end as what,
                    given_by as by_whom, organisation, person, former
                  from enterprises.assignment where enterprise_id = ?
                  union all
                  select ended_at, id || '-1', 'ENDED', ended_by, organisation, person, null
                  from enterprises.assignment where enterprise_id = ? and ended_at is not null and not handed_on) told
            where told.at <= ? and (told.at < ? or told.id collate "C" < ?)
            order by told.at desc, told.id collate "C" desc
            limit ?
            """;

    private Reading reading;
    private Organisations organisations;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    AssignmentTimeline() {
        // For the CDI proxy.
    }

    @Inject
    AssignmentTimeline(Reading reading, Organisations organisations, Clock clock) {
        this.reading = reading;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public List<TimelineEntry> entries(EnterpriseSummary firm, Reach reach, Place before, int most) {
        return reading.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LATEST)) {
                OffsetDateTime at = before.at().atOffset(ZoneOffset.UTC);
                query.setObject(1, firm.id());
                query.setObject(2, firm.id());
                query.setObject(3, at);
                query.setObject(4, at);
                query.setString(5, before.id());
                query.setInt(6, most);
                try (ResultSet row = query.executeQuery()) {
                    return entries(row, firm);
                }
            }
        });
    }

    private List<TimelineEntry> entries(ResultSet row, EnterpriseSummary firm) throws SQLException {
        List<TimelineEntry> entries = new ArrayList<>();
        Function<String, BilingualText> names = organisations.names(LocalDate.now(clock.withZone(SHANGHAI)));
        while (row.next()) {
            String what = row.getString(3);
            BilingualText organisation = names.apply(row.getString(5));
            Map<String, String> people = new HashMap<>();
            people.put("person", row.getString(6));
            people.put("former", Objects.requireNonNullElse(row.getString(7), ""));
            entries.add(new TimelineEntry(
                    ContactSql.moment(row, 1),
                    row.getString(2),
                    "service-" + what.toLowerCase(Locale.ROOT),
                    new BilingualText(
                            told(what, people, organisation.zh(), Locale.SIMPLIFIED_CHINESE),
                            told(what, people, organisation.en(), Locale.ENGLISH)),
                    row.getString(4),
                    organisation,
                    "/enterprises/" + firm.uscc() + "/service"));
        }
        return entries;
    }

    private static String told(String what, Map<String, String> people, String organisation, Locale language) {
        Map<String, String> values = new HashMap<>(people);
        values.put("organisation", organisation);
        return new Phrase(AssignmentProblem.TEXTS, "told." + what, values).in(language);
    }
}
