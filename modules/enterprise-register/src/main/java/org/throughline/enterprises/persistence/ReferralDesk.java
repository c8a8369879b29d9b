package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.enterprises.application.ReferralService;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.notices.DeskSource;

/** Referrals that wait for an answer of the person's organisation, and that the person can answer. */
@ApplicationScoped
class ReferralDesk implements DeskSource {

    /** Each organisation's own in their order, so that no more of them are read than a desk shows. */
    private static final String LIST = "select w.id, w.uscc, w.name, w.due_on, w.asked"
            + " from unnest(?::text[]) as own (code) cross join lateral ("
            + "select r.id, e.uscc, e.name, r.due_on, r.asked" + ReferralRow.FROM + "%s and r.receiver = own.code"
            + " order by r.due_on, r.id limit %d) w order by w.due_on, w.id limit %d";

    private static final int MOST_WORDS = 80;

    private Reading reading;

    @SuppressWarnings("NullAway.Init")
    ReferralDesk() {
        // For the CDI proxy.
    }

    @Inject
    ReferralDesk(Reading reading) {
        this.reading = reading;
    }

    @Override
    public String code() {
        return "referrals";
    }

    @Override
    public Count count(Standing person, LocalDate today) {
        if (own(person).isEmpty()) {
            return Count.NONE;
        }
        String late = "count(*) filter (where r.due_on < date '" + today + "')";
        Conditions meant = waiting(person).and("r.receiver = any (?)", own(person));
        return reading.read(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select count(*), " + late + ReferralRow.FROM + meant.where())) {
                meant.bind(query, 1);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? new Count(row.getLong(1), row.getLong(2)) : Count.NONE;
                }
            }
        });
    }

    /** The keys are identities, whose order as text is that of the database. */
    @Override
    public List<Piece> first(Standing person, @Nullable Place after, int limit) {
        Set<String> own = own(person);
        if (own.isEmpty()) {
            return List.of();
        }
        Conditions meant = meant(person, after);
        return reading.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(list(meant, limit))) {
                query.setArray(1, connection.createArrayOf("text", own.toArray()));
                meant.bind(query, 2);
                try (ResultSet row = query.executeQuery()) {
                    return pieces(row);
                }
            }
        });
    }

    /** The list as it is asked for, with the person's organisations before the values of the conditions. */
    static String list(Conditions meant, int limit) {
        return LIST.formatted(meant.where(), limit, limit);
    }

    /** What lies behind a place of what the person can answer. */
    static Conditions meant(Standing person, @Nullable Place after) {
        Conditions meant = waiting(person);
        if (after != null) {
            behind(meant, after.due(), after.key());
        }
        return meant;
    }

    private static void behind(Conditions meant, LocalDate due, @Nullable String key) {
        if (key == null) {
            meant.and("r.due_on > ?", due);
        } else if (key.isEmpty()) {
            meant.and("r.due_on >= ?", due);
        } else {
            meant.and("(r.due_on, r.id) > (?, ?)", due, identity(key));
        }
    }

    private static UUID identity(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException noIdentity) {
            throw PageQuery.unusablePlace();
        }
    }

    private static Conditions waiting(Standing person) {
        return Conditions.within(person.reach(ReferralService.WRITE)).and("r.over_at is null");
    }

    /** An office acts for its bureau. */
    private static Set<String> own(Standing person) {
        return person.seats().getOrDefault(ReferralService.WRITE, Set.of()).stream()
                .map(seat -> seat.replaceFirst("/.*", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Piece> pieces(ResultSet row) throws SQLException {
        Phrase kind = new Phrase(ReferralProblem.TEXTS, "desk.kind");
        BilingualText called = new BilingualText(kind.in(Locale.CHINESE), kind.in(Locale.ENGLISH));
        List<Piece> found = new ArrayList<>();
        while (row.next()) {
            String id = row.getString(1);
            String firm = row.getString(3);
            String asked = cut(row.getString(5));
            found.add(new Piece(
                    id,
                    called,
                    new BilingualText(asked, asked),
                    new BilingualText(firm, firm),
                    "/enterprises/" + row.getString(2) + "/referrals/" + id,
                    row.getObject(4, LocalDate.class)));
        }
        return found;
    }

    /** A desk shows the beginning; the page of the referral has the whole. */
    private static String cut(String words) {
        return words.codePointCount(0, words.length()) > MOST_WORDS
                ? words.substring(0, words.offsetByCodePoints(0, MOST_WORDS)) + "…"
                : words;
    }
}
