package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.kernel.Phrase;
import org.throughline.policies.application.NearestFirms;
import org.throughline.policies.rehearsal.KeptRehearsal;
import org.throughline.policies.rehearsal.RehearsalProblem;
import org.throughline.policies.rehearsal.Threshold;
import org.throughline.policies.verdict.Shortfall;

/** The firms that sit nearest to each bound of the rehearsal on the page, by name, as its numbers stand now. */
@Named("neighboursView")
@RequestScoped
public class NeighboursView {

    private static final int MOST = 5;
    private static final int SHARE_DIGITS = 4;
    private static final int DIGITS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private RehearsalView view;

    @Inject
    private NearestFirms nearest;

    @Inject
    private PolicyReader reader;

    @Inject
    private FactWords words;

    private final Map<Integer, List<Line>> known = new HashMap<>();

    /**
     * A firm beside a bound.
     *
     * @param apart how far from it, and on which side
     * @param lacks how much more of what is divided it needs; empty if nothing
     * @param money what it gets, or would get; null if the draft pays nothing
     * @param seen what was read of it
     */
    public record Line(
            String uscc,
            String name,
            boolean eligible,
            String value,
            String apart,
            String lacks,
            @Nullable Money money,
            List<CheckLine.Seen> seen) {}

    /** Nobody waits for names while a number is on its way. */
    public boolean isShown() {
        return !view.isTurning();
    }

    /** The nearest to a bound; empty while a number is being turned. */
    public List<Line> of(Threshold threshold) {
        KeptRehearsal rehearsal = view.getRehearsal();
        if (rehearsal == null || !isShown()) {
            return List.of();
        }
        return known.computeIfAbsent(threshold.condition(), condition -> {
            String bound = view.moves().bounds().getOrDefault(Integer.toString(condition), threshold.bound());
            return nearest.of(rehearsal.id(), condition, view.moves(), MOST).stream()
                    .map(near -> line(near, threshold, bound))
                    .toList();
        });
    }

    private Line line(NearestFirms.NearFirm near, Threshold threshold, String bound) {
        return new Line(
                near.firm().uscc().value(),
                near.firm().name(),
                near.neighbour().eligible(),
                read(threshold, shortened(near.neighbour().value(), bound, threshold.share())),
                apart(
                        threshold,
                        near.neighbour().value(),
                        bound,
                        near.neighbour().distance()),
                near.lacks().map(this::lacks).orElse(""),
                near.neighbour().money(),
                near.proof()
                        .map(proof -> CheckLine.conditions(List.of(proof), reader, words)
                                .get(0)
                                .seen())
                        .orElse(List.of()));
    }

    private String lacks(Shortfall shortfall) {
        return words.amount(shortfall.of(), shortfall.by().rounded(DIGITS));
    }

    private String read(Threshold threshold, String number) {
        return TurnedNumber.read(number, threshold.share(), threshold.unit(), reader.language());
    }

    /** Rounded for the eye, unless it would seem to be the bound then. */
    private static String shortened(String number, String bound, boolean share) {
        if (number.indexOf('-', 1) > 0) {
            return number;
        }
        BigDecimal rounded = new BigDecimal(number).setScale(share ? SHARE_DIGITS : DIGITS, RoundingMode.HALF_UP);
        return rounded.compareTo(new BigDecimal(bound)) == 0 ? number : rounded.toPlainString();
    }

    private String apart(Threshold threshold, String value, String bound, BigDecimal distance) {
        if (distance.signum() == 0) {
            return say("near.at", "");
        }
        boolean isDay = bound.indexOf('-', 1) > 0;
        boolean above = isDay ? value.compareTo(bound) > 0 : new BigDecimal(value).compareTo(new BigDecimal(bound)) > 0;
        String by;
        if (isDay) {
            by = say("near.days", distance.toPlainString());
        } else if (threshold.share()) {
            by = say("near.points", plain(distance.multiply(HUNDRED)));
        } else {
            by = read(threshold, plain(distance));
        }
        return say(above ? "near.above" : "near.below", by);
    }

    /** Two digits that say something. */
    private static String plain(BigDecimal number) {
        int digits = Math.max(DIGITS, number.scale() - number.precision() + DIGITS);
        BigDecimal rounded = number.setScale(Math.min(digits, Math.max(number.scale(), 0)), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private String say(String key, String by) {
        return reader.told(new Phrase(RehearsalProblem.TEXTS, key, Map.of("by", by)));
    }
}
