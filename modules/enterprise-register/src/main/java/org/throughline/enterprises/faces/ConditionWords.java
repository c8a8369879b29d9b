package org.throughline.enterprises.faces;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactCondition;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactTest;
import org.throughline.kernel.Phrase;

/** A condition on a fact as a person reads it, such as 营业收入 2025 ≥ 2,000 万元. */
final class ConditionWords {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private ConditionWords() {}

    static String of(FactCondition condition, Locale language) {
        FactDefinition fact = condition.fact();
        Integer year = condition.year();
        String of = fact.label(language) + (year == null ? "" : " " + year);
        String latest = fact.yearly() && year == null ? text("condition.latest", Map.of(), language) : "";
        String retired = fact.retired() ? text("condition.retired", Map.of(), language) : "";
        return of + latest + " " + test(fact, condition.test(), language) + retired;
    }

    private static String test(FactDefinition fact, FactTest test, Locale language) {
        if (test instanceof FactTest.Range range) {
            return range(number(fact, range.from(), language), number(fact, range.to(), language));
        }
        if (test instanceof FactTest.Days days) {
            return range(
                    days.from() == null ? "" : days.from().toString(),
                    days.to() == null ? "" : days.to().toString());
        }
        if (test instanceof FactTest.AnyOf any) {
            return any.values().stream()
                    .map(value -> fact.choice(value, language))
                    .collect(Collectors.joining(text("condition.or", Map.of(), language)));
        }
        if (test instanceof FactTest.Holds holds) {
            return text("yes." + holds.truth(), Map.of(), language);
        }
        return test instanceof FactTest.Known known
                ? text(known.known() ? "condition.known" : "condition.unknown", Map.of(), language)
                : text("condition.words", Map.of("words", test.text()), language);
    }

    private static String range(String from, String to) {
        if (from.equals(to)) {
            return "= " + from;
        }
        return from.isEmpty() ? "≤ " + to : to.isEmpty() ? "≥ " + from : from + " – " + to;
    }

    /** Amounts of money in 万元 where they are round, and in Chinese. */
    private static String number(FactDefinition fact, @Nullable BigDecimal number, Locale language) {
        if (number == null) {
            return "";
        }
        boolean wan = "yuan".equals(fact.unitCode())
                && !Locale.ENGLISH.getLanguage().equals(language.getLanguage())
                && number.abs().compareTo(WAN) >= 0;
        String digits = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(wan ? number.divide(WAN) : number);
        FactDefinition.Named unit = fact.unit();
        return wan
                ? digits + " 万元"
                : unit == null ? digits : digits + " " + unit.name().in(language);
    }

    private static String text(String key, Map<String, String> values, Locale language) {
        return new Phrase(CodeNames.TEXTS, key, values).in(language);
    }
}
