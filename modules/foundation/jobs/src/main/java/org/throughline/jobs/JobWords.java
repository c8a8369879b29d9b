package org.throughline.jobs;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.kernel.Phrase;

/** How far a job is and how long it takes, in the words in which every page tells it. */
public final class JobWords {

    private static final String TEXTS = "org.throughline.jobs.faces.texts";

    private static final DecimalFormatSymbols PLAIN = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final double SLOW = 10;
    private static final int MINUTE = 60;

    private JobWords() {}

    /** The light of a state: its icon and colour. */
    public static String light(JobState state) {
        return switch (state) {
            case QUEUED -> "none";
            case RUNNING -> "run";
            case DONE -> "green";
            case FAILED -> "red";
            case CANCELLED -> "stop";
        };
    }

    /** Such as {@code 41,000 / 140,000 rows}. */
    public static String progress(JobProgress progress, String unit, Locale language) {
        Long total = progress.total();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("done", number("#,##0", progress.done()));
        values.put("unit", unit);
        if (total != null) {
            values.put("total", number("#,##0", total));
        }
        return new Phrase(TEXTS, total == null ? "progress.some" : "progress.of", values).in(language);
    }

    /** Such as {@code 5,125 rows a second, about 20 seconds left}; whole numbers from ten a second on. */
    public static String pace(JobPace pace, String unit, Locale language) {
        String rate = number(pace.perSecond() < SLOW ? "0.0" : "#,##0", pace.perSecond());
        Map<String, String> values = Map.of("rate", rate, "unit", unit);
        String words = new Phrase(TEXTS, "pace", values).in(language);
        Duration left = pace.remaining();
        return left == null ? words : words + new Phrase(TEXTS, "pace.and").in(language) + left(left, language);
    }

    /** What is left, in the unit that reads best and rounded up: a job never takes longer than was said by that. */
    static String left(Duration left, Locale language) {
        long seconds = left.toSeconds();
        if (seconds < MINUTE) {
            return new Phrase(TEXTS, "left.seconds", Map.of("count", Long.toString(seconds))).in(language);
        }
        long minutes = (seconds + MINUTE - 1) / MINUTE;
        if (minutes < MINUTE) {
            return new Phrase(TEXTS, "left.minutes", Map.of("count", Long.toString(minutes))).in(language);
        }
        Map<String, String> values =
                Map.of("hours", Long.toString(minutes / MINUTE), "minutes", Long.toString(minutes % MINUTE));
        return new Phrase(TEXTS, "left.hours", values).in(language);
    }

    private static String number(String pattern, Number value) {
        return new DecimalFormat(pattern, PLAIN).format(value);
    }
}
