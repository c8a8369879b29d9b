package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;

/**
 * A window as somebody typed it.
 *
 * @param opens null or empty where that is not known
 * @param closes null or empty while no end is in sight; without both there is no window
 * @param confidence name of a {@link Confidence}; null or empty without a window
 * @param from the day from which the judgement counts; null or empty for today
 * @param sources identities of what it rests on
 */
public record WindowEntry(
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String confidence,
        @Nullable String evidence,
        @Nullable String from,
        List<String> sources) {

    /** The most letters of the evidence. */
    public static final int MOST = 2000;

    public WindowEntry {
        sources = List.copyOf(sources);
    }

    /** One that names nothing it rests on. */
    public WindowEntry(
            @Nullable String opens,
            @Nullable String closes,
            @Nullable String confidence,
            @Nullable String evidence,
            @Nullable String from) {
        this(opens, closes, confidence, evidence, from, List.of());
    }

    /** The same, held against the rules. */
    public record Checked(TrackWindow window, LocalDate from) {}

    /** Whether nothing is said at all, as of a track that nobody judged. */
    public boolean isNothing() {
        return Findings.isBlank(opens)
                && Findings.isBlank(closes)
                && Findings.isBlank(confidence)
                && Findings.isBlank(evidence)
                && Findings.isBlank(from)
                && sources.isEmpty();
    }

    /**
     * Holds it against the rules.
     *
     * @param known which of the sources there are
     * @throws ProblemException {@link TrackProblem#WINDOW_INVALID} with every fault
     */
    public Checked checked(LocalDate today, Set<UUID> known) {
        Findings findings = new Findings();
        LocalDate first = findings.day("/opens", opens);
        LocalDate end = findings.day("/closes", closes);
        if (first != null && end != null && !first.isBefore(end)) {
            findings.add("/closes", "window-order");
        }
        boolean one = !Findings.isBlank(opens) || !Findings.isBlank(closes);
        Confidence sure = confidence(one, findings);
        String ground = findings.words("/evidence", evidence, MOST);
        LocalDate since = findings.day("/from", from);
        List<UUID> rests = findings.sources(sources, known);
        findings.refuseIfAny(TrackProblem.WINDOW_INVALID);
        return new Checked(new TrackWindow(first, end, sure, ground, rests), Objects.requireNonNullElse(since, today));
    }

    private @Nullable Confidence confidence(boolean one, Findings findings) {
        Confidence known = Arrays.stream(Confidence.values())
                .filter(each -> each.name().equals(confidence))
                .findFirst()
                .orElse(null);
        if (one && known == null) {
            findings.add("/confidence", "confidence");
        } else if (!one && !Findings.isBlank(confidence)) {
            findings.add("/confidence", "confidence-of-nothing");
        }
        return known;
    }
}
