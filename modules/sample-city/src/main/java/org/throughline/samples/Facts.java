package org.throughline.samples;

import java.time.LocalDate;
import java.util.List;
import org.throughline.enterprises.FactRecord;
import org.throughline.samples.FactSheet.Stamp;

/**
 * Writes the facts of a firm: all of the last year and, for earlier years, employees, revenue, output, taxes and
 * R&amp;D.
 *
 * <p>What makes no sense for a firm (a title it does not have, uses of artificial intelligence where there are none) is
 * left out and is not missing.
 */
final class Facts {

    private final int lastYear;
    private final Recording recording;

    private Facts(int lastYear, Recording recording) {
        this.lastYear = lastYear;
        this.recording = recording;
    }

    static Facts until(LocalDate asOf) {
        return new Facts(asOf.getYear() - 1, Recording.until(asOf));
    }

    int lastYear() {
        return lastYear;
    }

    List<FactRecord> of(Firm firm) {
        FactSheet sheet = new FactSheet(Silence.of(firm));
        Draws when = firm.draws(Matter.RECORDING);
        Draws weather = firm.draws(Matter.HISTORY);
        Books books = Books.of(firm);
        for (int before = firm.course().years() - 1; before > 0; before--) {
            earlierYear(firm, books, before, sheet, stamp(lastYear - before, when), weather);
        }
        Stamp stamp = stamp(lastYear, when);
        lastYear(firm, books, sheet, stamp);
        register(firm, books, sheet, stamp.timeless());
        titles(firm, sheet, stamp.timeless());
        conduct(Conduct.of(firm), sheet, stamp.timeless());
        return sheet.records();
    }

    private Stamp stamp(int year, Draws when) {
        return new Stamp(year, LocalDate.of(year, 12, 31), recording.ofYear(year, when));
    }

    /** No year is exactly on the curve; staff follows revenue less than in proportion. */
    private static void earlierYear(Firm firm, Books books, int before, FactSheet sheet, Stamp stamp, Draws weather) {
        double level = firm.course().level(before) * weather.factor(0.04);
        double staff = firm.size().employees() * StrictMath.pow(level, 0.7) * weather.factor(0.03);
        long revenue = Math.max(100_000, Math.round(firm.size().revenue() * level));
        sheet.whole(Fact.EMPLOYEES, Math.max(1, Math.round(staff)), stamp);
        sheet.decimal(Fact.REVENUE, revenue, stamp);
        sheet.decimal(Fact.OUTPUT_VALUE, Math.round(revenue * weather.between(0.97, 1.06)), stamp);
        sheet.decimal(Fact.TAX_PAID, Math.round(inProportion(books.taxPaid(), level) * weather.factor(0.06)), stamp);
        if (books.rdExpenditure() > 0) {
            double research = inProportion(books.rdExpenditure(), level) * weather.factor(0.1);
            sheet.decimal(Fact.RD_EXPENDITURE, Math.round(research), stamp);
        }
    }

    private static double inProportion(long ofLastYear, double level) {
        return ofLastYear * level;
    }

    private static void lastYear(Firm firm, Books books, FactSheet sheet, Stamp stamp) {
        sheet.whole(Fact.EMPLOYEES, firm.size().employees(), stamp);
        sheet.decimal(Fact.REVENUE, firm.size().revenue(), stamp);
        sheet.decimal(Fact.OUTPUT_VALUE, books.outputValue(), stamp);
        sheet.decimal(Fact.RD_EXPENDITURE, books.rdExpenditure(), stamp);
        sheet.decimal(Fact.TAX_PAID, books.taxPaid(), stamp);
        sheet.decimal(Fact.PROFIT, books.profit(), stamp);
        sheet.decimal(Fact.TOTAL_ASSETS, books.totalAssets(), stamp);
        sheet.decimal(Fact.EXPORTS, books.exports(), stamp);
        sheet.decimal(Fact.FIXED_INVESTMENT, books.fixedInvestment(), stamp);
        sheet.decimal(Fact.ENERGY_USE, books.energyUse(), stamp);
        sheet.whole(Fact.RD_STAFF, books.rdStaff(), stamp);
    }

    private static void register(Firm firm, Books books, FactSheet sheet, Stamp stamp) {
        sheet.decimal(Fact.REGISTERED_CAPITAL, books.registeredCapital(), stamp);
        sheet.whole(Fact.PATENTS, books.patents(), stamp);
        sheet.decimal(Fact.LAND_AREA, books.landArea(), stamp);
        LocalDate registered = firm.course().registeredOn();
        sheet.text(Fact.REGISTERED_ON, registered.toString(), stamp.on(registered));
        sheet.text(Fact.SIZE_CLASS, firm.sizeClass().name(), stamp);
        sheet.flag(Fact.ABOVE_SCALE, firm.aboveScale(), stamp);
    }

    private static void titles(Firm firm, FactSheet sheet, Stamp stamp) {
        Standing standing = firm.standing();
        if (standing.highTech()) {
            sheet.flag(Fact.HIGH_TECH, true, stamp);
        }
        if (standing.techSme()) {
            sheet.flag(Fact.TECH_SME, true, stamp);
        }
        if (standing.listed()) {
            sheet.flag(Fact.LISTED, true, stamp);
        }
        if (standing.specialised() != null) {
            sheet.text(Fact.SPECIALISED, standing.specialised().name(), stamp);
        }
        if (standing.strategic() != null) {
            sheet.text(Fact.STRATEGIC_INDUSTRY, standing.strategic().name(), stamp);
        }
    }

    private static void conduct(Conduct conduct, FactSheet sheet, Stamp stamp) {
        sheet.whole(Fact.DIGITAL_LEVEL, conduct.digitalLevel(), stamp);
        if (!conduct.aiUses().isEmpty()) {
            sheet.text(Fact.AI_USES, String.join(",", conduct.aiUses()), stamp);
        }
        sheet.text(Fact.CREDIT_RATING, conduct.creditRating(), stamp);
        sheet.flag(Fact.ENVIRONMENT_PENALTY, conduct.environmentPenalty(), stamp);
        sheet.flag(Fact.SAFETY_INCIDENT, conduct.safetyIncident(), stamp);
    }
}
