package org.throughline.policies.matching;

/** What is kept of one fact of all firms; never changes. */
sealed interface FactColumn permits SingleFact, YearlyFact {

    /** It while it changes; rows from this number on are new. */
    FactColumnEdit edit(int rows);
}
