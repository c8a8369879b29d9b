package org.throughline.policies.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;

/**
 * Who sits beside the bound of a condition, of the firms for which it alone decides: all else that the draft asks they
 * have. Numbers and days are told as the language writes them.
 *
 * @param condition its number among the distinct conditions of the draft, from 1
 * @param words the condition, as it stands there without its opposite
 * @param unit what it is counted in; null for a bare number or a day
 * @param share whether it is a part of a whole, which people read in per cent
 * @param wanted whether the draft asks for it, or for its opposite
 * @param bound where it is
 * @param current where the clause in force has it; null if that does not ask the same
 * @param bins side by side, the least first
 * @param below firms below the first bin
 * @param above firms above the last one
 * @param missing firms of which the number is not known
 * @param pileUp how many sit just where the condition is met
 */
public record Threshold(
        int condition,
        BilingualText words,
        @Nullable BilingualText unit,
        boolean share,
        boolean wanted,
        String bound,
        @Nullable String current,
        List<Bin> bins,
        int below,
        int above,
        int missing,
        PileUp pileUp) {

    public Threshold {
        bins = List.copyOf(bins);
    }

    /**
     * A stretch of numbers, half open.
     *
     * @param from belongs to it
     * @param to does not
     * @param eligible firms in it that meet the draft
     * @param current firms in it that meet the clause in force
     */
    public record Bin(String from, String to, int firms, int eligible, int current) {}

    /**
     * Firms within a bin's width of a bound on the side where it is met. Many more than usual tell that firms go by the
     * bound when they report.
     *
     * @param bound the one in force, or of the draft if there is none
     * @param usual in as much room further on and on the other side, on average
     */
    public record PileUp(String bound, int firms, int usual) {}
}
