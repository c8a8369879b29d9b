package org.throughline.journal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How long entries stay in the database before they may be archived: at least six months, as the Cybersecurity Law asks
 * of network logs; what is archived is kept for good.
 *
 * @param period of the calendar in Asia/Shanghai
 */
public record JournalKeeping(Period period) {

    /** Name of the setting; an ISO 8601 period in years, months, weeks or days. */
    public static final String SETTING = "throughline.journal.keep";

    /** What holds where nothing is set. */
    public static final String USUAL = "P36M";

    private static final Period LEAST = Period.ofMonths(6);
    private static final Period MOST = Period.ofYears(100);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * The keeping that a setting asks for; empty if it is no period, or a shorter one than six months, or more than a
     * hundred years.
     */
    public static Optional<JournalKeeping> ofWord(String word, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        try {
            Period period = Period.parse(word.strip());
            LocalDate until = today.minus(period);
            return until.isAfter(today.minus(LEAST)) || until.isBefore(today.minus(MOST))
                    ? Optional.empty()
                    : Optional.of(new JournalKeeping(period));
        } catch (DateTimeParseException noPeriod) {
            return Optional.empty();
        } catch (DateTimeException | ArithmeticException tooLong) {
            return Optional.empty();
        }
    }

    /** What was chained before this instant may be archived: the beginning of a day. */
    public Instant until(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE)
                .minus(period)
                .atStartOfDay(ZONE)
                .toInstant();
    }
}
