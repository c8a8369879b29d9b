package org.throughline.policies.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Year;

/**
 * A part of last year's revenue, up to a cap if there is one. Where revenue is not known it can be anything.
 *
 * @param cap in yuan; null for none
 */
public record TrialMoney(BigDecimal rate, @Nullable BigDecimal cap) implements FirmMoney {

    private static final BilingualText SAID = new BilingualText("按营业收入补助", "A part of revenue");

    /** Reads {@code rate} or {@code rate cap}. */
    public static final Formulas FORMULAS = TrialMoney::reading;

    private static Formulas.Reading reading(String benefit) {
        String[] parts = benefit.split(" ", -1);
        return new Formulas.Reading(
                new TrialMoney(new BigDecimal(parts[0]), parts.length > 1 ? new BigDecimal(parts[1]) : null),
                List.of());
    }

    @Override
    public Pay of(FirmFacts firm, Assessment assessment) {
        Statement revenue = firm.read(Cell.of(TrialFacts.REVENUE, Year.LAST), assessment);
        if (revenue == null) {
            return new Pay(0, cap == null ? null : fen(cap), false);
        }
        BigDecimal part =
                ((Value.Amount) revenue.value()).number().max(BigDecimal.ZERO).multiply(rate);
        boolean capped = cap != null && part.compareTo(cap) > 0;
        long paid = fen(cap == null ? part : part.min(cap));
        return new Pay(paid, paid, capped);
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    @Override
    public String source() {
        return cap == null ? rate.toPlainString() : rate.toPlainString() + " " + cap.toPlainString();
    }

    @Override
    public Set<KnownFact> facts() {
        return Set.of(TrialFacts.REVENUE);
    }

    @Override
    public List<Knob> knobs() {
        Knob one = new Knob("rate", new BilingualText("比例", "Rate"), rate, null, true);
        return cap == null
                ? List.of(one)
                : List.of(
                        one,
                        new Knob("cap", new BilingualText("上限", "Cap"), cap, new BilingualText("元", "yuan"), false));
    }

    @Override
    public Optional<FirmMoney> with(Map<String, BigDecimal> values) {
        BigDecimal turned = values.getOrDefault("rate", rate);
        return turned.signum() < 0
                ? Optional.empty()
                : Optional.of(new TrialMoney(turned, cap == null ? null : values.getOrDefault("cap", cap)));
    }

    @Override
    public BilingualText said() {
        return SAID;
    }
}
