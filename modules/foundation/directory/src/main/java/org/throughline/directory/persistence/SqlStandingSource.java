package org.throughline.directory.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.Bounds;
import org.throughline.directory.domain.StandingSource;
import org.throughline.kernel.BilingualText;

/** Reads standings by SQL, on a connection of its own so that nothing uncommitted is ever remembered. */
@ApplicationScoped
class SqlStandingSource implements StandingSource {

    private static final String PERSON = """
            select h.name_zh, h.name_en, p.title_zh, p.title_en, p.rights, p.reach, p.organisation, o.code
            from directory.account h join directory.post p on p.account = h.id
            join directory.organisation o on o.id = p.organisation
            where h.name = ? and not h.disabled and p.state = 'APPROVED'
              and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
              and (o.closed_on is null or o.closed_on > ? or p.duty is not null)
            order by p.valid_from, p.id
            """;
    private static final String SYSTEM = PERSON.replace("h.name_zh, h.name_en", "h.organisation_zh, h.organisation_en")
            .replace(
                    "directory.account h join directory.post p on p.account",
                    "directory.api_client h join directory.post p on p.client");

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    SqlStandingSource() {
        // For the container.
    }

    SqlStandingSource(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Standing> read(Standing.Kind kind, String name, LocalDate day) {
        try (Connection connection = source.getConnection();
                PreparedStatement posts = connection.prepareStatement(kind == Standing.Kind.PERSON ? PERSON : SYSTEM)) {
            posts.setString(1, name);
            posts.setObject(2, day);
            posts.setObject(3, day);
            posts.setObject(4, day);
            try (ResultSet row = posts.executeQuery()) {
                return standing(connection, row, kind, name, day);
            }
        } catch (SQLException unreadable) {
            throw new PersistenceException(unreadable);
        }
    }

    @Override
    public long revision() {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement("select n from directory.revision");
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException unreadable) {
            throw new PersistenceException(unreadable);
        }
    }

    private static Optional<Standing> standing(
            Connection connection, ResultSet row, Standing.Kind kind, String name, LocalDate day) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        BilingualText called = new BilingualText(row.getString(1), row.getString(2));
        BilingualText post = new BilingualText(row.getString(3), row.getString(4));
        Map<String, Reach> reaches = new TreeMap<>();
        Map<String, Set<String>> seats = new TreeMap<>();
        do {
            Reach reach = Bounds.valueOf(row.getString(6)) == Bounds.EVERYWHERE
                    ? Reach.EVERYWHERE
                    : OwnReach.of(connection, row.getObject(7, UUID.class), day);
            for (String right : (String[]) row.getArray(5).getArray()) {
                reaches.merge(right, reach, Reach::and);
                seats.computeIfAbsent(right, any -> new TreeSet<>()).add(row.getString(8));
            }
        } while (row.next());
        return Optional.of(new Standing(name, kind, called, post, reaches, seats));
    }
}
