package org.throughline.offices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.WindowRows;
import org.throughline.offices.domain.Confidence;
import org.throughline.offices.domain.TrackWindow;

/** Windows of some tracks as the director of the demo judged them. All but that of commercial space are invented. */
public final class DemoWindows {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String BUREAU = "wenzhou-bay-emerging-industries";
    private static final String DIRECTOR = "director";

    private DemoWindows() {}

    /**
     * Judges them. Nothing is committed here.
     *
     * @param connection with a transaction begun, as the owner of the database or as the application
     * @param journal that of this transaction
     */
    public static void judge(Connection connection, Journal journal, Clock clock) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        WindowRows rows = new WindowRows(connection, BUREAU);
        for (Map.Entry<String, TrackWindow> each : windows(today).entrySet()) {
            TrackCode track = new TrackCode(each.getKey());
            rows.judge(track, each.getValue(), today, DIRECTOR, clock);
            journal.record(JournalEntry.created(
                    "track-window-judged",
                    "track",
                    BUREAU + "/" + track,
                    WindowRows.told(rows.of(track).get(0))));
        }
    }

    private static Map<String, TrackWindow> windows(LocalDate today) {
        Map<String, TrackWindow> windows = new LinkedHashMap<>();
        windows.put(
                "commercial-space",
                new TrackWindow(null, LocalDate.of(2027, 1, 1), Confidence.HIGH, "2026 年是最后的窗口期，错过就上不了桌。"));
        windows.put(
                "semiconductors",
                new TrackWindow(today.minusYears(1), today.plusYears(2), Confidence.MEDIUM, "示例：成熟制程还在扩产，两年后产能到位。"));
        windows.put("new-materials", new TrackWindow(today.plusMonths(4), null, Confidence.LOW, "示例：标准明年发布，发布后才有订单。"));
        return windows;
    }
}
