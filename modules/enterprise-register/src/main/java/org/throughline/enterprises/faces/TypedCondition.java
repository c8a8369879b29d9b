package org.throughline.enterprises.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactType;
import org.throughline.kernel.Phrase;

/** A condition on a fact as the form of the list sends it, put into the form that addresses have. */
final class TypedCondition {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private TypedCondition() {}

    /**
     * {@code RANGE}, {@code DAYS}, {@code PICK} or {@code WORDS}: how a condition on it is entered; {@code KNOWN} where
     * only whether anything is known can be asked.
     */
    static String entry(FactDefinition fact) {
        if (fact.isPersonal()) {
            return "KNOWN";
        }
        return switch (fact.type()) {
            case INTEGER, DECIMAL -> "RANGE";
            case DATE -> "DAYS";
            case CODE, BOOLEAN -> "PICK";
            case TAGS, STRING -> "WORDS";
        };
    }

    /** The values that can be picked; none for a fact whose condition is typed. */
    static List<Option> values(FactDefinition fact, Locale language) {
        Stream<Option> truths = fact.type() == FactType.BOOLEAN
                ? Stream.of("true", "false")
                        .map(value -> new Option(value, new Phrase(CodeNames.TEXTS, "yes." + value).in(language)))
                : Stream.empty();
        Stream<Option> codes = fact.codes().stream().map(code -> new Option(code, fact.choice(code, language)));
        return Stream.concat(truths, codes).toList();
    }

    /** What was entered; it may be no condition. */
    static String text(FactDefinition fact, HttpServletRequest request) {
        String year = ListRequest.parameter(request, "year");
        String known = ListRequest.parameter(request, "known");
        String test = known.equals("*") || known.equals("-") ? known : test(fact, request);
        return fact.name() + (year.isEmpty() || !fact.yearly() ? "" : "." + year) + ":" + test;
    }

    private static String test(FactDefinition fact, HttpServletRequest request) {
        String[] picked = request.getParameterValues("is");
        return switch (entry(fact)) {
            case "PICK" -> picked == null ? "" : String.join(",", picked);
            case "KNOWN" -> "";
            case "WORDS" -> ListRequest.parameter(request, "words");
            default -> end(fact, request, "from") + ".." + end(fact, request, "to");
        };
    }

    /** Groups of digits are written with commas, and amounts of money entered in 万元. */
    private static String end(FactDefinition fact, HttpServletRequest request, String name) {
        String typed = ListRequest.parameter(request, name).replaceAll("[,，\\s]", "");
        boolean money = "yuan".equals(fact.unitCode()) && typed.matches("-?\\d{1,14}(\\.\\d{1,6})?");
        return money ? new BigDecimal(typed).multiply(WAN).stripTrailingZeros().toPlainString() : typed;
    }
}
