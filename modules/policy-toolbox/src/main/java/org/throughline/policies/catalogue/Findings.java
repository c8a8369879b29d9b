package org.throughline.policies.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** Reads what somebody typed and gathers what is wrong with it, so that all of it can be told at once. */
final class Findings {

    /** No policy is valid before or after. */
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** Nobody reads more, and an answer is not to be many times as large as what was sent. */
    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    void add(String pointer, String key, Map<String, String> values) {
        if (faults.size() < MOST) {
            faults.add(new Fault(pointer, new Phrase(PolicyProblem.TEXTS, "fault." + key, values)));
        }
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
        add(pointer, "day", Map.of("first", FIRST.toString(), "last", LAST.toString()));
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
                && text.codePoints()
                        .noneMatch(point -> point != '\n' && point != '\t' && Character.isISOControl(point));
        if (!holds) {
            add(pointer, "words", Map.of("max", Integer.toString(most)));
        }
        return text;
    }

    /** Words that may be missing; null where they are. */
    @Nullable
    String wordsOrNone(String pointer, @Nullable String typed, int most) {
        return isBlank(typed) ? null : words(pointer, typed, most);
    }

    /** One of an enumeration by its name; null for none, or for one that is a fault. */
    <T extends Enum<T>> @Nullable T choice(String pointer, @Nullable String typed, Class<T> type) {
        if (isBlank(typed)) {
            return null;
        }
        Optional<T> found = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed))
                .findFirst();
        if (found.isEmpty()) {
            String all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            add(pointer, "choice", Map.of("all", all));
        }
        return found.orElse(null);
    }

    void atMost(String pointer, int count, int most) {
        if (count > most) {
            add(pointer, "count", Map.of("max", Integer.toString(most)));
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
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
