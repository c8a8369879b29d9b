package org.throughline.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.notices.DeskSource;
import org.throughline.notices.domain.NoticesToNote;

/** What a person was told and has not noted yet, the oldest first. */
@ApplicationScoped
class SqlNoticesToNote implements DeskSource, NoticesToNote {

    private static final String FROM =
            " from notices.notice where account = ? and about_zh is not null and noted_at is null";

    static final String COUNT = "select count(*)" + FROM;

    static final String LIST = "select id, title_zh, title_en, path, told_at, about_zh, about_en" + FROM
            + " and id > ? order by id limit ?";

    private static final String NOTE =
            "update notices.notice set noted_at = clock_timestamp() where account = ? and about_zh is not null and noted_at is null and id = ?";

    private static final String TEXTS = "org.throughline.notices.texts";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final UUID BEGINNING = new UUID(0, 0);

    private Connections connections;

    @SuppressWarnings("NullAway.Init")
    SqlNoticesToNote() {
        // For the CDI proxy.
    }

    @Inject
    SqlNoticesToNote(Connections connections) {
        this.connections = connections;
    }

    @Override
    public String code() {
        return SOURCE;
    }

    @Override
    public Count count(Standing person, LocalDate today) {
        return connections.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNT)) {
                query.setString(1, person.name());
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return new Count(row.getLong(1), 0);
                }
            }
        });
    }

    /** None of them has a day, so all stand at the one behind all days. */
    @Override
    public List<Piece> first(Standing person, @Nullable Place after, int limit) {
        String from = after == null || after.due().isBefore(UNDATED) ? "" : after.key();
        if (from == null) {
            return List.of();
        }
        UUID place = from.isEmpty() ? BEGINNING : identity(from);
        return connections.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LIST)) {
                query.setString(1, person.name());
                query.setObject(2, place);
                query.setInt(3, limit);
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

    @Override
    public void note(String account, UUID notice) {
        connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(NOTE)) {
                update.setString(1, account);
                update.setObject(2, notice);
                return update.executeUpdate();
            }
        });
    }

    private static Piece piece(ResultSet row) throws SQLException {
        String day = row.getObject(5, OffsetDateTime.class)
                .atZoneSameInstant(SHANGHAI)
                .toLocalDate()
                .toString();
        return new Piece(
                row.getString(1),
                words("told.day", Map.of("day", day)),
                new BilingualText(row.getString(2), row.getString(3)),
                new BilingualText(row.getString(6), row.getString(7)),
                row.getString(4),
                UNDATED);
    }

    private static UUID identity(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException noIdentity) {
            throw PageQuery.unusablePlace();
        }
    }

    private static BilingualText words(String key, Map<String, String> values) {
        Phrase words = new Phrase(TEXTS, key, values);
        return new BilingualText(words.in(Locale.CHINESE), words.in(Locale.ENGLISH));
    }
}
