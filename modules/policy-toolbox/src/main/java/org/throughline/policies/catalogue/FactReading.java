package org.throughline.policies.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;

/**
 * Reads what somebody says of a firm that need not be in the register. Types have to fit; nothing else is looked at, so
 * that what cannot be can be asked about too.
 */
final class FactReading {

    /** Whoever gave the facts is their source. */
    static final String SOURCE = "given";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,120}(\\.\\d{1,200})?");
    /** Java reads days of years with nine digits too, and no years can be added to the last of them. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d|2100");
    private static final int LONGEST = 1_000;

    private final Vocabulary vocabulary;

    FactReading(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Facts in their plain form; what is a fault is left out.
     *
     * @param pointer to what has them as members
     */
    List<GivenFact> read(String pointer, List<TypedFact> typed, LocalDate day, Findings findings) {
        List<GivenFact> facts = new ArrayList<>();
        for (TypedFact one : typed) {
            String at = pointer + "/" + one.name().replace("~", "~0").replace("/", "~1");
            vocabulary
                    .fact(one.name())
                    .ifPresentOrElse(
                            known -> fact(at, known, one, day, findings).ifPresent(facts::add),
                            () -> findings.add(at, "fact-unknown", Map.of("name", shortened(one.name()))));
        }
        if (facts.stream()
                        .map(fact -> fact.name() + " " + fact.year())
                        .distinct()
                        .count()
                < facts.size()) {
            findings.add(pointer, "fact-twice");
        }
        return facts;
    }

    private static Optional<GivenFact> fact(
            String at, KnownFact known, TypedFact typed, LocalDate day, Findings findings) {
        Integer year = year(at, known, typed.year(), day, findings);
        if (typed.year() != null && year == null) {
            return Optional.empty();
        }
        Object said = typed.value();
        if (said == null) {
            return Optional.empty();
        }
        Optional<Value> value = value(known.type(), said);
        if (value.isEmpty()) {
            findings.add(at, "fact-value." + kind(known.type()));
        }
        return value.map(read -> new GivenFact(typed.name(), year, text(read)));
    }

    /** The year that is meant: where none is said, the one that ended last before the day of the assessment. */
    private static @Nullable Integer year(
            String at, KnownFact fact, @Nullable String typed, LocalDate day, Findings findings) {
        if (typed == null) {
            return fact.yearly() ? day.getYear() - 1 : null;
        }
        if (!fact.yearly()) {
            findings.add(at, "fact-value." + kind(fact.type()));
            return null;
        }
        if (!YEAR.matcher(typed).matches()) {
            findings.add(at, "fact-year", Map.of("year", shortened(typed)));
            return null;
        }
        return Integer.valueOf(typed);
    }

    /** A firm of which nothing but this is known, as of the day of the assessment. */
    FirmFacts firm(List<GivenFact> facts, Assessment assessment) {
        FirmFacts.Builder firm = FirmFacts.builder();
        for (GivenFact fact : facts) {
            Optional<KnownFact> known = vocabulary.fact(fact.name());
            Optional<Value> value = known.flatMap(one -> value(one.type(), fact.value()));
            // What the catalogue has lost or changed since the example was made is no longer known of it.
            if (value.isEmpty() || known.orElseThrow().yearly() != (fact.year() != null)) {
                continue;
            }
            Statement statement = new Statement(value.get(), SOURCE, assessment.day(), null);
            if (fact.year() == null) {
                firm.with(fact.name(), statement);
            } else {
                firm.with(fact.name(), fact.year(), statement);
            }
        }
        return firm.build();
    }

    private static Optional<Value> value(ValueType type, Object typed) {
        if (type instanceof ValueType.Decimal) {
            return number(typed).map(Value.Amount::new);
        }
        if (type instanceof ValueType.Whole) {
            return number(typed)
                    .filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .map(Value.Amount::new);
        }
        if (type instanceof ValueType.Truth) {
            String text = String.valueOf(typed);
            boolean said = typed instanceof Boolean || typed instanceof String;
            return said && (text.equals("true") || text.equals("false"))
                    ? Optional.of(new Value.Truth(Boolean.parseBoolean(text)))
                    : Optional.empty();
        }
        if (type instanceof ValueType.Tags) {
            return tags(type, typed);
        }
        return typed instanceof String text ? ofText(type, text.strip()) : Optional.empty();
    }

    private static Optional<Value> ofText(ValueType type, String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (type instanceof ValueType.Day) {
            return day(text);
        }
        return isOffered(type, text) ? Optional.of(new Value.Word(text)) : Optional.empty();
    }

    private static Optional<Value> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(new Value.Day(LocalDate.parse(text))) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Value> tags(ValueType type, Object typed) {
        List<?> parts = typed instanceof List<?> list
                ? list
                : typed instanceof String text
                        ? Arrays.stream(text.split(",", -1))
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .toList()
                        : null;
        boolean fits = parts != null
                && parts.stream()
                        .allMatch(part -> part instanceof String text
                                && !text.isBlank()
                                && text.indexOf(',') < 0
                                && text.length() <= LONGEST
                                && isOffered(type, text));
        if (parts == null || !fits) {
            return Optional.empty();
        }
        Set<String> tags = parts.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(new Value.Words(tags));
    }

    private static boolean isOffered(ValueType type, String text) {
        return type.named().isEmpty()
                || type.named().stream().anyMatch(choice -> choice.value().equals(text));
    }

    private static Optional<BigDecimal> number(Object typed) {
        String text = typed instanceof Number || typed instanceof String
                ? typed instanceof BigDecimal number
                        ? number.toPlainString()
                        : typed.toString().strip()
                : "";
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String text(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.number().toPlainString();
        }
        if (value instanceof Value.Day day) {
            return day.day().toString();
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        return value instanceof Value.Words words ? String.join(",", words.words()) : ((Value.Word) value).word();
    }

    /** The sort of type, as the sentence about a value that does not fit is named. */
    private static String kind(ValueType type) {
        return type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
