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

    private @Nullable List<Beside> thresholds;

    /**
     * Who sits beside a bound.
     *
     * @param pile whether many more than usual sit just where it is met
     */
    public record Beside(
            Threshold threshold,
            String words,
            ThresholdPicture picture,
            ThresholdPicture small,
            boolean pile,
            List<Row> rows) {}

    /** A stretch of numbers as a row of the table. */
    public record Row(String from, String to, int firms, String state) {}

    /** One way to tell firms apart. */
    public record Parts(Breakdown breakdown, String key, BreakdownPicture picture) {}

    public List<Beside> getThresholds() {
        List<Beside> drawn = thresholds;
        if (drawn == null) {
            Result result = view.getResult();
            drawn = result == null
                    ? List.of()
                    : result.thresholds().stream()
                            .filter(threshold -> threshold.bins().stream().anyMatch(bin -> bin.firms() > 0))
                            .map(this::beside)
                            .toList();
            thresholds = drawn;
        }
        return drawn;
    }

    private Beside beside(Threshold threshold) {
        Threshold.PileUp pile = threshold.pileUp();
        String turned = view.moves().bounds().get(Integer.toString(threshold.condition()));
        ThresholdPicture picture = picture(threshold, turned, ThresholdPicture.Box.WIDE);
        return new Beside(
                threshold,
                threshold.words().in(user.language()),
                picture,
                picture(threshold, turned, ThresholdPicture.Box.NARROW),
                pile.firms() > 2 * pile.usual() && pile.firms() >= 10,
                threshold.bins().stream()
                        .map(bin -> new Row(
                                read(threshold, bin.from()), read(threshold, bin.to()), bin.firms(), picture.kind(bin)))
                        .toList());
    }

    private ThresholdPicture picture(Threshold threshold, @Nullable String turned, ThresholdPicture.Box box) {
        return ThresholdPicture.of(threshold, turned, box, number -> read(threshold, number));
    }

    private String read(Threshold threshold, String number) {
        return TurnedNumber.read(number, threshold.share(), threshold.unit(), user.language());
    }

    /** Where a bound is, as people read it. */
    public String bound(Threshold threshold, String number) {
        return read(threshold, number);
    }

    /** Whether the draft takes the place of a clause in force, so that pictures show what it adds to that. */
    public boolean isReplacing() {
        Figures figures = view.getFigures();
        return figures != null && figures.change() != null;
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
