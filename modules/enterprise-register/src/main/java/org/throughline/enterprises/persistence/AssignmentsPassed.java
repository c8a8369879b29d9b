package org.throughline.enterprises.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.directory.Organisations;
import org.throughline.directory.Organisations.Seat;
import org.throughline.directory.Reach;
import org.throughline.enterprises.application.AssignmentService;
import org.throughline.enterprises.domain.AssignmentProblem;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.TimeOrderedUuid;

/**
 * Who serves firms in the name of an organisation, when it passes all it holds: the same people go on in the name of
 * the other, or one person who was named. Where somebody of the other serves a firm already, they go on. What was ended
 * before is history and stays.
 */
@ApplicationScoped
class AssignmentsPassed implements OrganisationHoldings {

    private static final String FROM = "from enterprises.assignment x join enterprises.enterprise e"
            + " on e.id = x.enterprise_id where x.organisation = ? and x.to_day is null";

    private static final String HELD = "select x.id, x.enterprise_id, e.uscc, e.name, x.person, x.from_day " + FROM
            + " order by x.enterprise_id for update of x, e";

    private static final String END = "update enterprises.assignment set version = version + 1, to_day = ?,"
            + " ended_at = ?, ended_by = ?, ended_why = ?, handed_on = true where id = ?";

    /** The first day from which somebody of the other serves the firm; what was over by then does not count. */
    private static final String TAKEN = "select min(greatest(s.from_day, ?)) from enterprises.assignment s"
            + " where s.enterprise_id = ? and s.organisation = ? and not s.yields and (s.to_day is null or s.to_day > ?)";

    private static final String BEGIN = "insert into enterprises.assignment (id, enterprise_id, organisation, person,"
            + " from_day, former, reason, given_at, given_by, to_day, ended_at, ended_by, ended_why, handed_on)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    private Organisations organisations;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    AssignmentsPassed() {
        // For the CDI proxy.
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    AssignmentsPassed(Organisations organisations, Journal journal, Clock clock) {
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    AssignmentsPassed(Organisations organisations, Journal journal, Clock clock, EntityManager entities) {
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "assignments";
    }

    @Override
    public BilingualText called() {
        return PassedRows.called(AssignmentProblem.TEXTS);
    }

    @Override
    public long count(Passing passing) {
        return rows(passing).count();
    }

    @Override
    public Page<Piece> pieces(Passing passing, int limit, @Nullable Cursor after) {
        return rows(passing).page(limit, after);
    }

    @Override
    public String stamp(Passing passing) {
        return rows(passing).stamp();
    }

    /** Nobody's reach grows by it: the other has to serve the place, and so has whoever was named. */
    @Override
    public List<Phrase> obstacles(Passing passing) {
        Reach served = organisations.served(passing.taker(), passing.on()).orElse(Reach.NOWHERE);
        List<Phrase> obstacles = new ArrayList<>(
                PassedRows.obstacle(AssignmentProblem.TEXTS, "fault.passes-elsewhere", outside(passing, served)));
        String lead = passing.lead();
        if (lead != null) {
            Reach reach = organisations.seats(passing.taker(), AssignmentService.WRITE, passing.on()).stream()
                    .filter(seat -> lead.equals(seat.account()))
                    .map(Seat::reach)
                    .reduce(Reach.NOWHERE, Reach::and);
            obstacles.addAll(
                    PassedRows.obstacle(AssignmentProblem.TEXTS, "fault.lead-does-not-reach", outside(passing, reach)));
        }
        return obstacles;
    }

    private long outside(Passing passing, Reach reach) {
        return rows(passing).outside(reach);
    }

    @Override
    public List<Piece> pass(Passing passing, Act act) {
        List<Held> all = MergeRows.all(entities, HELD, AssignmentsPassed::held, passing.giver());
        all.forEach(held -> pass(held, passing, act));
        return all.stream()
                .map(held -> new Piece(held.id(), held.name() + " · " + held.person()))
                .toList();
    }

    private record Held(UUID id, UUID firm, String uscc, String name, String person, LocalDate from) {}

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class));
    }

    private void pass(Held held, Passing passing, Act act) {
        LocalDate day = held.from().isAfter(passing.on()) ? held.from() : passing.on();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        MergeRows.run(entities, END, day, now, act.by(), act.reason(), held.id());
        LocalDate taken = MergeRows.all(
                        entities,
                        TAKEN,
                        row -> Day.of(row.getObject(1, LocalDate.class)),
                        day,
                        held.firm(),
                        passing.taker(),
                        day)
                .get(0)
                .day();
        String person = Objects.requireNonNullElse(passing.lead(), held.person());
        if (taken == null || taken.isAfter(day)) {
            begin(held, passing, act, new Days(day, taken), person);
        }
        ObjectNode before = state(held, passing.giver(), held.person(), held.from());
        ObjectNode after = state(held, passing.taker(), person, day);
        journal.record(new JournalEntry(
                "assignment-passed", "enterprise", held.uscc(), before.toString(), after.toString(), act.reason()));
    }

    /** A day that may be none. */
    private record Day(@Nullable LocalDate day) {

        static Day of(@Nullable LocalDate day) {
            return new Day(day);
        }
    }

    /** From a day on, until somebody of the other begins, if somebody does. */
    private record Days(LocalDate from, @Nullable LocalDate to) {}

    private void begin(Held held, Passing passing, Act act, Days days, String person) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean ends = days.to() != null;
        entities.unwrap(Session.class)
                .doWork(connection -> ContactSql.update(
                        connection,
                        BEGIN,
                        TimeOrderedUuid.next(clock),
                        held.firm(),
                        passing.taker(),
                        person,
                        days.from(),
                        person.equals(held.person()) ? null : held.person(),
                        act.reason(),
                        now,
                        act.by(),
                        days.to(),
                        ends ? now : null,
                        ends ? act.by() : null,
                        ends ? act.reason() : null,
                        ends));
    }

    private static ObjectNode state(Held held, String organisation, String person, LocalDate from) {
        return Json.mapper()
                .createObjectNode()
                .put("assignment", held.id().toString())
                .put("organisation", organisation)
                .put("person", person)
                .put("from", from.toString());
    }

    private PassedRows rows(Passing passing) {
        return new PassedRows(entities, FROM, "e.name || ' · ' || x.person", passing.giver());
    }
}
