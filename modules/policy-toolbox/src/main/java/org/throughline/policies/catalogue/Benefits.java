package org.throughline.policies.catalogue;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Money;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.LanguageFault;

/** The one place where formulas of benefits are read and worked out. */
final class Benefits {

    private Benefits() {}

    /** Whether amounts are worked out at all. */
    static boolean areWorkedOut() {
        return false;
    }

    /** All that is wrong with a formula. */
    static List<LanguageFault> faults(String source, Vocabulary vocabulary) {
        return List.of();
    }

    /** What a firm gets, if everything that it depends on is known. */
    static Optional<Money> amount(String source, Vocabulary vocabulary, FirmFacts firm, Assessment assessment) {
        return Optional.empty();
    }
}
