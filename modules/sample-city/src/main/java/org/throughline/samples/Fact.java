package org.throughline.samples;

/**
 * The facts that are told of a firm, by their names in the register's catalogue, each with the share of middling firms
 * that never reported it. The shares are assumptions; they come to about a tenth of all that is expected.
 */
enum Fact {
    EMPLOYEES("employees", 0.055),
    REVENUE("revenue", 0.07),
    OUTPUT_VALUE("outputValue", 0.09),
    RD_EXPENDITURE("rdExpenditure", 0.13),
    TAX_PAID("taxPaid", 0.085),
    PROFIT("profit", 0.12),
    TOTAL_ASSETS("totalAssets", 0.115),
    EXPORTS("exports", 0.11),
    FIXED_INVESTMENT("fixedInvestment", 0.14),
    ENERGY_USE("energyUse", 0.15),
    RD_STAFF("rdStaff", 0.14),
    REGISTERED_CAPITAL("registeredCapital", 0.03),
    PATENTS("patents", 0.10),
    LAND_AREA("landArea", 0.14),
    REGISTERED_ON("registeredOn", 0.01),
    SIZE_CLASS("sizeClass", 0.04),
    ABOVE_SCALE("aboveScale", 0.03),
    HIGH_TECH("highTech", 0),
    SPECIALISED("specialised", 0),
    TECH_SME("techSme", 0),
    LISTED("listed", 0),
    STRATEGIC_INDUSTRY("strategicIndustry", 0),
    DIGITAL_LEVEL("digitalLevel", 0.17),
    AI_USES("aiUses", 0),
    CREDIT_RATING("creditRating", 0.07),
    ENVIRONMENT_PENALTY("environmentPenalty", 0.06),
    SAFETY_INCIDENT("safetyIncident", 0.06);

    private final String title;
    private final double silence;

    Fact(String title, double silence) {
        this.title = title;
        this.silence = silence;
    }

    /** Its name in the register's catalogue. */
    String title() {
        return title;
    }

    /** The share of middling firms that did not report it; 0 for titles, which whoever gives them reports. */
    double silence() {
        return silence;
    }
}
