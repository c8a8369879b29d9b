package org.throughline.offices.faces;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.WorkingSpan;
import org.throughline.offices.domain.Countdown;
import org.throughline.offices.domain.JudgedWindow;
import org.throughline.offices.domain.TrackProblem;

/**
 * A window as a page shows it.
 *
 * @param judged null where nobody judged
 * @param day the day on which it is looked at
 */
public record WindowLine(@Nullable JudgedWindow judged, Countdown countdown, LocalDate day) {

    /** Red when it is closed, amber when it soon is, green while it is open. */
    public String light() {
        return switch (countdown.state()) {
            case CLOSED -> "red";
            case CLOSING -> "amber";
            case OPEN -> "green";
            case AHEAD, NONE -> "none";
        };
    }

    /** How it stands, and what is left of it. */
    public String words(Locale language) {
        if (judged == null) {
            return said("countdown.none", Map.of()).in(language);
        }
        LocalDate closes = judged.window().closes();
        return switch (countdown.state()) {
            case NONE -> said("countdown.nowindow", Map.of()).in(language);
            case CLOSED ->
                said("countdown.closed", Map.of("day", String.valueOf(closes))).in(language);
            case AHEAD, OPEN, CLOSING -> standing(language);
        };
    }

    private String standing(Locale language) {
        Integer days = countdown.workingDays();
        String state = said("state." + countdown.state().name(), Map.of()).in(language);
        return days == null
                ? said(countdown.state() == Countdown.State.AHEAD ? "state.AHEAD" : "countdown.open", Map.of())
                        .in(language)
                : state + " · "
                        + said("countdown.days", Map.of("days", days.toString()))
                                .in(language);
    }

    /** Whether there is a count to be explained. */
    public boolean isCounted() {
        return countdown.span() != null;
    }

    /** The last day that is counted. */
    public LocalDate last() {
        return Objects.requireNonNull(countdown.span()).to();
    }

    /** How many days of the count are off. */
    public int free() {
        return (int) days().stream().filter(WorkingSpan.Day::off).count();
    }

    /** Whether days off are still to be announced for a part of the count. */
    public boolean unannounced() {
        WorkingSpan span = countdown.span();
        return span != null && !span.announced();
    }

    private List<WorkingSpan.Day> days() {
        WorkingSpan span = countdown.span();
        return span == null ? List.of() : span.days();
    }

    private static Phrase said(String key, Map<String, String> values) {
        return new Phrase(TrackProblem.TEXTS, key, values);
    }
}
