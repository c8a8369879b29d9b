package org.throughline.policies.judges;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Year;

/** Firms as rows of a table of this connection, as the SQL of the judge reads them. */
final class FirmTable {

    private static final List<Year> YEARS = IntStream.rangeClosed(2018, 2027)
            .mapToObj(year -> (Year) new Year.Of(year))
            .toList();

    private final Connection connection;
    private final Assessment assessment;
    private final Map<String, Cell> columns = new LinkedHashMap<>();

    FirmTable(Connection connection, Assessment assessment) throws SQLException {
        this.connection = connection;
        this.assessment = assessment;
        List<String> defined = new ArrayList<>(List.of("firm integer"));
        for (KnownFact fact : TrialFacts.ALL.facts()) {
            for (Cell cell : cells(fact)) {
                List<String> names = SqlJudge.columns(cell, assessment);
                columns.put(names.get(0), cell);
                defined.add(names.get(0) + " " + type(fact.type()));
                names.stream().skip(1).forEach(name -> defined.add(name + " date"));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists firms");
            statement.execute("create temp table firms (" + String.join(", ", defined) + ")");
        }
    }

    void fill(List<FirmFacts> firms) throws SQLException {
        String marks = columns.values().stream()
                .map(cell -> cell.fact().yearly() ? ", ?" : ", ?, ?, ?")
                .collect(Collectors.joining());
        try (PreparedStatement insert = connection.prepareStatement("insert into firms values (?" + marks + ")")) {
            for (int firm = 0; firm < firms.size(); firm++) {
                int place = 1;
                insert.setInt(place++, firm);
                for (Cell cell : columns.values()) {
                    place = set(insert, place, cell, raw(firms.get(firm), cell));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** For each firm what is said of each expression: true, false or null. */
    List<List<@Nullable Boolean>> judge(List<Expression> expressions) throws SQLException {
        List<List<@Nullable Boolean>> said = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        SqlJudge.statement(expressions, assessment, "firms") + " order by firm")) {
            while (rows.next()) {
                List<@Nullable Boolean> row = new ArrayList<>();
                for (int place = 0; place < expressions.size(); place++) {
                    row.add((Boolean) rows.getObject(place + 2));
                }
                said.add(row);
            }
        }
        return said;
    }

    private static List<Cell> cells(KnownFact fact) {
        if (!fact.yearly()) {
            return List.of(Cell.of(fact));
        }
        List<Cell> cells =
                new ArrayList<>(YEARS.stream().map(year -> Cell.of(fact, year)).toList());
        cells.add(Cell.of(fact, Year.LATEST));
        return cells;
    }

    /** What was said last, whether it is in force or not: the statement looks at the days itself. */
    private org.throughline.policies.facts.@Nullable Statement raw(FirmFacts firm, Cell cell) {
        if (cell.fact().yearly()) {
            return firm.read(cell, assessment);
        }
        return IntStream.of(2019, 2025)
                .mapToObj(year -> LocalDate.of(year, year == 2019 ? 12 : 6, year == 2019 ? 31 : 30))
                .map(day -> firm.read(Cell.of(cell.fact(), new Moment.On(day)), assessment))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static int set(
            PreparedStatement insert,
            int first,
            Cell cell,
            org.throughline.policies.facts.@Nullable Statement statement)
            throws SQLException {
        int place = first;
        insert.setObject(place++, statement == null ? null : plain(statement.value()));
        if (!cell.fact().yearly()) {
            insert.setObject(place++, statement == null ? null : statement.asOf());
            insert.setObject(place++, statement == null ? null : statement.endsOn());
        }
        return place;
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.number();
        }
        if (value instanceof Value.Day day) {
            return day.day();
        }
        if (value instanceof Value.Truth truth) {
            return truth.holds();
        }
        return value instanceof Value.Words words
                ? "," + String.join(",", words.words()) + ","
                : ((Value.Word) value).word();
    }

    private static String type(ValueType type) {
        if (type instanceof ValueType.Numeric) {
            return "numeric(24, 6)";
        }
        if (type instanceof ValueType.Day) {
            return "date";
        }
        return type instanceof ValueType.Truth ? "boolean" : "text";
    }
}
