package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentProblem;
import org.throughline.enterprises.domain.AssignmentRepository;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/** Who serves which firm, by SQL on the connection of the transaction. */
@ApplicationScoped
class SqlAssignments implements AssignmentRepository {

    private static final String EXCLUSION_VIOLATION = "23P01";

    private static final String ADD = "insert into enterprises.assignment (id, enterprise_id, version, organisation,"
            + " person, from_day, former, reason, given_at, given_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String END = "update enterprises.assignment set version = ?, to_day = ?, ended_at = ?,"
            + " ended_by = ?, ended_why = ?, handed_on = ? where id = ?";

    private static final String SERVES = "a.from_day <= ? and (a.to_day is null or a.to_day > ?)";

    /** Whoever holds several takes them in this order, so that nobody waits in a circle. */
    private static final String BY_FIRM = " order by a.enterprise_id";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    SqlAssignments() {
        // For the container.
    }

    SqlAssignments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Assignment assignment) {
        UUID firm = assignment.firm().id();
        // One after the other for a firm: two that exclude each other would else wait for each other.
        entities.unwrap(Session.class).doWork(connection -> ContactSql.hold(connection, firm));
        if (isTaken(assignment)) {
            throw taken(assignment);
        }
        try {
            insert(assignment);
        } catch (PersistenceException refused) {
            if (isExcluded(refused)) {
                throw taken(assignment);
            }
            throw refused;
        }
    }

    /** Asking first spares the log a failed statement; the constraint has the last word. */
    private boolean isTaken(Assignment assignment) {
        Conditions others = new Conditions()
                .and("a.enterprise_id = ?", assignment.firm().id())
                .and("a.organisation = ?", assignment.organisation())
                .and("not a.yields")
                .and("daterange(a.from_day, a.to_day) && daterange(?, null)", assignment.from());
        return number(others) > 0;
    }

    private void insert(Assignment assignment) {
        entities.unwrap(Session.class)
                .doWork(connection -> ContactSql.update(
                        connection,
                        ADD,
                        assignment.id(),
                        assignment.firm().id(),
                        assignment.version(),
                        assignment.organisation(),
                        assignment.person(),
                        assignment.from(),
                        assignment.former(),
                        assignment.reason(),
                        assignment.givenAt(),
                        assignment.givenBy()));
    }

    private static ProblemException taken(Assignment assignment) {
        return new ProblemException(AssignmentProblem.TAKEN, Map.of("organisation", assignment.organisation()));
    }

    private static boolean isExcluded(Throwable refused) {
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void end(Assignment assignment) {
        Assignment.End end = assignment.end();
        if (end == null) {
            throw new IllegalArgumentException("Nobody ended " + assignment.id());
        }
        entities.unwrap(Session.class)
                .doWork(connection -> ContactSql.update(
                        connection,
                        END,
                        assignment.version(),
                        end.day(),
                        end.at(),
                        end.by(),
                        end.why(),
                        end.handedOn(),
                        assignment.id()));
    }

    @Override
    public Optional<Assignment> find(UUID id, Reach reach) {
        return list(Conditions.within(reach).and("a.id = ?", id), "").stream().findFirst();
    }

    @Override
    public Optional<Assignment> findForChange(UUID id, Reach reach) {
        return list(Conditions.within(reach).and("a.id = ?", id), " for update of a").stream()
                .findFirst();
    }

    @Override
    public List<Assignment> open(String organisation, String person, Reach reach) {
        return list(openOf(organisation, person, reach), BY_FIRM);
    }

    @Override
    public List<Assignment> openForChange(String organisation, String person, Reach reach) {
        return list(openOf(organisation, person, reach), BY_FIRM + " for update of a");
    }

    private static Conditions openOf(String organisation, String person, Reach reach) {
        return Conditions.within(reach)
                .and("a.organisation = ?", organisation)
                .and("a.person = ?", person)
                .and("a.to_day is null");
    }

    @Override
    public List<Assignment> serving(UUID firm, LocalDate day, Reach reach) {
        Conditions now =
                Conditions.within(reach).and("a.enterprise_id = ?", firm).and(SERVES, day, day);
        return list(now, " order by a.organisation");
    }

    @Override
    public Page<Assignment> history(UUID firm, Reach reach, int limit, @Nullable Cursor after) {
        return page(Conditions.within(reach).and("a.enterprise_id = ?", firm), limit, after);
    }

    @Override
    public Page<Assignment> of(Wanted wanted, Reach reach, int limit, @Nullable Cursor after) {
        return wanted.organisations().isEmpty()
                ? new Page<>(List.of(), null)
                : page(meant(wanted, reach), limit, after);
    }

    @Override
    public int count(Wanted wanted, Reach reach) {
        return wanted.organisations().isEmpty() ? 0 : number(meant(wanted, reach));
    }

    private static Conditions meant(Wanted wanted, Reach reach) {
        Conditions meant = Conditions.within(reach).and("a.organisation = any (?)", wanted.organisations());
        if (wanted.person() != null) {
            meant.and("a.person = ?", wanted.person());
        }
        if (wanted.open()) {
            meant.and("a.to_day is null");
        }
        Map<String, Set<String>> unless = wanted.unless();
        if (unless != null) {
            unless(meant, unless);
        }
        return meant;
    }

    private static void unless(Conditions meant, Map<String, Set<String>> staffed) {
        List<String> terms = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        staffed.forEach((organisation, people) -> {
            terms.add(people.isEmpty() ? "a.organisation = ?" : "(a.organisation = ? and a.person <> all (?))");
            values.add(organisation);
            if (!people.isEmpty()) {
                values.add(people);
            }
        });
        meant.and("(" + String.join(" or ", terms) + ")", values.toArray());
    }

    private Page<Assignment> page(Conditions meant, int limit, @Nullable Cursor after) {
        if (after != null) {
            meant.and("a.id < ?", place(after));
        }
        List<Assignment> found = list(meant, " order by a.id desc limit " + (limit + 1));
        boolean more = found.size() > limit;
        List<Assignment> items = more ? found.subList(0, limit) : found;
        Cursor next = more ? new Cursor(List.of(items.get(limit - 1).id().toString())) : null;
        return new Page<>(items, next);
    }

    private List<Assignment> list(Conditions meant, String end) {
        return read(AssignmentRow.SELECT + meant.where() + end, meant, AssignmentRow::all);
    }

    private int number(Conditions meant) {
        return read(
                "select count(*)" + AssignmentRow.FROM + meant.where(), meant, row -> row.next() ? row.getInt(1) : 0);
    }

    /** What rows are read as. */
    @FunctionalInterface
    private interface Rows<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T read(String sql, Conditions meant, Rows<T> reading) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                meant.bind(query, 1);
                try (ResultSet rows = query.executeQuery()) {
                    return reading.of(rows);
                }
            }
        });
    }

    private static UUID place(Cursor after) {
        try {
            return UUID.fromString(after.key().get(0));
        } catch (IllegalArgumentException noIdentity) {
            throw PageQuery.unusablePlace();
        }
    }
}
