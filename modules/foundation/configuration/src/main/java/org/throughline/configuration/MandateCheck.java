package org.throughline.configuration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Period;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.TrackCode;

/**
 * Judges what mandates of a bureau say together, whether they stand in a file or came with a request: all that is wrong
 * at once, each with its place.
 */
public final class MandateCheck {

    private final Map<String, String> offices = new HashMap<>();
    private final Optional<Set<TrackCode>> tracks;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<List<?>, List<Placed>> bySubject = new LinkedHashMap<>();

    private MandateCheck(Bureau bureau, Optional<Set<TrackCode>> tracks) {
        for (Office office : bureau.offices()) {
            offices.put(office.code(), office.code());
            if (office.number() != null) {
                offices.put(office.number().toString(), office.code());
            }
        }
        this.tracks = tracks;
    }

    /**
     * Something wrong with one of the mandates.
     *
     * @param index its place among them, from 0
     * @param member name of the part that is wrong, such as {@code from}
     * @param sentence what is wrong
     */
    public record Complaint(int index, String member, Phrase sentence) {}

    /**
     * What came of judging.
     *
     * @param mandates in their order; without those that cannot be read
     * @param complaints in the order of the mandates; empty if they hold
     */
    public record Judgement(List<ConfiguredMandate> mandates, List<Complaint> complaints) {}

    private record Placed(int index, ConfiguredMandate mandate) {}

    /**
     * Judges mandates.
     *
     * @param tracks those the bureau has; empty while they are not known, and nothing is missed then
     */
    public static Judgement judge(List<MandateLine> lines, Bureau bureau, Optional<Set<TrackCode>> tracks) {
        MandateCheck check = new MandateCheck(bureau, tracks);
        List<ConfiguredMandate> mandates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            check.mandate(index, lines.get(i)).ifPresent(mandate -> {
                mandates.add(mandate);
                check.bySubject
                        .computeIfAbsent(subject(mandate), subject -> new ArrayList<>())
                        .add(new Placed(index, mandate));
            });
        }
        check.bySubject.values().forEach(check::neighbours);
        check.complaints.sort(Comparator.comparingInt(Complaint::index));
        return new Judgement(List.copyOf(mandates), List.copyOf(check.complaints));
    }

    /** A track has one office at a time; a function may lie with several, and with each once. */
    private static List<?> subject(ConfiguredMandate mandate) {
        return mandate.track() != null
                ? List.of(mandate.track())
                : List.of(mandate.office(), String.valueOf(mandate.function()));
    }

    private Optional<ConfiguredMandate> mandate(int index, MandateLine line) {
        int before = complaints.size();
        String office = offices.get(line.office());
        if (office == null) {
            complain(index, "office", "unknown-office", "office", line.office());
        }
        TrackCode track = track(index, line.track());
        OfficeFunction function = function(index, line.function());
        checkTogether(index, line);
        LocalDate from = day(index, "from", line.from());
        LocalDate to = line.to() == null ? null : day(index, "to", line.to());
        if (from != null && to != null && !from.isBefore(to)) {
            complain(index, "to", "empty-period", "from", line.from());
        }
        if (complaints.size() > before || office == null || from == null) {
            return Optional.empty();
        }
        boolean moves = "moves".equalsIgnoreCase(line.openWork());
        String reason = line.correction() ? stripped(line.reason()) : null;
        return Optional.of(new ConfiguredMandate(
                office, track, function, new Period(from, to), stripped(line.basis()), moves, reason));
    }

    private void checkTogether(int index, MandateLine line) {
        if ((line.track() == null) == (line.function() == null)) {
            complain(index, line.track() == null ? "" : "function", "track-or-function");
        }
        if (line.correction() && line.reason() == null) {
            complain(index, "correction", "correction-reason");
        }
    }

    private @Nullable TrackCode track(int index, @Nullable String code) {
        if (code == null) {
            return null;
        }
        boolean known = TrackCode.isWellFormed(code)
                && tracks.map(all -> all.contains(new TrackCode(code))).orElse(true);
        if (!known) {
            complain(index, "track", "unknown-track", "code", code);
            return null;
        }
        return new TrackCode(code);
    }

    private @Nullable OfficeFunction function(int index, @Nullable String word) {
        if (word == null) {
            return null;
        }
        try {
            return OfficeFunction.ofWord(word);
        } catch (IllegalArgumentException unknown) {
            complain(index, "function", "unknown-function", "function", word);
            return null;
        }
    }

    private @Nullable LocalDate day(int index, String member, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            complain(index, member, "no-such-day", "value", text);
            return null;
        }
    }

    /** One after the other: neither on one day, nor with a day between them that somebody forgot. */
    private void neighbours(List<Placed> ofOneSubject) {
        List<Placed> inTime = ofOneSubject.stream()
                .sorted(Comparator.comparing(placed -> placed.mandate().period().start()))
                .toList();
        Placed widest = inTime.get(0);
        for (Placed next : inTime.subList(1, inTime.size())) {
            compare(widest, next);
            widest = endsLater(next, widest) ? next : widest;
        }
    }

    private void compare(Placed former, Placed next) {
        Period before = former.mandate().period();
        if (before.overlaps(next.mandate().period())) {
            boolean inOrder = former.index() < next.index();
            tellTwice(inOrder ? former : next, inOrder ? next : former);
        } else if (next.mandate().period().start().minusDays(1).equals(before.end())) {
            String day = String.valueOf(before.end());
            complain(former.index(), "to", "forgotten-day", "day", day, "what", what(next.mandate()));
        }
    }

    private void tellTwice(Placed earlier, Placed later) {
        complain(
                later.index(),
                "from",
                "mandate-twice",
                "what",
                what(later.mandate()),
                "office",
                earlier.mandate().office(),
                "period",
                earlier.mandate().period().toString());
    }

    private static boolean endsLater(Placed one, Placed other) {
        LocalDate end = one.mandate().period().end();
        LocalDate otherEnd = other.mandate().period().end();
        return otherEnd != null && (end == null || end.isAfter(otherEnd));
    }

    private static String what(ConfiguredMandate mandate) {
        OfficeFunction function = mandate.function();
        return function == null ? String.valueOf(mandate.track()) : function.word();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private void complain(int index, String member, String key, String... values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        complaints.add(new Complaint(index, member, new Phrase(Faults.TEXTS, "fault." + key, named)));
    }
}
