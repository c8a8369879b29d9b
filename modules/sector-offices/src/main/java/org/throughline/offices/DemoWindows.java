package org.throughline.offices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.configuration.Remit;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.WindowRows;
import org.throughline.offices.domain.Confidence;
import org.throughline.offices.domain.TrackWindow;

/** Windows of some tracks as the director of the demo judged them. All but that of commercial space are invented. */
public final class DemoWindows {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String DIRECTOR = "director";

    private DemoWindows() {}

    /**
     * Judges those of the shipped city that the bureau follows; where it follows none of them, the first of its own.
     * Nothing is committed here.
     *
     * @param remit of the bureau at whose door people stand
     * @param connection with a transaction begun, as the owner of the database or as the application
     * @param journal that of this transaction
     */
    public static void judge(Remit remit, Connection connection, Journal journal, Clock clock) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        WindowRows rows = new WindowRows(connection, remit.bureau());
        for (Map.Entry<String, TrackWindow> each : windows(remit, today).entrySet()) {
            TrackCode track = new TrackCode(each.getKey());
            rows.judge(track, each.getValue(), today, DIRECTOR, clock);
            journal.record(JournalEntry.created(
                    "track-window-judged",
                    "track",
                    remit.bureau() + "/" + track,
                    WindowRows.told(rows.of(track).get(0))));
        }
    }

    private static Map<String, TrackWindow> windows(Remit remit, LocalDate today) {
        List<String> followed =
                remit.tracks().stream().map(track -> track.code().value()).toList();
        Map<String, TrackWindow> windows = new LinkedHashMap<>(ofTheShippedCity(today));
        windows.keySet().retainAll(followed);
        if (windows.isEmpty()) {
            Iterator<TrackWindow> invented = invented(today).iterator();
            followed.stream().limit(3).forEach(track -> windows.put(track, invented.next()));
        }
        return windows;
    }

    private static List<TrackWindow> invented(LocalDate today) {
        return List.of(
                new TrackWindow(today.minusYears(1), today.plusDays(45), Confidence.HIGH, "示例：这一轮扩产就要定点，定了就进不去。"),
                new TrackWindow(today.minusYears(1), today.plusYears(2), Confidence.MEDIUM, "示例：还在扩产，两年后产能到位。"),
                new TrackWindow(today.plusMonths(4), null, Confidence.LOW, "示例：标准明年发布，发布后才有订单。"));
    }

    private static Map<String, TrackWindow> ofTheShippedCity(LocalDate today) {
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
