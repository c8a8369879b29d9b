package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.policies.rehearsal.Breakdown;
import org.throughline.policies.rehearsal.Dimension;
import org.throughline.policies.rehearsal.Figures;
import org.throughline.policies.rehearsal.Result;
import org.throughline.policies.rehearsal.Threshold;

/** The figures of the rehearsal that is shown, drawn; every picture has its table beside it. */
@Named("rehearsalPictures")
@RequestScoped
public class RehearsalPictures {

    /** These are read in their own order, not the largest first. */
    private static final Set<Dimension> ORDERED = Set.of(Dimension.SIZE, Dimension.AGE);

    @Inject
    private RehearsalView view;

    @Inject
    private CurrentUser user;

    /**
     * Who sits beside a bound.
     *
     * @param pile whether many more than usual sit just where it is met
     */
    public record Beside(Threshold threshold, String words, ThresholdPicture picture, boolean pile, List<Row> rows) {}

    /** A stretch of numbers as a row of the table. */
    public record Row(String from, String to, int firms, String state) {}

    /** One way to tell firms apart. */
    public record Parts(Breakdown breakdown, String key, BreakdownPicture picture) {}

    public List<Beside> getThresholds() {
        Result result = view.getResult();
        return result == null
                ? List.of()
                : result.thresholds().stream()
                        .filter(threshold -> threshold.bins().stream().anyMatch(bin -> bin.firms() > 0))
                        .map(this::beside)
                        .toList();
    }

    private Beside beside(Threshold threshold) {
        Threshold.PileUp pile = threshold.pileUp();
        return new Beside(
                threshold,
                threshold.words().in(user.language()),
                ThresholdPicture.of(threshold, number -> read(threshold, number)),
                pile.firms() > 2 * pile.usual() && pile.firms() >= 10,
                threshold.bins().stream()
                        .map(bin -> new Row(
                                read(threshold, bin.from()),
                                read(threshold, bin.to()),
                                bin.firms(),
                                ThresholdPicture.kind(bin)))
                        .toList());
    }

    private String read(Threshold threshold, String number) {
        return TurnedNumber.read(number, threshold.share(), threshold.unit(), user.language());
    }

    /** Where a bound is, as people read it. */
    public String bound(Threshold threshold, String number) {
        return read(threshold, number);
    }

    public List<Parts> getBreakdowns() {
        Figures figures = view.getFigures();
        return figures == null
                ? List.of()
                : figures.breakdowns().stream()
                        .filter(breakdown -> !breakdown.parts().isEmpty())
                        .map(breakdown -> new Parts(
                                breakdown,
                                "by." + breakdown.dimension(),
                                BreakdownPicture.of(
                                        breakdown, ORDERED.contains(breakdown.dimension()), user.language())))
                        .toList();
    }

    /** A text of a result in the reader's language. */
    public String in(@Nullable BilingualText text) {
        return text == null ? "" : text.in(user.language());
    }
}
