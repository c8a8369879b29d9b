package org.throughline.policies.rehearsal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;

/** What a clause pays each firm that it reaches. Immutable. */
public interface FirmMoney {

    /** What it pays a firm of which this is known. */
    Pay of(FirmFacts firm, Assessment assessment);

    /** What it asks of a firm. */
    Set<KnownFact> facts();

    /** The numbers in it that can be turned, in their order. */
    List<Knob> knobs();

    /**
     * The same with other numbers.
     *
     * @param values by name of the knob; those left out stay
     * @return empty if it would pay below nought or above its own cap, or has no such knob
     */
    Optional<FirmMoney> with(Map<String, BigDecimal> values);

    /** It in one sentence. */
    BilingualText said();

    /** It as the language of formulas writes it. */
    String source();

    /**
     * A number that can be turned.
     *
     * @param name within the formula
     * @param unit what it is counted in; null for a share or a bare number
     * @param isShare whether it is a part of a whole, which people read in per cent
     */
    record Knob(
            String name,
            BilingualText label,
            BigDecimal value,
            @Nullable BilingualText unit,
            boolean isShare) {}
}
