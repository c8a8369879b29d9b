package org.throughline.policies.language;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Year;
import org.throughline.policies.language.LanguageFault.Kind;

/** Functions that give a value. */
final class Calls {

    private static final Map<String, Integer> ARGUMENTS =
            Map.of("latest", 1, "sum", 3, "average", 3, "growth", 3, "yearsSince", 1, "monthsSince", 1, "date", 1);
    /** Their names. */
    static final List<String> NAMES = Stream.concat(ARGUMENTS.keySet().stream(), Functions.CONDITIONS.stream())
            .sorted()
            .toList();

    private static final int EARLIEST = 1900;

    private final Operands operands;
    private final Years years;
    private final FaultList faults;

    Calls(Operands operands, Years years, FaultList faults) {
        this.operands = operands;
        this.years = years;
        this.faults = faults;
    }

    /** {@code revenue[year - 1]}. */
    Operand ofYear(CelExpr said, CelExpr when) {
        return ofYear(series(said), when);
    }

    private Operand ofYear(Optional<KnownFact> fact, CelExpr when) {
        Optional<Year> year = years.of(when);
        return fact.isPresent() && year.isPresent()
                ? new Operand.Counted(new Term.FactNumber(fact.get(), year.get()))
                : new Operand.Refused();
    }

    Operand function(CelExpr part, CelCall call) {
        String name = call.function();
        Integer wanted = ARGUMENTS.get(name);
        if (wanted == null || call.target().isPresent()) {
            return ofName(part, call);
        }
        if (call.args().size() != wanted) {
            return miscounted(part, name, wanted);
        }
        return switch (name) {
            case "date" -> date(call.args().get(0));
            case "yearsSince" -> since(call.args().get(0), Term.TimeUnit.YEAR);
            case "monthsSince" -> since(call.args().get(0), Term.TimeUnit.MONTH);
            default -> ofSeries(part, name, call.args());
        };
    }

    /** {@code revenue(2024)}; anything else of that form is no function of values. */
    private Operand ofName(CelExpr part, CelCall call) {
        String name = call.function();
        Optional<KnownFact> fact = call.target().isPresent() ? Optional.empty() : operands.called(name);
        if (fact.isPresent()) {
            return call.args().size() == 1
                    ? ofYear(yearly(part, fact), call.args().get(0))
                    : miscounted(part, name, 1);
        }
        return Functions.CONDITIONS.contains(name)
                ? operands.refused(part, Kind.WRONG_TYPE, Map.of("wanted", "Amount", "found", "Asked"))
                : operands.unknown(part, Kind.UNKNOWN_FUNCTION, name, operands.callable(NAMES));
    }

    private Operand miscounted(CelExpr part, String name, int wanted) {
        return operands.refused(part, Kind.WRONG_COUNT, Map.of("name", name, "count", Integer.toString(wanted)));
    }

    /** A day that exists, as {@code date("2026-01-31")}; refused and empty otherwise. */
    Optional<LocalDate> day(CelExpr part) {
        Operand operand = operands.of(part);
        if (operand instanceof Operand.Date date) {
            return Optional.of(date.day());
        }
        if (!(operand instanceof Operand.Refused)) {
            faults.add(part, Kind.WRONG_TYPE, Map.of("wanted", "Date", "found", operand.kind()));
        }
        return Optional.empty();
    }

    private Operand date(CelExpr said) {
        Operand operand = operands.of(said);
        if (!(operand instanceof Operand.Word word)) {
            return operand instanceof Operand.Refused ? operand : operands.refused(said, Kind.DATE_WRONG, Map.of());
        }
        try {
            LocalDate day = LocalDate.parse(word.word());
            return day.getYear() >= EARLIEST && day.getYear() <= Years.LAST
                    ? new Operand.Date(day)
                    : operands.refused(said, Kind.DATE_WRONG, Map.of());
        } catch (DateTimeException none) {
            return operands.refused(said, Kind.DATE_WRONG, Map.of());
        }
    }

    private Operand since(CelExpr said, Term.TimeUnit unit) {
        return operands.fact(said)
                .map(fact -> fact.type() instanceof ValueType.Day
                        ? new Operand.Counted(new Term.TimeSince(fact, unit))
                        : operands.refused(said, Kind.WRONG_TYPE, Map.of("wanted", "Day", "found", kind(fact))))
                .orElse(new Operand.Refused());
    }

    private Operand ofSeries(CelExpr part, String name, List<CelExpr> args) {
        Optional<KnownFact> fact = series(args.get(0));
        if (name.equals("latest")) {
            return term(fact.map(one -> new Term.FactNumber(one, Year.LATEST)));
        }
        if (name.equals("growth")) {
            Optional<Year> from = years.of(args.get(1));
            Optional<Year> to = years.of(args.get(2));
            return term(fact.flatMap(one -> from.flatMap(first -> to.map(last -> new Term.Growth(one, first, last)))));
        }
        return term(years.span(part, args.get(1), args.get(2))
                .flatMap(span -> fact.map(
                        one -> name.equals("sum") ? new Term.SumOfYears(one, span) : new Term.MeanOfYears(one, span))));
    }

    private static Operand term(Optional<? extends Term> term) {
        return term.<Operand>map(Operand.Counted::new).orElse(new Operand.Refused());
    }

    private Optional<KnownFact> series(CelExpr part) {
        return yearly(part, operands.fact(part));
    }

    private Optional<KnownFact> yearly(CelExpr part, Optional<KnownFact> fact) {
        if (fact.isPresent() && !fact.get().yearly()) {
            faults.add(part, Kind.YEAR_NEEDLESS, Map.of("name", fact.get().name()), fact.map(KnownFact::name));
            return Optional.empty();
        }
        return fact;
    }

    static String kind(KnownFact fact) {
        return fact.yearly() ? "Series" : fact.type().getClass().getSimpleName();
    }

    static boolean isName(CelExpr part) {
        return part.getKind() == ExprKind.Kind.IDENT;
    }
}
