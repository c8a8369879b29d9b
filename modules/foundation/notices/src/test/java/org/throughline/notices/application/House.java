package org.throughline.notices.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.notices.Audience;
import org.throughline.notices.Messenger;
import org.throughline.notices.Notice;
import org.throughline.notices.persistence.TestNotices;

/** What tells, sends and reminds, put together on a real database. */
final class House {

    static final String PATH = "/referrals/018f";
    static final Audience LAN = new Audience.Person("lan");
    static final Audience OFFICE = new Audience.Holders("wenzhou-ai/data", "requests:write");

    private final TestNotices notices = TestNotices.empty();
    private final Clock clock;

    House(Clock clock) {
        this.clock = clock;
    }

    static Notice notice(String matter) {
        return new Notice(matter, new BilingualText("有一家企业转介给你处", "A firm is referred to your office"), PATH);
    }

    static Standing somebody(String... rights) {
        Map<String, Reach> reaches = List.of(rights).stream()
                .collect(java.util.stream.Collectors.toMap(right -> right, right -> Reach.EVERYWHERE));
        BilingualText name = new BilingualText("周岚", "Zhou Lan");
        return new Standing("lan", Standing.Kind.PERSON, name, name, reaches);
    }

    TestNotices database() {
        return notices;
    }

    NoticeService service(Messenger... messengers) {
        return new NoticeService(
                notices.outbox(), notices.reminders(), new DataOffice(), new Messengers(List.of(messengers)), clock);
    }

    int tell(Notice notice, Audience audience, Messenger... messengers) {
        return notices.inNew(() -> service(messengers).tell(notice, audience));
    }

    NoticeDelivery delivery(Messenger... messengers) {
        return new NoticeDelivery(notices.outbox(), new Messengers(List.of(messengers)), notices);
    }

    ReminderRounds rounds(WorkingCalendar calendar, Messenger... messengers) {
        return new ReminderRounds(notices.reminders(), service(messengers), notices, () -> calendar, clock);
    }

    /** An office in which two people and a client of the API have the right, one of them by two posts. */
    private static final class DataOffice implements Organisations {

        @Override
        public List<Named> on(LocalDate day) {
            return List.of();
        }

        @Override
        public List<Named> offices(LocalDate day) {
            return List.of();
        }

        @Override
        public Optional<Reach> served(String code, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public List<Seat> seats(String code, String right, LocalDate day) {
            BilingualText text = new BilingualText("数据处", "Data office");
            return List.of(
                    new Seat("ming", text, text, code, Reach.EVERYWHERE),
                    new Seat("lan", text, text, code, Reach.EVERYWHERE),
                    new Seat("lan", text, text, code, Reach.EVERYWHERE),
                    new Seat(null, text, text, code, Reach.EVERYWHERE));
        }
    }
}
