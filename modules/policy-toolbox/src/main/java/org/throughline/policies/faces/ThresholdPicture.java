package org.throughline.policies.faces;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.rehearsal.Threshold;

/**
 * How many firms lie in each stretch beside a bound, as columns: those that meet neither, those that the draft adds,
 * and those that meet the clause in force. Geometry is in units of a box of {@value #WIDTH} by {@value #HEIGHT}.
 */
public final class ThresholdPicture {

    static final int WIDTH = 880;
    static final int HEIGHT = 172;
    private static final int LEFT = 20;
    private static final int FLOOR = 148;
    private static final int TALLEST = 108;
    private static final int LABELLED = 28;
    private static final int SCALES = 5;

    private final List<Column> columns = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private @Nullable Line draft;
    private @Nullable Line current;

    /**
     * One stretch.
     *
     * @param kind class of its shape
     * @param label how many; empty where there is no room
     */
    public record Column(int x, int y, int width, int height, String kind, String label, int middle, int labelY) {}

    /** A number below the columns. */
    public record Tick(int x, String label) {}

    /** A bound. */
    public record Line(int x, String label, boolean end) {

        /** Where its words begin or end. */
        public int wordsX() {
            return end ? x - 5 : x + 5;
        }

        /** The class of its words. */
        public String words() {
            return end ? "t-strong t-end" : "t-strong";
        }
    }

    private ThresholdPicture() {}

    /** The picture of a threshold, with numbers written as people read them. */
    static ThresholdPicture of(Threshold threshold, Numbers numbers) {
        ThresholdPicture picture = new ThresholdPicture();
        List<Threshold.Bin> bins = threshold.bins();
        if (bins.isEmpty()) {
            return picture;
        }
        int pitch = (WIDTH - 2 * LEFT) / bins.size();
        int most =
                Math.max(1, bins.stream().mapToInt(Threshold.Bin::firms).max().orElse(1));
        int step = Math.max(1, bins.size() / SCALES);
        for (int place = 0; place < bins.size(); place++) {
            Threshold.Bin bin = bins.get(place);
            int x = LEFT + place * pitch;
            picture.columns.add(column(bin, x, pitch, most));
            if (place % step == 0) {
                picture.ticks.add(new Tick(x, numbers.of(bin.from())));
            }
            picture.mark(threshold, bin.from(), x, numbers);
        }
        return picture;
    }

    /** A bound is drawn where a stretch begins with it. */
    private void mark(Threshold threshold, String from, int x, Numbers numbers) {
        Line line = new Line(x, numbers.of(from), x > WIDTH / 2);
        if (from.equals(threshold.bound())) {
            draft = line;
        } else if (from.equals(threshold.current())) {
            current = line;
        }
    }

    /** Writes a number of a threshold. */
    interface Numbers {
        String of(String number);
    }

    private static Column column(Threshold.Bin bin, int x, int pitch, int most) {
        int height = (int) Math.round((double) TALLEST * bin.firms() / most);
        int width = Math.max(1, pitch - 4);
        String label = pitch >= LABELLED ? Integer.toString(bin.firms()) : "";
        int y = FLOOR - height;
        return new Column(x + 2, y, width, height, kind(bin), label, x + pitch / 2, y - 4);
    }

    /** By what most of its firms are. */
    static String kind(Threshold.Bin bin) {
        if (bin.firms() == 0 || bin.eligible() * 2 < bin.firms()) {
            return "p-sunkd";
        }
        return bin.current() * 2 >= bin.firms() ? "p-accent" : "p-accent-soft";
    }

    public List<Column> getColumns() {
        return columns;
    }

    public List<Tick> getTicks() {
        return ticks;
    }

    public @Nullable Line getDraft() {
        return draft;
    }

    public @Nullable Line getCurrent() {
        return current;
    }
}
