package org.throughline.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.notices.Message;
import org.throughline.notices.Notice;
import org.throughline.notices.domain.Outbox;

@ApplicationScoped
class SqlOutbox implements Outbox {

    /** People in the order of their names, so that two who tell the same people never wait for each other in a ring. */
    private static final String PUT = """
            with told as (
              insert into notices.notice (id, matter, account, reminds, title_zh, title_en, path, about_zh, about_en)
              select who.id, ?, who.account, ?, ?, ?, ?, ?, ?
              from unnest(?::uuid[], ?::text[]) with ordinality as who (id, account, place)
              order by who.place
              on conflict (matter, account) do nothing
              returning id),
            outgoing as (
              insert into notices.delivery (notice, channel, due_at)
              select told.id, channel, clock_timestamp() from told cross join unnest(?::text[]) as channel)
            select count(*) from told
            """;

    /** A message is put off by the lease while somebody has it: a node that dies gives it back by that. */
    static final String TAKE = """
            with due as (
              select notice, channel from notices.delivery
              where state = 'WAITING' and due_at <= clock_timestamp() and channel = any (?)
              order by due_at, notice
              limit 1
              for update skip locked)
            update notices.delivery d
            set tries = d.tries + 1, due_at = clock_timestamp() + ? * interval '1 millisecond'
            from due, notices.notice n
            where d.notice = due.notice and d.channel = due.channel and n.id = d.notice
            returning n.id, n.account, n.title_zh, n.title_en, n.path, n.told_at, d.channel, d.tries
            """;

    private static final String SENT = """
            update notices.delivery set state = 'SENT', over_at = clock_timestamp(), failure = null
            where notice = ? and channel = ? and state = 'WAITING'
            """;

    private static final String LATER = """
            update notices.delivery set due_at = clock_timestamp() + ? * interval '1 millisecond', failure = ?
            where notice = ? and channel = ? and tries = ? and state = 'WAITING'
            """;

    private static final String END = """
            update notices.delivery set state = ?, over_at = clock_timestamp(), failure = ?
            where notice = ? and channel = ? and tries = ? and state = 'WAITING'
            """;

    private static final String KEEP = """
            update notices.delivery d set state = 'NOT_NEEDED', over_at = clock_timestamp()
            from notices.notice n where n.reminds = ? and d.notice = n.id and d.state = 'WAITING'
            """;

    private static final int MOST_WORDS = 500;

    private Connections connections;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    SqlOutbox() {
        // For the CDI proxy.
    }

    @Inject
    SqlOutbox(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public int put(Notice notice, @Nullable String reminds, Collection<String> accounts, Set<String> channels) {
        BilingualText about = notice.about();
        List<String> sorted = List.copyOf(new TreeSet<>(accounts));
        return connections.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(PUT)) {
                insert.setString(1, notice.matter());
                insert.setString(2, reminds);
                insert.setString(3, notice.title().zh());
                insert.setString(4, notice.title().en());
                insert.setString(5, notice.path());
                insert.setString(6, about == null ? null : about.zh());
                insert.setString(7, about == null ? null : about.en());
                insert.setArray(8, connection.createArrayOf("uuid", identities(sorted.size())));
                insert.setArray(9, connection.createArrayOf("text", sorted.toArray()));
                insert.setArray(10, connection.createArrayOf("text", channels.toArray()));
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    private Object[] identities(int many) {
        return Stream.generate(() -> TimeOrderedUuid.next(clock)).limit(many).toArray();
    }

    @Override
    public Optional<Taken> take(Set<String> channels, Duration lease) {
        return connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(TAKE)) {
                update.setArray(1, connection.createArrayOf("text", channels.toArray()));
                update.setLong(2, lease.toMillis());
                try (ResultSet row = update.executeQuery()) {
                    return row.next() ? Optional.of(taken(row)) : Optional.<Taken>empty();
                }
            }
        });
    }

    private static Taken taken(ResultSet row) throws SQLException {
        Message message = new Message(
                row.getObject(1, UUID.class),
                row.getString(2),
                new BilingualText(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
        return new Taken(message, row.getString(7), row.getInt(8));
    }

    @Override
    public boolean sent(Taken taken) {
        return change(SENT, taken.message().id(), taken.channel()) > 0;
    }

    @Override
    public void later(Taken taken, Duration pause, String words) {
        change(LATER, pause.toMillis(), cut(words), taken.message().id(), taken.channel(), taken.tries());
    }

    @Override
    public void end(Taken taken, End end, String words) {
        change(END, end.name(), cut(words), taken.message().id(), taken.channel(), taken.tries());
    }

    @Override
    public void keepReminders(String matter) {
        change(KEEP, matter);
    }

    private int change(String sql, Object... values) {
        return connections.with(connection -> change(connection, sql, values));
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }

    /** NUL is in no text of the database. */
    private static String cut(String words) {
        String clean = words.replace('\0', ' ');
        return clean.length() > MOST_WORDS ? clean.substring(0, MOST_WORDS) : clean;
    }
}
