package org.throughline.enterprises.persistence;

import static org.throughline.enterprises.SomeOrganisations.AI;
import static org.throughline.enterprises.SomeOrganisations.BAY;
import static org.throughline.enterprises.SomeOrganisations.LONGWAN;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Organisations;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.application.AssignmentHandovers;
import org.throughline.enterprises.application.AssignmentRules;
import org.throughline.enterprises.application.AssignmentService;
import org.throughline.enterprises.application.AssignmentService.Handover;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentEntry;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Uscc;

/** Who serves which firm as the application keeps it, in a real database, on a day that moves when it is told to. */
final class ServiceHouse {

    static final OwnStanding CHEN = hand("chen", BAY + "/office-1", Reach.EVERYWHERE);
    static final OwnStanding WEN = hand("wen", AI + "/industry", Reach.EVERYWHERE);
    static final OwnStanding QIU = hand("qiu", LONGWAN, SomeOrganisations.places("330303"));

    private final RegisterDatabase database;
    private final RecordingJournal journal = new RecordingJournal();
    private Organisations organisations = new SomeOrganisations();
    private Instant now = Firms.NOON;

    /** With firms in Longwan, numbers 1 and 3, and one in Yongjia, number 2. */
    ServiceHouse(RegisterDatabase database) {
        this.database = database;
        database.empty();
        database.load(List.of(
                Firms.aRecord(1, "温州湾示例电气有限公司", "C3823", "330303", null),
                Firms.aRecord(2, "温州示例阀门有限公司", "C3443", "330324", null),
                Firms.aRecord(3, "温州示例传感有限公司", "C3443", "330303", null))
                .stream());
    }

    RecordingJournal journal() {
        return journal;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.ofHours(8));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** From now on somebody has no post any more. */
    void leaves(String account) {
        organisations = new SomeOrganisations() {
            @Override
            public List<Seat> seats(String code, String right, LocalDate day) {
                return super.seats(code, right, day).stream()
                        .filter(seat -> !account.equals(seat.account()))
                        .toList();
            }
        };
    }

    EnterpriseSummary firm(int number) {
        return database.directory()
                .find(Uscc.of(Firms.code(number)), Reach.EVERYWHERE)
                .orElseThrow();
    }

    Assignment assign(OwnStanding who, int firm, String person) {
        return assign(who, firm, person, null);
    }

    Assignment assign(OwnStanding who, int firm, String person, @Nullable LocalDate from) {
        EnterpriseSummary known = firm(firm);
        String day = from == null ? null : from.toString();
        return as(who, service -> service.assign(known, () -> new AssignmentEntry(null, person, day, "重点企业")));
    }

    Assignment handOver(OwnStanding who, Assignment known, String to) {
        return as(
                who,
                service ->
                        service.handOver(known.id(), IfMatch.version(known.version()), () -> new Handover(to, "岗位调整")));
    }

    Assignment end(OwnStanding who, Assignment known) {
        return as(who, service -> service.end(known.id(), IfMatch.version(known.version()), () -> "企业迁出"));
    }

    List<String> serving(int firm) {
        EnterpriseSummary known = firm(firm);
        return as(CHEN, service -> service.serving(known)).stream()
                .map(Assignment::person)
                .toList();
    }

    List<Assignment> history(int firm) {
        EnterpriseSummary known = firm(firm);
        return as(CHEN, service -> service.history(known, 50, null)).items();
    }

    int handOverAll(OwnStanding who, String organisation, String from, String to, Set<UUID> chosen, String stamp) {
        return database.inTransaction(entities -> handovers(entities, who)
                .handOver(new AssignmentHandovers.Order(organisation, from, to, "离任", chosen, stamp)));
    }

    AssignmentHandovers.Preview preview(OwnStanding who, String organisation, String from) {
        return database.inTransaction(entities -> handovers(entities, who).preview(organisation, from));
    }

    private AssignmentHandovers handovers(EntityManager entities, OwnStanding who) {
        AssignmentRules rules = new AssignmentRules(organisations, clock());
        SqlAssignments assignments = new SqlAssignments(entities);
        return new AssignmentHandovers(
                assignments, new AssignmentService(assignments, rules, who, journal, clock()), rules, who);
    }

    static OwnStanding hand(String name, String seat, Reach reach) {
        return SomeOrganisations.hand(name, seat, reach, AssignmentService.READ, AssignmentService.WRITE);
    }

    <T> T as(OwnStanding who, Function<AssignmentService, T> act) {
        return database.inTransaction(entities -> act.apply(new AssignmentService(
                new SqlAssignments(entities), new AssignmentRules(organisations, clock()), who, journal, clock())));
    }
}
