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
    public long count(Standing person) {
        return own(person).isEmpty()
                ? 0
                : read(
                        "select count(*)" + ReferralRow.FROM,
                        waiting(person),
                        "",
                        row -> row.next() ? row.getLong(1) : 0L);
    }

    /** The keys are identities, whose order as text is that of the database. */
    @Override
    public List<Piece> first(Standing person, @Nullable Place after, int limit) {
        if (own(person).isEmpty()) {
            return List.of();
        }
        Conditions meant = waiting(person);
        if (after != null) {
            behind(meant, after.due(), after.key());
        }
        return read(
                "select r.id, e.uscc, e.name, r.due_on" + ReferralRow.FROM,
                meant,
                " order by r.due_on, r.id limit " + limit,
                ReferralDesk::pieces);
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
        return Conditions.within(person.reach(ReferralService.WRITE))
                .and("r.receiver = any (?)", own(person))
                .and("r.over_at is null");
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
            found.add(new Piece(
                    id,
                    called,
                    new BilingualText(firm, firm),
                    "/enterprises/" + row.getString(2) + "/referrals/" + id,
                    row.getObject(4, LocalDate.class)));
        }
        return found;
    }

    /** What rows are read as. */
    @FunctionalInterface
    private interface Rows<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T read(String sql, Conditions meant, String end, Rows<T> rows) {
        return reading.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql + meant.where() + end)) {
                meant.bind(query, 1);
                try (ResultSet row = query.executeQuery()) {
                    return rows.of(row);
                }
            }
        });
    }
}
