package org.throughline.policies.rehearsal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;

/**
 * Numbers of a draft put elsewhere; the others stay where they are.
 *
 * @param bounds by the number of the condition, from 1: a number with up to six digits behind the point, or a day
 * @param parameters by the name of the number in the benefit
 */
public record Moves(Map<String, String> bounds, Map<String, String> parameters) {

    /** Nobody reads more faults than that. */
    private static final int MOST_TOLD = 100;

    /** All stay. */
    public static final Moves NONE = new Moves(Map.of(), Map.of());

    public Moves {
        bounds = new TreeMap<>(bounds);
        parameters = new TreeMap<>(parameters);
    }

    /** What they make of a draft. */
    record Moved(Expression eligibility, Optional<FirmMoney> money) {}

    /**
     * Carries them out.
     *
     * @throws ProblemException {@link RehearsalProblem#MOVES_INVALID} with every fault
     */
    Moved on(Conditions conditions, Optional<FirmMoney> money) {
        List<Fault> faults = new ArrayList<>();
        Map<Atom, Expression> others = others(conditions, faults);
        Map<String, BigDecimal> values = values(money, faults);
        Optional<FirmMoney> turned = values.isEmpty() ? money : money.flatMap(one -> one.with(values));
        if (faults.isEmpty() && money.isPresent() && turned.isEmpty()) {
            faults.add(fault("/parameters", "fault.parameters"));
        }
        if (!faults.isEmpty()) {
            List<Fault> told = List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_TOLD)));
            throw new ProblemException(RehearsalProblem.MOVES_INVALID, Map.of(), told);
        }
        return new Moved(conditions.with(others), turned);
    }

    private Map<Atom, Expression> others(Conditions conditions, List<Fault> faults) {
        Map<String, Bound> known = new LinkedHashMap<>();
        for (int place = 0; place < conditions.atoms().size(); place++) {
            String number = Integer.toString(place + 1);
            Bound.of(conditions.atoms().get(place)).ifPresent(bound -> known.put(number, bound));
        }
        Map<Atom, Expression> others = new HashMap<>();
        bounds.forEach((number, text) -> {
            Bound bound = known.get(number);
            if (bound == null) {
                faults.add(fault("/bounds/" + pointed(number), "fault.no-bound"));
                return;
            }
            bound.moved(text)
                    .ifPresentOrElse(
                            atom -> others.put(bound.atom(), Expression.of(atom)),
                            () -> faults.add(fault(
                                    "/bounds/" + number, bound.isDay() ? "fault.bound-day" : "fault.bound-number")));
        });
        return others;
    }

    private Map<String, BigDecimal> values(Optional<FirmMoney> money, List<Fault> faults) {
        List<String> known = money.map(FirmMoney::knobs).orElse(List.of()).stream()
                .map(FirmMoney.Knob::name)
                .toList();
        Map<String, BigDecimal> values = new TreeMap<>();
        parameters.forEach((name, text) -> {
            if (!known.contains(name)) {
                faults.add(fault("/parameters/" + pointed(name), "fault.no-parameter"));
                return;
            }
            Bound.number(text)
                    .ifPresentOrElse(
                            value -> values.put(name, value),
                            () -> faults.add(fault("/parameters/" + pointed(name), "fault.bound-number")));
        });
        return values;
    }

    /** A name as a part of a JSON pointer. */
    private static String pointed(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Fault fault(String pointer, String key) {
        return new Fault(pointer, new Phrase(RehearsalProblem.TEXTS, key, Map.of()));
    }
}
