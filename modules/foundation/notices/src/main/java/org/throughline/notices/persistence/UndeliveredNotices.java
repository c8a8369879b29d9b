package org.throughline.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Rights;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.notices.DeskSource;

/** Messages of the last month that could not be brought, at the desks of those who administer the server. */
@ApplicationScoped
class UndeliveredNotices implements DeskSource {

    private static final String FROM = """
             from notices.delivery d join notices.notice n on n.id = d.notice
            where d.state in ('REFUSED', 'NO_ADDRESS', 'GIVEN_UP')
              and d.over_at > clock_timestamp() - interval '30 days'
            """;

    static final String COUNT = "select count(*)" + FROM;

    static final String LIST = "select d.notice, d.channel, n.account, n.title_zh, n.title_en, n.path" + FROM
            + " and (d.notice::text || '/' || d.channel) collate \"C\" > ?"
            + " order by (d.notice::text || '/' || d.channel) collate \"C\" limit ?";

    private static final String TEXTS = "org.throughline.notices.texts";

    private Connections connections;

    @SuppressWarnings("NullAway.Init")
    UndeliveredNotices() {
        // For the CDI proxy.
    }

    @Inject
    UndeliveredNotices(Connections connections) {
        this.connections = connections;
    }

    @Override
    public String code() {
        return "undelivered-notices";
    }

    @Override
    public Count count(Standing person, LocalDate today) {
        if (!person.rights().contains(Rights.ADMIN_READ)) {
            return Count.NONE;
        }
        return connections.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNT);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return new Count(row.getLong(1), 0);
            }
        });
    }

    /** None of them has a day, so all stand at the one behind all days. */
    @Override
    public List<Piece> first(Standing person, @Nullable Place after, int limit) {
        String from = after == null || after.due().isBefore(UNDATED) ? "" : after.key();
        if (from == null || !person.rights().contains(Rights.ADMIN_READ)) {
            return List.of();
        }
        return connections.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LIST)) {
                query.setString(1, from);
                query.setInt(2, limit);
                try (ResultSet row = query.executeQuery()) {
                    List<Piece> found = new ArrayList<>();
                    while (row.next()) {
                        found.add(piece(row));
                    }
                    return found;
                }
            }
        });
    }

    private static Piece piece(ResultSet row) throws SQLException {
        String channel = row.getString(2);
        String account = row.getString(3);
        return new Piece(
                row.getString(1) + "/" + channel,
                both("undelivered.kind", Map.of()),
                both("undelivered.title", Map.of("channel", channel, "account", account)),
                new BilingualText(row.getString(4), row.getString(5)),
                row.getString(6),
                UNDATED);
    }

    private static BilingualText both(String key, Map<String, String> values) {
        Phrase words = new Phrase(TEXTS, key, values);
        return new BilingualText(words.in(Locale.CHINESE), words.in(Locale.ENGLISH));
    }
}
