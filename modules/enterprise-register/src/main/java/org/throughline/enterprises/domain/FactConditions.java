package org.throughline.enterprises.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactCondition;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactTest;
import org.throughline.enterprises.FactType;
import org.throughline.enterprises.SealedValue;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.Phrase;

/**
 * Reads conditions on facts as addresses and the API have them: {@code revenue.2025:20000000..}, name, year if one is
 * meant, and behind the colon what is asked of the value by its type.
 *
 * @param conditions those that can be asked, in their order
 * @param refused those that cannot
 */
public record FactConditions(List<FactCondition> conditions, List<Refused> refused) {

    private static final Pattern FORM =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9]{0,59})(?:\\.(\\d{4}))?:(.{1,200})", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");
    private static final String BETWEEN = "..";
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;

    public FactConditions {
        conditions = List.copyOf(conditions);
        refused = List.copyOf(refused);
    }

    /**
     * A condition that cannot be asked.
     *
     * @param place where it stands in the list, from 0
     * @param why what is wrong with it and what would be right
     */
    public record Refused(int place, String text, Phrase why) {}

    /** Reads each text by the catalogue; every fault is told. */
    public static FactConditions read(List<String> texts, List<FactDefinition> catalogue) {
        List<FactCondition> conditions = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (int place = 0; place < texts.size(); place++) {
            String text = texts.get(place);
            Object read = conditions.size() < FactCondition.MOST
                    ? condition(text, catalogue)
                    : phrase("fault.condition-many", Map.of("most", Integer.toString(FactCondition.MOST)));
            if (read instanceof FactCondition condition) {
                conditions.add(condition);
            } else {
                refused.add(new Refused(place, withoutPersons(text, catalogue), (Phrase) read));
            }
        }
        return new FactConditions(conditions, refused);
    }

    /** What was asked of a personal fact is that of a person, and is not repeated. */
    private static String withoutPersons(String text, List<FactDefinition> catalogue) {
        String name = text.replaceFirst("(?s)[.:].*", "");
        boolean personal = catalogue.stream()
                .anyMatch(fact -> fact.isPersonal() && fact.name().equals(name));
        return personal ? name + ":" + SealedValue.SHOWN : text;
    }

    /** A condition, or the phrase that says why it is none. */
    private static Object condition(String text, List<FactDefinition> catalogue) {
        Matcher parts = FORM.matcher(text);
        if (!StorableText.holds(text) || !parts.matches()) {
            return phrase("fault.condition-form", Map.of());
        }
        String name = parts.group(1);
        FactDefinition fact = catalogue.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
        if (fact == null) {
            return phrase("fault.condition-unknown", Map.of("name", name));
        }
        Integer year = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
        if (year != null && !fact.yearly()) {
            return phrase("fault.year-needless", Map.of("name", name));
        }
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            return phrase(
                    "fault.year", Map.of("min", Integer.toString(FIRST_YEAR), "max", Integer.toString(LAST_YEAR)));
        }
        FactTest test = test(fact, parts.group(3));
        return test == null ? wrong(fact) : new FactCondition(fact, year, test);
    }

    private static @Nullable FactTest test(FactDefinition fact, String said) {
        if (said.equals("*") || said.equals("-")) {
            return new FactTest.Known(said.equals("*"));
        }
        if (fact.isPersonal()) {
            return null;
        }
        return switch (fact.type()) {
            case INTEGER, DECIMAL -> numbers(said);
            case DATE -> days(said);
            case BOOLEAN ->
                said.equals("true") || said.equals("false") ? new FactTest.Holds(Boolean.parseBoolean(said)) : null;
            case CODE -> codes(fact, said);
            case TAGS -> anyOf(said);
            case STRING -> said.isBlank() ? null : new FactTest.Words(said.strip());
        };
    }

    private static @Nullable FactTest numbers(String said) {
        List<@Nullable BigDecimal> ends =
                ends(said, text -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : null);
        return ends == null || crossed(ends.get(0), ends.get(1)) ? null : new FactTest.Range(ends.get(0), ends.get(1));
    }

    private static @Nullable FactTest days(String said) {
        List<@Nullable LocalDate> ends = ends(said, FactConditions::day);
        return ends == null || crossed(ends.get(0), ends.get(1)) ? null : new FactTest.Days(ends.get(0), ends.get(1));
    }

    private static <T extends Comparable<? super T>> boolean crossed(@Nullable T from, @Nullable T to) {
        return from != null && to != null && from.compareTo(to) > 0;
    }

    /** Beginning and end, each null where it is open; null if they cannot be read or both are open. */
    private static <T> @Nullable List<@Nullable T> ends(String said, Function<String, @Nullable T> reading) {
        int at = said.indexOf(BETWEEN);
        String first = at < 0 ? said : said.substring(0, at);
        String last = at < 0 ? said : said.substring(at + BETWEEN.length());
        List<@Nullable T> ends = new ArrayList<>();
        for (String end : List.of(first.strip(), last.strip())) {
            T value = end.isEmpty() ? null : reading.apply(end);
            if (value == null && !end.isEmpty()) {
                return null;
            }
            ends.add(value);
        }
        return ends.get(0) == null && ends.get(1) == null ? null : ends;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Codes that are no longer offered can still be asked for: values have them. */
    private static @Nullable FactTest codes(FactDefinition fact, String said) {
        FactTest.AnyOf asked = anyOf(said);
        Set<String> known = new LinkedHashSet<>();
        fact.choices().forEach(choice -> known.add(choice.code()));
        return asked != null && known.containsAll(asked.values()) ? asked : null;
    }

    private static FactTest.@Nullable AnyOf anyOf(String said) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : said.split(",", -1)) {
            values.add(value.strip());
        }
        return values.contains("") ? null : new FactTest.AnyOf(List.copyOf(values));
    }

    private static Phrase wrong(FactDefinition fact) {
        if (fact.isPersonal()) {
            return phrase("fault.condition.personal", Map.of("name", fact.name()));
        }
        return phrase(
                "fault.condition." + fact.type(),
                fact.type() == FactType.CODE
                        ? Map.of("codes", String.join(", ", fact.codes()))
                        : Map.of("name", fact.name()));
    }

    private static Phrase phrase(String key, Map<String, String> values) {
        return new Phrase(EnterpriseProblem.TEXTS, key, values);
    }
}
