package org.throughline.notices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Organisations;
import org.throughline.directory.Organisations.Seat;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.Notices;
import org.throughline.notices.domain.Outbox;
import org.throughline.notices.domain.ReminderBook;

/** Tells and reminds in the transaction of the act, which has to be there. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NoticeService implements Notices {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Outbox outbox;
    private ReminderBook reminders;
    private Organisations organisations;
    private Messengers messengers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected NoticeService() {
        // For the CDI proxy.
    }

    @Inject
    NoticeService(
            Outbox outbox, ReminderBook reminders, Organisations organisations, Messengers messengers, Clock clock) {
        this.outbox = outbox;
        this.reminders = reminders;
        this.organisations = organisations;
        this.messengers = messengers;
        this.clock = clock;
    }

    @Override
    public int tell(Notice notice, Audience audience) {
        return tell(notice, null, audience);
    }

    /** Tells of a reminder of a matter. */
    public int tell(Notice notice, @Nullable String reminds, Audience audience) {
        return outbox.put(notice, reminds, accounts(audience), messengers.channels());
    }

    @Override
    public void remind(Notice notice, Audience audience, LocalDate due) {
        reminders.put(notice, audience, due);
    }

    @Override
    public void over(String matter) {
        reminders.over(matter);
        outbox.keepReminders(matter);
    }

    private Set<String> accounts(Audience audience) {
        if (audience instanceof Audience.Holders holders) {
            LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
            return organisations.seats(holders.organisation(), holders.right(), today).stream()
                    .filter(seat -> reaches(seat, holders.where()))
                    .map(Seat::account)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return Set.of(((Audience.Person) audience).account());
    }

    private static boolean reaches(Seat seat, Audience.@Nullable Where where) {
        return where == null || seat.reach().coversPlace(where.district(), where.zone());
    }
}
