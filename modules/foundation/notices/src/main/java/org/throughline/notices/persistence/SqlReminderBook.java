package org.throughline.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.domain.Reminder;
import org.throughline.notices.domain.ReminderBook;

@ApplicationScoped
class SqlReminderBook implements ReminderBook {

    private static final String PUT = """
            insert into notices.reminder as r
              (matter, account, organisation, needed_right, district, zone, title_zh, title_en, path, due_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (matter) do update
            set account = excluded.account, organisation = excluded.organisation,
                needed_right = excluded.needed_right, district = excluded.district, zone = excluded.zone,
                title_zh = excluded.title_zh, title_en = excluded.title_en, path = excluded.path,
                due_on = excluded.due_on, over_at = null,
                given = case when r.due_on = excluded.due_on then r.given end
            """;

    private static final String OVER =
            "update notices.reminder set over_at = clock_timestamp() where matter = ? and over_at is null";

    static final String OPEN = """
            select due_on, matter from notices.reminder
            where over_at is null and given is distinct from 'ON' and due_on <= ? and (due_on, matter) > (?, ?)
            order by due_on, matter limit ?
            """;

    private static final String LOCK = """
            select account, organisation, needed_right, district, zone, title_zh, title_en, path, due_on, given
            from notices.reminder where matter = ? and over_at is null for update
            """;

    private static final String GIVEN = "update notices.reminder set given = ? where matter = ?";

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private Connections connections;

    @SuppressWarnings("NullAway.Init")
    SqlReminderBook() {
        // For the CDI proxy.
    }

    @Inject
    SqlReminderBook(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void put(Notice notice, Audience audience, LocalDate due) {
        Audience.Holders holders = audience instanceof Audience.Holders those ? those : null;
        Audience.Where where = holders == null ? null : holders.where();
        connections.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(PUT)) {
                insert.setString(1, notice.matter());
                insert.setString(2, audience instanceof Audience.Person person ? person.account() : null);
                insert.setString(3, holders == null ? null : holders.organisation());
                insert.setString(4, holders == null ? null : holders.right());
                insert.setString(5, where == null ? null : where.district().value());
                insert.setString(6, where == null ? null : where.zone());
                insert.setString(7, notice.title().zh());
                insert.setString(8, notice.title().en());
                insert.setString(9, notice.path());
                insert.setObject(10, due);
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void over(String matter) {
        connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(OVER)) {
                update.setString(1, matter);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public List<Place> open(LocalDate by, @Nullable Place after, int limit) {
        return connections.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(OPEN)) {
                query.setObject(1, by);
                query.setObject(2, after == null ? BEGINNING : after.due());
                query.setString(3, after == null ? "" : after.matter());
                query.setInt(4, limit);
                try (ResultSet row = query.executeQuery()) {
                    List<Place> found = new ArrayList<>();
                    while (row.next()) {
                        found.add(new Place(row.getObject(1, LocalDate.class), row.getString(2)));
                    }
                    return found;
                }
            }
        });
    }

    @Override
    public Optional<Reminder> lock(String matter) {
        return connections.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LOCK)) {
                query.setString(1, matter);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(reminder(matter, row)) : Optional.<Reminder>empty();
                }
            }
        });
    }

    private static Reminder reminder(String matter, ResultSet row) throws SQLException {
        String account = row.getString(1);
        Audience audience = account == null
                ? new Audience.Holders(row.getString(2), row.getString(3), where(row.getString(4), row.getString(5)))
                : new Audience.Person(account);
        String given = row.getString(10);
        return new Reminder(
                new Notice(matter, new BilingualText(row.getString(6), row.getString(7)), row.getString(8)),
                audience,
                row.getObject(9, LocalDate.class),
                given == null ? null : Reminder.Stage.valueOf(given));
    }

    private static Audience.@Nullable Where where(@Nullable String district, @Nullable String zone) {
        return district == null ? null : new Audience.Where(new DivisionCode(district), zone);
    }

    @Override
    public void given(String matter, Reminder.Stage stage) {
        connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(GIVEN)) {
                update.setString(1, stage.name());
                update.setString(2, matter);
                return update.executeUpdate();
            }
        });
    }
}
