package org.throughline.policies.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.rehearsal.Threshold;

class ThresholdPictureTest {

    private static final String MET = "p-accent";
    private static final String COMES_IN = "p-accent-soft";
    private static final String NOT = "p-sunkd";

    /** Ten stretches from 2.5 % to 3.5 %, ten firms in each; who meets 3 % is eligible. */
    private static Threshold research(@Nullable String current, boolean least) {
        List<Threshold.Bin> bins = new ArrayList<>();
        for (int place = 0; place < 10; place++) {
            BigDecimal from = new BigDecimal("0.025").add(BigDecimal.valueOf(place, 3));
            int eligible = least == place >= 5 ? 10 : 0;
            bins.add(new Threshold.Bin(
                    from.toPlainString(), from.add(new BigDecimal("0.001")).toPlainString(), 10, eligible, 0));
        }
        return threshold("0.03", current, bins);
    }

    private static Threshold threshold(String bound, @Nullable String current, List<Threshold.Bin> bins) {
        BilingualText words = new BilingualText("占比", "Share");
        return new Threshold(
                1, words, null, true, true, bound, current, bins, 0, 0, 0, new Threshold.PileUp(bound, 0, 0));
    }

    private static ThresholdPicture wide(Threshold threshold, @Nullable String turned) {
        return ThresholdPicture.of(threshold, turned, ThresholdPicture.Box.WIDE, number -> number);
    }

    private static List<String> kinds(Threshold threshold, @Nullable String turned) {
        return wide(threshold, turned).getColumns().stream()
                .map(ThresholdPicture.Column::kind)
                .toList();
    }

    private static List<String> kinds(int not, int comesIn, int met) {
        List<String> kinds = new ArrayList<>(Collections.nCopies(not, NOT));
        kinds.addAll(Collections.nCopies(comesIn, COMES_IN));
        kinds.addAll(Collections.nCopies(met, MET));
        return kinds;
    }

    @Test
    void whoComesInIsToldFromWhoIsIn() {
        assertThat(kinds(research(null, true), null)).isEqualTo(kinds(5, 0, 5));
        assertThat(kinds(research(null, true), "0.027")).isEqualTo(kinds(2, 3, 5));
        assertThat(kinds(research(null, true), "0.033")).isEqualTo(kinds(8, 0, 2));
        assertThat(kinds(research("0.032", true), null)).isEqualTo(kinds(5, 2, 3));
        assertThat(kinds(research("0.032", true), "0.025")).isEqualTo(kinds(0, 7, 3));
    }

    @Test
    void whereLessIsWantedItIsTheOtherWayRound() {
        assertThat(kinds(research(null, false), "0.033"))
                .containsExactly(MET, MET, MET, MET, MET, COMES_IN, COMES_IN, COMES_IN, NOT, NOT);
    }

    @Test
    void linesStandWhereTheBoundsAre() {
        ThresholdPicture picture = wide(research("0.032", true), "0.027");

        assertThat(picture.getLines())
                .extracting(ThresholdPicture.Line::key, ThresholdPicture.Line::label, ThresholdPicture.Line::x)
                .containsExactly(tuple("beside.turned", "0.027", 188), tuple("beside.current", "0.032", 608));
        assertThat(wide(research(null, true), null).getLines())
                .extracting(ThresholdPicture.Line::key)
                .containsExactly("beside.draft");
        assertThat(wide(research(null, true), "0.5").getLines().get(0).x())
                .as("what lies beyond stands at the edge")
                .isEqualTo(860);
    }

    @Test
    void daysLieBetweenDays() {
        List<Threshold.Bin> bins = List.of(
                new Threshold.Bin("2024-01-01", "2024-01-31", 4, 0, 0),
                new Threshold.Bin("2024-01-31", "2024-03-01", 4, 4, 0));
        Threshold threshold = threshold("2024-01-31", null, bins);

        assertThat(kinds(threshold, "2024-01-02")).containsExactly(COMES_IN, MET);
        assertThat(wide(threshold, "2024-01-16").getLines().get(0).x()).isEqualTo(230);
    }

    @Test
    void aSmallOneSaysItsEndsOnly() {
        ThresholdPicture small =
                ThresholdPicture.of(research(null, true), null, ThresholdPicture.Box.NARROW, number -> number);

        assertThat(small.getTicks()).extracting(ThresholdPicture.Tick::label).containsExactly("0.025", "0.035");
        assertThat(small.getColumns()).allMatch(column -> column.label().isEmpty());
    }
}
