package org.throughline.offices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.Counterpart;
import org.throughline.configuration.Counterparts;
import org.throughline.configuration.Remit;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.offices.book.CounterpartRows;
import org.throughline.offices.domain.CounterpartCourse;
import org.throughline.offices.domain.CounterpartNeed;

/**
 * Brings whom bureaus go to up to what the configuration folder says. No work hangs on it, so that nothing is planned:
 * what the folder says is believed from the start with it on, and what was believed before stays on record.
 */
public final class ConfiguredCounterparts {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Comparator<Counterpart> ORDER = Comparator.comparing(Counterpart::topic)
            .thenComparing(one -> one.level().name())
            .thenComparing(one -> one.period().start());

    private ConfiguredCounterparts() {}

    /**
     * Believes of each bureau what the folder says. The same folder twice changes nothing. Nothing is committed here.
     *
     * @param connection with a transaction begun, as the owner of the database or as the application
     * @param journal that of this transaction
     */
    public static void bring(Connection connection, Configuration configuration, Journal journal, Clock clock)
            throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        for (Remit remit : configuration.remits()) {
            CounterpartRows rows = new CounterpartRows(connection, remit.bureau());
            if (rows.isGiven()) {
                // It has passed all it held, and goes to nobody any more.
                continue;
            }
            bring(rows, remit, today, journal, clock);
        }
    }

    private static void bring(CounterpartRows rows, Remit remit, LocalDate today, Journal journal, Clock clock)
            throws SQLException {
        rows.hold();
        Counterparts said = remit.counterparts();
        List<CounterpartNeed> needs = CounterpartNeed.of(said.topics());
        List<Counterpart> present = rows.counterparts();
        List<Counterpart> target = CounterpartCourse.after(present, said.counterparts(), today).stream()
                .sorted(ORDER)
                .toList();
        String before = CounterpartRows.told(rows.needs(), present);
        String after = CounterpartRows.told(needs, target);
        if (!before.equals(after)) {
            rows.believe(needs, target, clock);
            journal.record(
                    new JournalEntry("counterparts-brought", "counterparts", remit.bureau(), before, after, null));
        }
    }
}
