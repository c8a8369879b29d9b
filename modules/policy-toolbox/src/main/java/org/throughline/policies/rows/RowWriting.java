package org.throughline.policies.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Phrase;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.language.CelText;
import org.throughline.policies.rows.RowSheet.Group;
import org.throughline.policies.rows.RowSheet.Line;
import org.throughline.policies.rows.RowSheet.Match;
import org.throughline.policies.rows.RowSheet.Row;
import org.throughline.policies.rows.RowSheet.Test;

/** Puts an expression into rows. */
public final class RowWriting {

    private static final String TEXTS = "org.throughline.policies.texts";

    private RowWriting() {}

    /**
     * The rows, or why there are none.
     *
     * @param sheet empty if rows cannot say it
     * @param why what rows cannot say; empty if they can
     */
    public record Written(Optional<RowSheet> sheet, Optional<Phrase> why) {

        static Written of(RowSheet sheet) {
            return new Written(Optional.of(sheet), Optional.empty());
        }

        static Written not(String why) {
            return new Written(Optional.empty(), Optional.of(new Phrase(TEXTS, "rows." + why)));
        }
    }

    /** The expression in rows. Read again they are the same expression. */
    public static Written of(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value() ? Written.of(new RowSheet(Match.ALL, List.of())) : Written.not("never");
        }
        Optional<Row> only = row(expression);
        if (only.isPresent()) {
            return Written.of(new RowSheet(Match.ALL, List.of(only.get())));
        }
        Optional<Joined> joined = joined(expression);
        if (joined.isEmpty()) {
            return Written.not("not-all");
        }
        List<Line> lines = new ArrayList<>();
        for (Expression part : joined.get().parts()) {
            Optional<? extends Line> line = row(part).isPresent() ? row(part) : group(part);
            if (line.isEmpty()) {
                return Written.not(joined(part).isEmpty() ? "not-all" : "too-deep");
            }
            lines.add(line.get());
        }
        return Written.of(new RowSheet(joined.get().match(), lines));
    }

    private record Joined(Match match, List<Expression> parts) {}

    /** Empty for what is neither all, any nor none of several. */
    private static Optional<Joined> joined(Expression expression) {
        if (expression instanceof Expression.And and) {
            return Optional.of(new Joined(Match.ALL, and.parts()));
        }
        if (expression instanceof Expression.Or or) {
            return Optional.of(new Joined(Match.ANY, or.parts()));
        }
        return expression instanceof Expression.Not not && not.part() instanceof Expression.Or or
                ? Optional.of(new Joined(Match.NONE, or.parts()))
                : Optional.empty();
    }

    private static Optional<Group> group(Expression expression) {
        return joined(expression).flatMap(joined -> {
            List<Row> rows =
                    joined.parts().stream().flatMap(part -> row(part).stream()).toList();
            return rows.size() == joined.parts().size()
                    ? Optional.of(new Group(joined.match(), rows))
                    : Optional.empty();
        });
    }

    private static Optional<Row> row(Expression expression) {
        if (expression instanceof Expression.Condition condition) {
            return Optional.of(row(condition.atom(), true));
        }
        return expression instanceof Expression.Not not && not.part() instanceof Expression.Condition condition
                ? Optional.of(row(condition.atom(), false))
                : Optional.empty();
    }

    private static Row row(Atom atom, boolean so) {
        if (atom instanceof Atom.Compared compared) {
            String bound = compared.bound().toPlainString();
            return new Row(CelText.of(compared.term()), test(compared.comparison(), so), List.of(bound));
        }
        if (atom instanceof Atom.DayCompared compared) {
            return new Row(
                    compared.fact().name(),
                    test(compared.comparison(), so),
                    List.of(compared.bound().toString()));
        }
        if (atom instanceof Atom.Within within) {
            return new Row(within.fact().name(), so ? Test.WITHIN : Test.NOT_WITHIN, within.codes());
        }
        if (atom instanceof Atom.TextHas has) {
            Test test = has.atStart() ? (so ? Test.BEGINS : Test.NOT_BEGINS) : so ? Test.CONTAINS : Test.NOT_CONTAINS;
            return new Row(has.fact().name(), test, List.of(has.part()));
        }
        if (atom instanceof Atom.Known known) {
            return new Row(CelText.of(known.cell()), so ? Test.KNOWN : Test.NOT_KNOWN, List.of());
        }
        return held(atom, so);
    }

    private static Row held(Atom atom, boolean so) {
        boolean truth = atom instanceof Atom.Holds;
        String name = atom.cells().get(0).fact().name();
        List<String> values = atom instanceof Atom.AnyOf anyOf ? anyOf.values() : List.of();
        if (atom.cells().get(0).on() instanceof Moment.On on) {
            List<String> all = new ArrayList<>(List.of(on.day().toString()));
            all.addAll(values);
            return new Row(name, so ? Test.HELD_ON : Test.NOT_HELD_ON, all);
        }
        return new Row(name, truth ? (so ? Test.YES : Test.NO) : so ? Test.ANY_OF : Test.NONE_OF, values);
    }

    private static Test test(Comparison comparison, boolean so) {
        return switch (comparison) {
            case AT_LEAST -> so ? Test.AT_LEAST : Test.BELOW;
            case ABOVE -> so ? Test.ABOVE : Test.AT_MOST;
            case EQUAL -> so ? Test.EQUAL : Test.OTHER;
        };
    }
}
