package org.throughline.policies.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.kernel.Phrase;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.CelText;
import org.throughline.policies.language.Language;
import org.throughline.policies.language.LanguageFault;
import org.throughline.policies.rows.RowSheet.Group;
import org.throughline.policies.rows.RowSheet.Line;
import org.throughline.policies.rows.RowSheet.Match;
import org.throughline.policies.rows.RowSheet.Row;
import org.throughline.policies.rows.RowSheet.Test;

/** Reads rows: each on its own by the language, so that a fault stands beside its row. */
public final class RowReading {

    /** How many rows a sheet may have. */
    public static final int MOST = 100;

    private static final String TEXTS = "org.throughline.policies.texts";

    /** Facts and what is counted of them: no comparison, no text and no comment fits in. */
    private static final Pattern SUBJECT = Pattern.compile("(?!.*//)[A-Za-z0-9_ \\[\\](),.+*/-]{1,500}");

    private final Vocabulary vocabulary;
    private final Language language;

    public RowReading(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
    }

    /**
     * What came of a sheet.
     *
     * @param expression what it asks; empty if there are faults
     */
    public record Read(Optional<Expression> expression, List<RowFault> faults) {}

    /**
     * Something wrong with a row.
     *
     * @param pointer which one, as a JSON pointer into the sheet: {@code /lines/0}, {@code /lines/2/rows/1}
     * @param suggestion what was probably meant, in place of the name or value; empty if nothing is near
     */
    public record RowFault(String pointer, Phrase detail, Optional<String> suggestion) {}

    /** The expression that rows mean, or all that is wrong with them. */
    public Read of(RowSheet sheet) {
        List<RowFault> faults = new ArrayList<>();
        int count = sheet.lines().stream()
                .mapToInt(line -> line instanceof Group group ? group.rows().size() : 1)
                .sum();
        if (count > MOST) {
            return new Read(Optional.empty(), List.of(plain("/lines", "rows.too-many")));
        }
        List<Expression> parts = new ArrayList<>();
        for (int at = 0; at < sheet.lines().size(); at++) {
            Line line = sheet.lines().get(at);
            String pointer = "/lines/" + at;
            parts.add(line instanceof Group group ? group(group, pointer, faults) : row((Row) line, pointer, faults));
        }
        if (parts.isEmpty() && sheet.match() != Match.ALL) {
            faults.add(plain("/lines", "rows.empty"));
        }
        return faults.isEmpty()
                ? new Read(Optional.of(joined(sheet.match(), parts)), List.of())
                : new Read(Optional.empty(), List.copyOf(faults));
    }

    private Expression group(Group group, String pointer, List<RowFault> faults) {
        if (group.rows().isEmpty()) {
            faults.add(plain(pointer, "rows.empty"));
        }
        List<Expression> parts = new ArrayList<>();
        for (int at = 0; at < group.rows().size(); at++) {
            parts.add(row(group.rows().get(at), pointer + "/rows/" + at, faults));
        }
        return joined(group.match(), parts);
    }

    private static Expression joined(Match match, List<Expression> parts) {
        return switch (match) {
            case ALL -> Expression.and(parts);
            case ANY -> Expression.or(parts);
            case NONE -> Expression.not(Expression.or(parts));
        };
    }

    private Expression row(Row row, String pointer, List<RowFault> faults) {
        if (!SUBJECT.matcher(row.subject()).matches()) {
            faults.add(plain(pointer, "rows.subject"));
            return new Expression.Constant(false);
        }
        Optional<String> text = text(row);
        if (text.isEmpty()) {
            faults.add(plain(pointer, "rows.values"));
            return new Expression.Constant(false);
        }
        Language.Reading reading = language.read(text.get());
        for (LanguageFault fault : reading.faults()) {
            faults.add(new RowFault(pointer, fault.detail(), fault.suggestion()));
        }
        Optional<Expression> single = reading.expression().filter(RowReading::isOneRow);
        if (reading.expression().isPresent() && single.isEmpty()) {
            faults.add(plain(pointer, "rows.one-condition"));
        }
        return single.orElse(new Expression.Constant(false));
    }

    /** One condition or its opposite; anything else would be an expression in the place of a name. */
    private static boolean isOneRow(Expression expression) {
        Expression inner = expression instanceof Expression.Not not ? not.part() : expression;
        return inner instanceof Expression.Condition;
    }

    /** The row as the language writes it; empty if its values are not of the number or form that its test takes. */
    private Optional<String> text(Row row) {
        List<String> values = row.values();
        Test test = row.test();
        String subject = row.subject();
        String not = test.isOpposite() ? "!" : "";
        return switch (test) {
            case AT_LEAST, BELOW, ABOVE, AT_MOST, EQUAL, OTHER ->
                one(values)
                        .flatMap(value -> bound(subject, value))
                        .map(bound -> subject + " " + test.sign() + " " + bound);
            case YES, NO -> none(values, not + "(" + subject + ")");
            case KNOWN, NOT_KNOWN -> none(values, not + "known(" + subject + ")");
            case WITHIN, NOT_WITHIN -> some(values, not + "within(" + subject + ", " + words(values) + ")");
            case ANY_OF, NONE_OF -> some(values, not + "(" + anyOf(subject, values) + ")");
            case BEGINS, NOT_BEGINS, CONTAINS, NOT_CONTAINS ->
                one(values).map(value -> not + subject + "." + test.sign() + "(" + CelText.quoted(value) + ")");
            case HELD_ON, NOT_HELD_ON -> some(values, not + "heldOn(" + subject + held(values) + ")");
        };
    }

    private String anyOf(String subject, List<String> values) {
        boolean tags = vocabulary
                .fact(subject)
                .map(KnownFact::type)
                .filter(ValueType.Tags.class::isInstance)
                .isPresent();
        return tags ? "hasAny(" + subject + ", " + words(values) + ")" : subject + " in " + words(values);
    }

    private static String held(List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        List<String> codes = values.subList(1, values.size());
        String day = ", date(" + CelText.quoted(values.get(0)) + ")";
        return codes.isEmpty() ? day : ", " + words(codes) + day;
    }

    /** A day for a fact that is one, a number for everything else. */
    private Optional<String> bound(String subject, String value) {
        boolean day = vocabulary
                .fact(subject)
                .map(KnownFact::type)
                .filter(ValueType.Day.class::isInstance)
                .isPresent();
        if (day) {
            return Optional.of("date(" + CelText.quoted(value) + ")");
        }
        return value.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?") ? Optional.of(value) : Optional.empty();
    }

    private static String words(List<String> values) {
        return "[" + String.join(", ", values.stream().map(CelText::quoted).toList()) + "]";
    }

    private static Optional<String> one(List<String> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static Optional<String> none(List<String> values, String text) {
        return values.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> some(List<String> values, String text) {
        return values.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static RowFault plain(String pointer, String key) {
        return new RowFault(pointer, new Phrase(TEXTS, key), Optional.empty());
    }
}
