package org.throughline.policies.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.benefit.Benefit;
import org.throughline.policies.benefit.CaseFigures;
import org.throughline.policies.benefit.Parameter;
import org.throughline.policies.benefit.Payout;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.rehearsal.FirmMoney;
import org.throughline.policies.rehearsal.Pay;

/** What a formula pays firms that have not applied: nothing is known of any application. */
final class ClauseMoney implements FirmMoney {

    private final Benefit benefit;
    /** The most that the formula pays anybody; null if nothing bounds it, or if it pays everybody the same. */
    private final @Nullable Long most;

    ClauseMoney(Benefit benefit) {
        this.benefit = benefit;
        Payout bounds = benefit.bounds();
        this.most = bounds.isExact() ? null : bounds.high();
    }

    @Override
    public Pay of(FirmFacts firm, Assessment assessment) {
        Payout payout = benefit.amount(firm, assessment, CaseFigures.NONE);
        return new Pay(payout.low(), payout.high(), most != null && payout.low() == most);
    }

    @Override
    public Set<KnownFact> facts() {
        return benefit.bounds().missing().stream().map(Cell::fact).collect(Collectors.toSet());
    }

    @Override
    public List<Knob> knobs() {
        return benefit.parameters().stream().map(ClauseMoney::knob).toList();
    }

    private static Knob knob(Parameter parameter) {
        return new Knob(
                parameter.name(),
                parameter.label(),
                parameter.value(),
                parameter.share() ? null : unit(parameter.unit()),
                parameter.share());
    }

    private static @Nullable BilingualText unit(Measure measure) {
        return measure.over().isEmpty() ? null : measure.over().get(0).name();
    }

    @Override
    public Optional<FirmMoney> with(Map<String, BigDecimal> values) {
        Benefit turned = benefit;
        try {
            for (Map.Entry<String, BigDecimal> value : values.entrySet()) {
                Benefit before = turned;
                Optional<Parameter> parameter = before.parameters().stream()
                        .filter(one -> one.name().equals(value.getKey()))
                        .findFirst();
                if (parameter.isEmpty()) {
                    return Optional.empty();
                }
                turned = before.with(parameter.get(), value.getValue());
            }
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
        return Optional.of(new ClauseMoney(turned));
    }

    @Override
    public BilingualText said() {
        return new BilingualText(benefit.sentence(Locale.SIMPLIFIED_CHINESE), benefit.sentence(Locale.ENGLISH));
    }

    @Override
    public String source() {
        return benefit.source();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClauseMoney money && benefit.equals(money.benefit);
    }

    @Override
    public int hashCode() {
        return benefit.hashCode();
    }
}
