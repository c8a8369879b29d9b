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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;

/**
 * What organisations asked one another to do for a firm, and what came of it. Says who asked whom; the words stand on
 * the page of the referral, for those who may read requests.
 */
@ApplicationScoped
class ReferralTimeline implements TimelineSource {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Versions have at most one digit, so that their order is that of text. */
    private static final String LATEST = """
            select s.at, s.referral_id || '-' || s.version, s.state, s.by_whom, s.organisation,
              coalesce((select p.former_sender from enterprises.referral_step p where p.referral_id = s.referral_id
                and p.version > s.version and p.former_sender is not null order by p.version limit 1), r.sender),
              coalesce((select p.former_receiver from enterprises.referral_step p where p.referral_id = s.referral_id
                and p.version > s.version and p.former_receiver is not null order by p.version limit 1), r.receiver),
              r.id, coalesce(s.former_sender, s.former_receiver)
            from enterprises.referral_step s join enterprises.referral r on r.id = s.referral_id
            where s.enterprise_id = ? and s.at <= ?
              and (s.at < ? or (s.referral_id || '-' || s.version) collate "C" < ?)
            order by s.at desc, (s.referral_id || '-' || s.version) collate "C" desc
            limit ?
            """;

    private Reading reading;
    private Organisations organisations;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    ReferralTimeline() {
        // For the CDI proxy.
    }

    @Inject
    ReferralTimeline(Reading reading, Organisations organisations, Clock clock) {
        this.reading = reading;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "referrals";
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
                try (ResultSet row = query.executeQuery()) {
                    return entries(row, firm);
                }
            }
        });
    }

    private List<TimelineEntry> entries(ResultSet row, EnterpriseSummary firm) throws SQLException {
        List<TimelineEntry> entries = new ArrayList<>();
        Function<String, BilingualText> names = null;
        while (row.next()) {
            names = names == null ? organisations.names(LocalDate.now(clock.withZone(SHANGHAI))) : names;
            String state = row.getString(9) == null ? row.getString(3) : "PASSED";
            BilingualText sender = names.apply(row.getString(6));
            BilingualText receiver = names.apply(row.getString(7));
            entries.add(new TimelineEntry(
                    ContactSql.moment(row, 1),
                    row.getString(2),
                    "referral-" + state.toLowerCase(Locale.ROOT),
                    new BilingualText(
                            what(state, sender.zh(), receiver.zh(), Locale.SIMPLIFIED_CHINESE),
                            what(state, sender.en(), receiver.en(), Locale.ENGLISH)),
                    row.getString(4),
                    names.apply(row.getString(5)),
                    "/enterprises/" + firm.uscc() + "/referrals/" + row.getString(8)));
        }
        return entries;
    }

    private static String what(String state, String sender, String receiver, Locale language) {
        Map<String, String> values = Map.of("from", sender, "to", receiver);
        return new Phrase(ReferralProblem.TEXTS, "told." + state, values).in(language);
    }
}
