package org.throughline.notices.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.notices.Audience;
import org.throughline.notices.Messenger;
import org.throughline.notices.Notice;
import org.throughline.notices.persistence.TestNotices;

/** What tells, sends and reminds, put together on a real database. */
final class House {

    static final String PATH = "/referrals/018f";
    static final Audience LAN = new Audience.Person("lan");
    static final String DATA_OFFICE = "wenzhou-ai/data";
    static final Audience OFFICE = new Audience.Holders(DATA_OFFICE, "requests:write");

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

    /** Those of the office who reach a place. */
    static Audience reaching(String district, @Nullable String zone) {
        return new Audience.Holders(
                DATA_OFFICE, "requests:write", new Audience.Where(new DivisionCode(district), zone));
    }

    /**
     * An office in which two people and a client of the API have the right: one everywhere in it and one, by two posts,
     * in Longwan and in a zone.
     */
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
                    new Seat("lan", text, text, code, Reach.places(Set.of(new DivisionCode("330303")), Set.of())),
                    new Seat("lan", text, text, code, Reach.places(Set.of(), Set.of("wenzhou-bay"))),
                    new Seat(null, text, text, code, Reach.EVERYWHERE));
        }
    }
}
