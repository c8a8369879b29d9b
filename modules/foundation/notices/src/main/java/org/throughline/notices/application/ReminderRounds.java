package org.throughline.notices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.jobs.TimerKind;
import org.throughline.jobs.TimerSchedule;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.notices.Notice;
import org.throughline.notices.domain.Reminder;
import org.throughline.notices.domain.ReminderBook;
import org.throughline.notices.domain.ReminderBook.Place;

/** Reminds on working days from eight in the morning on; the calendar is that of the day, however it has changed. */
@ApplicationScoped
class ReminderRounds implements TimerKind {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** No festival and what lies around it keeps two working days further from a day than this. */
    private static final int HORIZON_DAYS = 21;

    private static final int BATCH = 200;

    private ReminderBook reminders;
    private NoticeService notices;
    private Transactions transactions;
    private Supplier<WorkingCalendar> calendar;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    ReminderRounds() {
        // For the CDI proxy.
    }

    @Inject
    ReminderRounds(
            ReminderBook reminders,
            NoticeService notices,
            Transactions transactions,
            CurrentConfiguration configuration,
            Clock clock) {
        this(
                reminders,
                notices,
                transactions,
                () -> configuration.running().configuration().workingCalendar(),
                clock);
    }

    ReminderRounds(
            ReminderBook reminders,
            NoticeService notices,
            Transactions transactions,
            Supplier<WorkingCalendar> calendar,
            Clock clock) {
        this.reminders = reminders;
        this.notices = notices;
        this.transactions = transactions;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "reminders";
    }

    @Override
    public TimerSchedule schedule() {
        return TimerSchedule.every(PAUSE);
    }

    @Override
    public void round() {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(NoticeService.SHANGHAI));
        WorkingCalendar days = calendar.get();
        if (!now.toLocalTime().isBefore(MORNING) && days.isWorkingDay(now.toLocalDate())) {
            remind(days, now.toLocalDate());
        }
    }

    private void remind(WorkingCalendar days, LocalDate today) {
        @Nullable Place after = null;
        boolean more = true;
        while (more) {
            Place from = after;
            List<Place> open = transactions.inNew(() -> reminders.open(today.plusDays(HORIZON_DAYS), from, BATCH));
            open.forEach(place -> transactions.inNew(() -> {
                reminders.lock(place.matter()).ifPresent(reminder -> remind(reminder, days, today));
                return place;
            }));
            more = open.size() == BATCH;
            after = open.isEmpty() ? null : open.get(open.size() - 1);
        }
    }

    private void remind(Reminder reminder, WorkingCalendar days, LocalDate today) {
        reminder.stage(days, today).ifPresent(stage -> {
            String matter = reminder.notice().matter();
            String key = matter + "/" + stage.name().toLowerCase(Locale.ROOT) + "/" + reminder.due();
            Notice notice = new Notice(
                    key, title(reminder, stage, today), reminder.notice().path());
            notices.tell(notice, matter, reminder.audience());
            reminders.given(matter, stage);
        });
    }

    private static BilingualText title(Reminder reminder, Reminder.Stage stage, LocalDate today) {
        String text = switch (stage) {
            case BEFORE -> "remind.before";
            case ON -> today.isAfter(reminder.due()) ? "remind.late" : "remind.on";
        };
        BilingualText title = reminder.notice().title();
        return new BilingualText(
                words(text, title.zh(), reminder.due()).in(Locale.CHINESE),
                words(text, title.en(), reminder.due()).in(Locale.ENGLISH));
    }

    private static Phrase words(String text, String title, LocalDate due) {
        return new Phrase("org.throughline.notices.texts", text, Map.of("title", title, "day", due.toString()));
    }
}
