package org.throughline.enterprises.faces;

import java.util.List;

/** Under which head a fact of the catalogue stands on a firm's page; one that is named nowhere stands under OTHER. */
enum FactGroup {
    /** How large the firm is. */
    SCALE(
            "registeredOn",
            "registeredCapital",
            "sizeClass",
            "aboveScale",
            "employees",
            "revenue",
            "outputValue",
            "profit",
            "totalAssets",
            "listed"),
    /** What it does with knowledge. */
    INNOVATION(
            "highTech",
            "specialised",
            "techSme",
            "strategicIndustry",
            "rdExpenditure",
            "rdStaff",
            "patents",
            "digitalLevel",
            "aiUses"),
    /** What it gives and what it takes. */
    GIVE_AND_TAKE("taxPaid", "exports", "fixedInvestment", "energyUse", "landArea"),
    /** How it has behaved. */
    STANDING("creditRating", "environmentPenalty", "safetyIncident"),
    /** Anything else. */
    OTHER();

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which its type does not say.
    private final List<String> facts;

    FactGroup(String... facts) {
        this.facts = List.of(facts);
    }

    static FactGroup of(String fact) {
        for (FactGroup group : values()) {
            if (group.facts.contains(fact)) {
                return group;
            }
        }
        return OTHER;
    }

    /** Where the fact stands within its group. */
    int rank(String fact) {
        return facts.indexOf(fact);
    }
}
