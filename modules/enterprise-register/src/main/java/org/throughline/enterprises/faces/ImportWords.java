package org.throughline.enterprises.faces;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.ImportPreview.Reason;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Phrase;

/** What is read out of a list, in the reader's language: columns, values and reasons. */
final class ImportWords {

    static final String TEXTS = "org.throughline.enterprises.imports.texts";

    private static final Pattern TARGET = Pattern.compile("([^@*]*)(?:@([^*]*))?(?:\\*(.*))?");
    private static final DecimalFormatSymbols PLAIN = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final CodeNames names;
    private final List<FactDefinition> catalogue;

    ImportWords(CodeNames names, List<FactDefinition> catalogue) {
        this.names = names;
        this.catalogue = catalogue;
    }

    /**
     * What a column is taken for.
     *
     * @param name of a member of the firm, such as {@code uscc}, or of a fact; {@code -} for nothing
     * @param year empty where none is named
     * @param factor empty where numbers are taken as they are
     */
    record Target(String name, String year, String factor) {

        static Target of(String text) {
            Matcher parts = TARGET.matcher(text);
            return parts.matches()
                    ? new Target(parts.group(1), or(parts.group(2)), or(parts.group(3)))
                    : new Target(text, "", "");
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }

        boolean isNothing() {
            return name.equals("-");
        }
    }

    Optional<FactDefinition> fact(Target target) {
        return catalogue.stream()
                .filter(fact -> fact.name().equals(target.name()))
                .findFirst();
    }

    /** What a column is called that is taken for this, such as 营业收入 2025. */
    String label(Target target) {
        String label = fact(target)
                .map(fact -> fact.label(names.language()))
                .orElseGet(() -> new Phrase(TEXTS, "target." + target.name()).in(names.language()));
        return target.year().isEmpty() ? label : label + " " + target.year();
    }

    /** A value as it will stand in the register. */
    String value(Target target, String read) {
        return switch (target.name()) {
            case "kind" -> names.kind(read);
            case "industry" -> read + " " + names.industry(new IndustryCode(read));
            case "district" -> names.district(new DivisionCode(read));
            case "zone" -> names.zone(read);
            default -> fact(target).map(fact -> value(fact, read)).orElse(read);
        };
    }

    private String value(FactDefinition fact, String read) {
        return switch (fact.type()) {
            case BOOLEAN -> new Phrase(CodeNames.TEXTS, "yes." + read).in(names.language());
            case CODE -> fact.choice(read, names.language());
            case INTEGER, DECIMAL -> {
                FactDefinition.Named unit = fact.unit();
                String number = new DecimalFormat("#,##0.######", PLAIN).format(new BigDecimal(read));
                yield unit == null ? number : number + " " + unit.name().in(names.language());
            }
            default -> read;
        };
    }

    /** Each reason with the column it is about. */
    static List<String> reasons(List<Reason> reasons, Locale language) {
        return reasons.stream().map(reason -> reason(reason, language)).toList();
    }

    private static String reason(Reason reason, Locale language) {
        String said = reason.words().in(language);
        return reason.column().isEmpty()
                ? said
                : new Phrase(
                                EnterpriseProblem.TEXTS,
                                "import.reason.at",
                                java.util.Map.of("column", reason.column(), "reason", said))
                        .in(language);
    }
}
