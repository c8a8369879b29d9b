package org.throughline.policies.catalogue;

import java.util.Optional;
import org.throughline.kernel.Money;
import org.throughline.policies.benefit.Benefit;
import org.throughline.policies.benefit.CaseFigures;
import org.throughline.policies.benefit.Payout;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Vocabulary;

/** What formulas of benefits come to for a firm that has not applied. */
final class Benefits {

    private Benefits() {}

    /** Reads a formula. */
    static Benefit.Reading read(String source, Vocabulary vocabulary) {
        return Benefit.read(source, vocabulary);
    }

    /** What a firm gets, if everything that it depends on is known. */
    static Optional<Money> amount(Benefit.Reading read, FirmFacts firm, Assessment assessment) {
        return Optional.ofNullable(read.benefit())
                .map(benefit -> benefit.amount(firm, assessment, CaseFigures.NONE))
                .filter(Payout::isExact)
                .map(payout -> new Money(payout.low()));
    }
}
