package org.throughline.enterprises.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.SealedValue;
import org.throughline.exchange.StorableText;

/** Reads the value of a fact in whatever form it came, by the type that the catalogue gives it. */
public final class FactValue {

    private static final String POINTER = "/value";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");
    private static final Pattern TAG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}][\\p{Ll}\\p{Lo}\\p{Nd}-]{0,39}");
    private static final int MAX_LENGTH = 500;

    private final FactDefinition definition;
    private final Findings findings;

    private FactValue(FactDefinition definition, Findings findings) {
        this.definition = definition;
        this.findings = findings;
    }

    /** The canonical text of a value; of no use once {@code findings} has a fault. */
    static String canonical(FactDefinition definition, Object value, Findings findings) {
        FactValue reading = new FactValue(definition, findings);
        return switch (definition.type()) {
            case INTEGER -> reading.number(value, 0);
            case DECIMAL -> reading.number(value, Integer.MAX_VALUE);
            case BOOLEAN -> reading.truth(value);
            case DATE -> reading.day(value);
            case CODE -> reading.code(value);
            case STRING -> reading.text(value);
            case TAGS -> reading.tags(value);
        };
    }

    /** The canonical text of words or tags; empty if they are none. */
    public static Optional<String> canonicalText(FactDefinition definition, String value) {
        Findings findings = new Findings();
        String canonical = canonical(definition, value, findings);
        return findings.areNone() ? Optional.of(canonical) : Optional.empty();
    }

    private String number(Object value, int maxScale) {
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        boolean numeric = value instanceof Number || value instanceof String;
        if (!numeric || !NUMBER.matcher(text).matches()) {
            return refused("fault.value-number");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.stripTrailingZeros().scale() > maxScale) {
            return refused("fault.value-integer");
        }
        BigDecimal minimum = definition.minimum();
        BigDecimal maximum = definition.maximum();
        if (minimum != null && number.compareTo(minimum) < 0) {
            findings.add(POINTER, "fault.value-minimum", Map.of("bound", minimum.toPlainString()));
        }
        if (maximum != null && number.compareTo(maximum) > 0) {
            findings.add(POINTER, "fault.value-maximum", Map.of("bound", maximum.toPlainString()));
        }
        return maxScale == 0 ? number.toBigInteger().toString() : number.toPlainString();
    }

    private String truth(Object value) {
        String text = value.toString();
        if (text.isBlank()) {
            return refused("fault.value-missing");
        }
        return "true".equals(text) || "false".equals(text) ? text : refused("fault.value-boolean");
    }

    private String day(Object value) {
        try {
            return LocalDate.parse(value.toString()).toString();
        } catch (DateTimeException impossible) {
            return refused("fault.value-date");
        }
    }

    private String code(Object value) {
        String text = value.toString();
        if (value instanceof String && definition.codes().contains(text)) {
            return text;
        }
        if (text.isBlank()) {
            return refused("fault.value-missing");
        }
        findings.add(POINTER, "fault.value-code", Map.of("codes", String.join(", ", definition.codes())));
        return "";
    }

    private String text(Object value) {
        String text = value.toString().strip();
        if (definition.isPersonal() && text.contains("*") && !text.equals(SealedValue.SHOWN)) {
            return refused("fault.value-masked");
        }
        boolean fits = value instanceof String && !text.isEmpty() && StorableText.holds(text);
        return fits && text.codePointCount(0, text.length()) <= MAX_LENGTH ? text : refused("fault.value-string");
    }

    private String tags(Object value) {
        Collection<?> parts = value instanceof Collection<?> list
                ? list
                : List.of(value.toString().split(",", -1));
        TreeSet<String> tags =
                parts.stream().map(part -> part.toString().strip()).collect(Collectors.toCollection(TreeSet::new));
        String joined = String.join(",", tags);
        boolean fits = !tags.isEmpty()
                && joined.length() <= MAX_LENGTH
                && tags.stream().allMatch(tag -> TAG.matcher(tag).matches());
        return fits ? joined : refused("fault.value-tags");
    }

    private String refused(String key) {
        findings.add(POINTER, key);
        return "";
    }
}
