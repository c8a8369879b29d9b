package org.throughline.policies.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far the numbers of a draft can sensibly be moved. */
final class Slides {

    private static final BigDecimal TIMES = BigDecimal.valueOf(4);
    private static final BigDecimal STEPS = BigDecimal.valueOf(100);
    private static final int YEARS = 5;

    private Slides() {}

    /** All of them: bounds in the order of the conditions, then the numbers of the benefit. */
    static List<Slide> of(Conditions conditions, Optional<FirmMoney> money) {
        List<Slide> slides = new ArrayList<>();
        for (int place = 0; place < conditions.atoms().size(); place++) {
            String number = Integer.toString(place + 1);
            Bound.of(conditions.atoms().get(place))
                    .filter(Bound::isSeen)
                    .ifPresent(bound -> slides.add(bound.isDay() ? day(number, bound) : number(number, bound)));
        }
        money.map(FirmMoney::knobs).orElse(List.of()).forEach(knob -> slides.add(parameter(knob)));
        return slides;
    }

    private static Slide day(String number, Bound bound) {
        LocalDate day = LocalDate.ofEpochDay(bound.number().longValue());
        return new Slide(
                Slide.Kind.DAY,
                number,
                Said.of(bound.atom()),
                null,
                false,
                bound.text(),
                day.minusYears(YEARS).toString(),
                day.plusYears(YEARS).toString(),
                "1");
    }

    private static Slide number(String number, Bound bound) {
        BigDecimal step = bound.step();
        return new Slide(
                Slide.Kind.BOUND,
                number,
                Said.of(bound.atom()),
                bound.unit(),
                bound.isShare(),
                bound.text(),
                Bound.plain(least(bound.number(), step)),
                Bound.plain(most(bound.number(), step)),
                Bound.plain(step));
    }

    private static Slide parameter(FirmMoney.Knob knob) {
        BigDecimal step = knob.value().signum() == 0
                ? BigDecimal.ONE
                : Bound.round(knob.value().abs().divide(BigDecimal.valueOf(25), 12, RoundingMode.HALF_UP))
                        .max(BigDecimal.ONE.movePointLeft(6));
        return new Slide(
                Slide.Kind.PARAMETER,
                knob.name(),
                knob.label(),
                knob.unit(),
                knob.isShare(),
                Bound.plain(knob.value()),
                "0",
                Bound.plain(most(knob.value(), step)),
                Bound.plain(step));
    }

    /** Nothing above nought is moved below it. */
    private static BigDecimal least(BigDecimal value, BigDecimal step) {
        if (value.signum() > 0) {
            return BigDecimal.ZERO;
        }
        return value.signum() < 0 ? value.multiply(TIMES) : step.multiply(STEPS).negate();
    }

    private static BigDecimal most(BigDecimal value, BigDecimal step) {
        if (value.signum() > 0) {
            return value.multiply(TIMES);
        }
        return value.signum() < 0 ? value.negate() : step.multiply(STEPS);
    }
}
