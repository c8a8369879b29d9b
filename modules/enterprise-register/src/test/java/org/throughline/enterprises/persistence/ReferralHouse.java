package org.throughline.enterprises.persistence;

import static org.throughline.enterprises.SomeOrganisations.AI;
import static org.throughline.enterprises.SomeOrganisations.BAY;
import static org.throughline.enterprises.SomeOrganisations.LONGWAN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.RecordingNotices;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.application.ReferralRules;
import org.throughline.enterprises.application.ReferralService;
import org.throughline.enterprises.application.ReferralTelling;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralEntry;
import org.throughline.enterprises.domain.ReferralRepository.Box;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.enterprises.domain.ReferralStep;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.HolidayNotice;
import org.throughline.kernel.Uscc;
import org.throughline.kernel.WorkingCalendar;

/** Referrals as the application keeps them, in a real database, at a moment that moves on when it is told to. */
final class ReferralHouse {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(new HolidayNotice(
            2026,
            "国办发明电〔2025〕7号",
            List.of(new HolidayNotice.Day(LocalDate.of(2026, 3, 4), true, new BilingualText("一个节日", "A festival"))))));
    static final OwnStanding CHEN = hand("chen", BAY + "/office-1", Reach.EVERYWHERE);
    static final OwnStanding WEN = hand("wen", AI + "/industry", Reach.EVERYWHERE);
    static final OwnStanding QIU = hand("qiu", LONGWAN, SomeOrganisations.places("330303"));

    private final RegisterDatabase database;
    private final RecordingJournal journal = new RecordingJournal();
    private final RecordingNotices notices = new RecordingNotices();
    private Instant now = Firms.NOON;

    /** With a firm in Longwan, number 1, and one in Yongjia, number 2. */
    ReferralHouse(RegisterDatabase database) {
        this.database = database;
        database.empty();
        database.load(List.of(
                Firms.aRecord(1, "温州湾示例电气有限公司", "C3823", "330303", null),
                Firms.aRecord(2, "温州示例阀门有限公司", "C3443", "330324", null))
                .stream());
    }

    RecordingJournal journal() {
        return journal;
    }

    Instant now() {
        return now;
    }

    List<String> told() {
        return notices.told();
    }

    Referral found(OwnStanding who, Referral known) {
        return read(who, service -> service.find(known.id()));
    }

    List<ReferralStep> steps(Referral known) {
        return read(CHEN, service -> service.steps(known));
    }

    int late(OwnStanding who, Box box) {
        return read(who, service -> service.overdue(box));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    EnterpriseSummary firm(int number) {
        return database.directory()
                .find(Uscc.of(Firms.code(number)), Reach.EVERYWHERE)
                .orElseThrow();
    }

    Referral refer(OwnStanding who, int firm, String receiver) {
        EnterpriseSummary known = firm(firm);
        return read(
                who,
                service ->
                        service.refer(known, () -> new ReferralEntry(null, receiver, "看看设备更新", "归他们管", "下周回话", "3")));
    }

    Referral move(OwnStanding who, Referral known, ReferralState to, @Nullable String words) {
        return move(who, known, IfMatch.version(known.version()), to, words);
    }

    Referral move(OwnStanding who, Referral known, IfMatch expected, ReferralState to, @Nullable String words) {
        return read(who, service -> service.move(known.id(), to, expected, () -> words));
    }

    List<UUID> listed(OwnStanding who, Box box, @Nullable ReferralState state, boolean late) {
        return ids(
                read(who, service -> service.list(box, state, late, 10, null)).items());
    }

    static List<UUID> ids(List<Referral> referrals) {
        return referrals.stream().map(Referral::id).toList();
    }

    static OwnStanding hand(String name, String seat, Reach reach) {
        return SomeOrganisations.hand(name, seat, reach, ReferralService.READ, ReferralService.WRITE);
    }

    <T> T read(OwnStanding who, Function<ReferralService, T> act) {
        return database.inTransaction(entities -> act.apply(new ReferralService(
                new SqlReferrals(entities),
                new ReferralRules(new SomeOrganisations(), () -> CALENDAR, clock()),
                who,
                new ReferralTelling(journal, notices),
                clock())));
    }
}
