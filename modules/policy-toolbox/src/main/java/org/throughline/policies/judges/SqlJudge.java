package org.throughline.policies.judges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Year;

/**
 * One statement that judges all firms of a table against many expressions: NULL is Kleene's unknown. It says nothing
 * that PostgreSQL, Citus and Spark SQL would not all understand.
 *
 * <p>The table has a row a firm, with its name in {@code firm}. A fact is a column of its name in {@code lower_case},
 * and beside it {@code …_as_of} and {@code …_ends_on} with the day from which and the one until which it holds, null
 * for no end. A yearly fact is a column a year, {@code revenue_2025}, and {@code revenue_latest}. Tags stand in one
 * text between commas, {@code ,vision,speech,}. Nothing known is null.
 */
public final class SqlJudge {

    private final Assessment assessment;
    private final Map<Cell, String> cells = new LinkedHashMap<>();

    private SqlJudge(Assessment assessment) {
        this.assessment = assessment;
    }

    /**
     * The statement: the firm, then for each expression true, false or null, in their order as {@code v0}, {@code v1} …
     *
     * @param table its name as SQL writes it
     */
    public static String statement(List<Expression> expressions, Assessment assessment, String table) {
        SqlJudge judge = new SqlJudge(assessment);
        List<String> verdicts = IntStream.range(0, expressions.size())
                .mapToObj(place -> judge.expression(expressions.get(place)) + " as v" + place)
                .toList();
        List<String> inner = new ArrayList<>(List.of("firm"));
        judge.cells.forEach((cell, name) -> inner.add(judge.read(cell) + " as " + name));
        return "select firm, " + String.join(", ", verdicts) + " from (select " + String.join(", ", inner) + " from "
                + table + ") cells";
    }

    /** The columns a statement reads of a cell, the value first. */
    public static List<String> columns(Cell cell, Assessment assessment) {
        String column = column(cell, assessment);
        return cell.fact().yearly() ? List.of(column) : List.of(column, column + "_as_of", column + "_ends_on");
    }

    private String expression(Expression expression) {
        if (expression instanceof Expression.And and) {
            return joined(and.parts(), " and ");
        }
        if (expression instanceof Expression.Or or) {
            return joined(or.parts(), " or ");
        }
        if (expression instanceof Expression.Not not) {
            return "(not " + expression(not.part()) + ")";
        }
        return expression instanceof Expression.Condition condition
                ? "(" + new SqlAtoms(this::name, assessment).of(condition.atom()) + ")"
                : Boolean.toString(((Expression.Constant) expression).value());
    }

    private String joined(List<Expression> parts, String word) {
        return parts.stream().map(this::expression).collect(Collectors.joining(word, "(", ")"));
    }

    private String name(Cell cell) {
        return cells.computeIfAbsent(cell, one -> "c" + cells.size());
    }

    /** What is known of a figure that has its year, or of another on the day that is meant. */
    private String read(Cell cell) {
        List<String> columns = columns(cell, assessment);
        if (columns.size() == 1) {
            return columns.get(0);
        }
        String day = SqlAtoms.day(assessment.day(cell.on()));
        return "case when " + columns.get(1) + " <= " + day + " and (" + columns.get(2) + " is null or "
                + columns.get(2) + " > " + day + ") then " + columns.get(0) + " end";
    }

    private static String column(Cell cell, Assessment assessment) {
        String name = snake(cell.fact());
        if (!cell.fact().yearly()) {
            return name;
        }
        return name + "_" + (cell.year() instanceof Year.Latest ? "latest" : assessment.year(cell.year()));
    }

    private static String snake(KnownFact fact) {
        return fact.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
