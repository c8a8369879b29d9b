package org.throughline.policies.judges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;

/**
 * A few firms as a table that travels with the statement of {@link SqlJudge}: one parameter, a JSON array of rows that
 * PostgreSQL spreads out, so that nobody needs a table or the right to make one.
 */
public final class SqlFirms {

    private final List<Expression> expressions;
    private final Assessment assessment;
    private final Map<String, Cell> columns = new LinkedHashMap<>();

    /** For what these expressions read. */
    public SqlFirms(List<Expression> expressions, Assessment assessment) {
        this.expressions = List.copyOf(expressions);
        this.assessment = assessment;
        expressions.stream()
                .flatMap(expression -> expression.conditions().stream())
                .flatMap(condition -> condition.atom().cells().stream())
                .forEach(cell ->
                        columns.putIfAbsent(SqlJudge.columns(cell, assessment).get(0), cell));
    }

    /** The statement: {@code firm}, its number among the rows, then a truth or null for each expression; by firm. */
    public String statement() {
        List<String> defined = new ArrayList<>(List.of("firm integer"));
        columns.forEach((name, cell) -> {
            defined.add(name + " " + type(cell.fact().type()));
            SqlJudge.columns(cell, assessment).stream().skip(1).forEach(day -> defined.add(day + " date"));
        });
        String table = "jsonb_to_recordset(?::jsonb) as firms (" + String.join(", ", defined) + ")";
        return SqlJudge.statement(expressions, assessment, table) + " order by firm";
    }

    /** The rows of some firms, numbered in their order, to be written as JSON. */
    public List<Map<String, Object>> rows(List<FirmFacts> firms) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int firm = 0; firm < firms.size(); firm++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("firm", firm);
            FirmFacts facts = firms.get(firm);
            columns.values().forEach(cell -> put(row, cell, said(facts, cell)));
            rows.add(row);
        }
        return rows;
    }

    /** The statement looks at the days itself. */
    private @Nullable Statement said(FirmFacts facts, Cell cell) {
        return cell.fact().yearly() ? facts.read(cell, assessment) : facts.last(cell.fact());
    }

    private void put(Map<String, Object> row, Cell cell, @Nullable Statement said) {
        if (said == null) {
            return;
        }
        List<String> names = SqlJudge.columns(cell, assessment);
        row.put(names.get(0), plain(said.value()));
        if (names.size() > 1) {
            row.put(names.get(1), said.asOf().toString());
            if (said.endsOn() != null) {
                row.put(names.get(2), said.endsOn().toString());
            }
        }
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.number();
        }
        if (value instanceof Value.Day day) {
            return day.day().toString();
        }
        if (value instanceof Value.Truth truth) {
            return truth.holds();
        }
        return value instanceof Value.Words words
                ? words.words().stream().collect(Collectors.joining(",", ",", ","))
                : ((Value.Word) value).word();
    }

    private static String type(ValueType type) {
        if (type instanceof ValueType.Numeric) {
            return "numeric";
        }
        if (type instanceof ValueType.Day) {
            return "date";
        }
        return type instanceof ValueType.Truth ? "boolean" : "text";
    }
}
