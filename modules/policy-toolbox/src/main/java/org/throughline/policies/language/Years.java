package org.throughline.policies.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.Map;
import java.util.Optional;
import org.throughline.policies.expression.YearSpan;
import org.throughline.policies.facts.Year;
import org.throughline.policies.language.LanguageFault.Kind;

/** Which year is meant: {@code 2025}, {@code year} or {@code year - 1}. */
final class Years {

    static final int FIRST = 1949;
    static final int LAST = 2100;
    static final int BACK = 20;

    private static final String NOW = "year";

    private final FaultList faults;

    Years(FaultList faults) {
        this.faults = faults;
    }

    /** The year, or empty and refused. */
    Optional<Year> of(CelExpr part) {
        Optional<Year> year = read(part);
        if (year.isEmpty()) {
            faults.add(
                    part,
                    Kind.YEAR_WRONG,
                    Map.of(
                            "first", Integer.toString(FIRST),
                            "last", Integer.toString(LAST),
                            "back", Integer.toString(BACK)));
        }
        return year;
    }

    /** The stretch from one year to another, or empty and refused. */
    Optional<YearSpan> span(CelExpr part, CelExpr from, CelExpr to) {
        Optional<Year> first = of(from);
        Optional<Year> last = of(to);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int length = YearSpan.length(first.get(), last.get());
        if (length < 1 || length > YearSpan.MOST) {
            faults.add(part, Kind.SPAN_WRONG, Map.of("most", Integer.toString(YearSpan.MOST)));
            return Optional.empty();
        }
        return Optional.of(new YearSpan(first.get(), last.get()));
    }

    private static Optional<Year> read(CelExpr part) {
        Optional<Long> said = whole(part);
        if (said.isPresent()) {
            return said.filter(year -> year >= FIRST && year <= LAST).map(year -> new Year.Of(year.intValue()));
        }
        if (isNow(part)) {
            return Optional.of(new Year.Before(0));
        }
        if (part.getKind() != ExprKind.Kind.CALL
                || !part.call().function().equals("_-_")
                || !isNow(part.call().args().get(0))) {
            return Optional.empty();
        }
        return whole(part.call().args().get(1))
                .filter(back -> back >= 0 && back <= BACK)
                .map(back -> new Year.Before(back.intValue()));
    }

    private static Optional<Long> whole(CelExpr part) {
        return part.getKind() == ExprKind.Kind.CONSTANT && part.constant().getKind() == CelConstant.Kind.INT64_VALUE
                ? Optional.of(part.constant().int64Value())
                : Optional.empty();
    }

    private static boolean isNow(CelExpr part) {
        return part.getKind() == ExprKind.Kind.IDENT && part.ident().name().equals(NOW);
    }
}
