package org.throughline.offices.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** Reads what somebody typed and gathers what is wrong with it, so that all of it can be told at once. */
final class Findings {

    /** No bureau judges anything before or after. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final List<Fault> faults = new ArrayList<>();
    private final String texts;

    /** Of what is said of a track. */
    Findings() {
        this(TrackProblem.TEXTS);
    }

    /** @param texts base name of the bundle with the faults that {@link #add} names */
    Findings(String texts) {
        this.texts = texts;
    }

    void add(String pointer, String key, Map<String, String> values) {
        add(texts, pointer, key, values);
    }

    private void add(String bundle, String pointer, String key, Map<String, String> values) {
        faults.add(new Fault(pointer, new Phrase(bundle, "fault." + key, values)));
    }

    void add(String pointer, String key) {
        add(pointer, key, Map.of());
    }

    /** A day; null for none, or for one that is a fault. */
    @Nullable
    LocalDate day(String pointer, @Nullable String typed) {
        if (isBlank(typed)) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(String.valueOf(typed).strip());
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // Told below, as one that is out of range is.
        }
        add(TrackProblem.TEXTS, pointer, "day", Map.of("first", FIRST.toString(), "last", LAST.toString()));
        return null;
    }

    /** Words that have to be there, stripped, with lines ended in one way. */
    String words(String pointer, @Nullable String typed, int most) {
        String text = isBlank(typed)
                ? ""
                : String.valueOf(typed)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip();
        boolean holds = !text.isEmpty()
                && text.codePointCount(0, text.length()) <= most
                && StorableText.holds(text)
                && text.codePoints().noneMatch(point -> point != '\n' && Character.isISOControl(point));
        if (!holds) {
            add(TrackProblem.TEXTS, pointer, "words", Map.of("max", Integer.toString(most)));
        }
        return text;
    }

    /** Words that may be missing; null where they are. */
    @Nullable
    String wordsOrNone(String pointer, @Nullable String typed, int most) {
        return isBlank(typed) ? null : words(pointer, typed, most);
    }

    /** Identities of what a judgement rests on, each once. */
    List<UUID> sources(List<String> typed, Set<UUID> known) {
        List<UUID> sources = new ArrayList<>();
        for (int place = 0; place < typed.size(); place++) {
            UUID source = identity(typed.get(place));
            if (source == null || !known.contains(source)) {
                add(TrackProblem.TEXTS, "/sources/" + place, "source", Map.of());
            } else if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        if (sources.size() > Source.MOST) {
            add(TrackProblem.TEXTS, "/sources", "sources", Map.of("max", Integer.toString(Source.MOST)));
        }
        return sources;
    }

    /** What a text names; null for one that can be no identity. */
    static @Nullable UUID identity(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentity) {
            return null;
        }
    }

    void refuseIfAny(ProblemType problem) {
        if (!faults.isEmpty()) {
            throw new ProblemException(problem, Map.of(), faults);
        }
    }

    static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
