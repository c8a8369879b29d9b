package org.throughline.policies.faces;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.rehearsal.Threshold;

/**
 * How many firms lie in each stretch beside a bound, as columns: those that meet it as before, those that come in as
 * the numbers stand now, and those that do not meet it. Drawn wide and, for narrow screens, small.
 */
public final class ThresholdPicture {

    private static final int SCALES = 5;

    private final Box box;
    private final Side side;
    private final List<Column> columns = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * What it is drawn in.
     *
     * @param left free on both sides
     * @param floor on which columns stand
     * @param tallest column
     * @param gap between columns
     */
    record Box(int width, int left, int floor, int tallest, int gap, boolean wide) {

        static final Box WIDE = new Box(880, 20, 148, 108, 4, true);
        static final Box NARROW = new Box(328, 4, 96, 66, 2, false);

        private static final int LABELLED = 28;

        boolean isLabelled(int pitch) {
            return wide && pitch >= LABELLED;
        }
    }

    /**
     * One stretch.
     *
     * @param kind class of its shape
     * @param label how many; empty where there is no room
     */
    public record Column(int x, int y, int width, int height, String kind, String label, int middle, int labelY) {}

    /** A number below the columns. */
    public record Tick(int x, String label, boolean end) {}

    /**
     * A bound.
     *
     * @param key of the words that say whose
     * @param row of its words, from 0
     * @param end whether its words end at it
     */
    public record Line(int x, String key, String label, int row, boolean end) {

        /** Where its words begin or end. */
        public int wordsX() {
            return end ? x - 5 : x + 5;
        }

        /** How high its words stand. */
        public int wordsY() {
            return 14 + row * 15;
        }

        /** The class of its words. */
        public String words() {
            return end ? "t-strong t-end" : "t-strong";
        }
    }

    /** Writes a number of a threshold. */
    interface Numbers {
        String of(String number);
    }

    /** On which side of the bounds firms meet the condition, where it stands now and where before. */
    record Side(boolean upward, String now, @Nullable String before) {

        /** @param turned where the bound of the draft stands now; null where the draft has it */
        static Side of(Threshold threshold, @Nullable String turned) {
            BigDecimal bound = number(threshold.bound());
            int above = 0;
            int below = 0;
            for (Threshold.Bin bin : threshold.bins()) {
                boolean isAbove = number(bin.from()).compareTo(bound) >= 0;
                above += isAbove ? bin.eligible() : 0;
                below += isAbove ? 0 : bin.eligible();
            }
            String before = threshold.current() == null ? threshold.bound() : threshold.current();
            return new Side(above >= below, turned == null ? threshold.bound() : turned, before);
        }

        /** The class of a stretch: it is met as before, or only now, or not. */
        String kind(Threshold.Bin bin) {
            if (bin.firms() == 0 || !isMet(bin, now)) {
                return "p-sunkd";
            }
            return before != null && isMet(bin, before) ? "p-accent" : "p-accent-soft";
        }

        /** By its middle, since a bound that is turned need not lie where a stretch begins. */
        private boolean isMet(Threshold.Bin bin, String bound) {
            BigDecimal middle = number(bin.from()).add(number(bin.to())).divide(BigDecimal.valueOf(2));
            return middle.compareTo(number(bound)) >= 0 == upward;
        }
    }

    private ThresholdPicture(Box box, Side side) {
        this.box = box;
        this.side = side;
    }

    /** The picture of a threshold, with numbers written as people read them. */
    static ThresholdPicture of(Threshold threshold, @Nullable String turned, Box box, Numbers numbers) {
        ThresholdPicture picture = new ThresholdPicture(box, Side.of(threshold, turned));
        if (!threshold.bins().isEmpty()) {
            picture.draw(threshold.bins(), numbers);
            picture.mark(threshold, turned, numbers);
        }
        return picture;
    }

    private void draw(List<Threshold.Bin> bins, Numbers numbers) {
        int pitch = pitch(bins);
        int most =
                Math.max(1, bins.stream().mapToInt(Threshold.Bin::firms).max().orElse(1));
        int step = Math.max(1, bins.size() / SCALES);
        for (int place = 0; place < bins.size(); place++) {
            Threshold.Bin bin = bins.get(place);
            int x = box.left() + place * pitch;
            columns.add(column(bin, x, pitch, most));
            if (box.wide() ? place % step == 0 : place == 0) {
                ticks.add(new Tick(x, numbers.of(bin.from()), false));
            }
        }
        if (!box.wide()) {
            int end = box.left() + bins.size() * pitch;
            ticks.add(new Tick(end, numbers.of(bins.get(bins.size() - 1).to()), true));
        }
    }

    private int pitch(List<Threshold.Bin> bins) {
        return Math.max(1, (box.width() - 2 * box.left()) / bins.size());
    }

    private Column column(Threshold.Bin bin, int x, int pitch, int most) {
        int height = (int) Math.round((double) box.tallest() * bin.firms() / most);
        int width = Math.max(1, pitch - box.gap());
        String label = box.isLabelled(pitch) ? Integer.toString(bin.firms()) : "";
        int y = box.floor() - height;
        return new Column(x + box.gap() / 2, y, width, height, side.kind(bin), label, x + pitch / 2, y - 4);
    }

    /** Two bounds have room for their words: where it stands now, and where it stood. */
    private void mark(Threshold threshold, @Nullable String turned, Numbers numbers) {
        String draft = threshold.bound();
        boolean isTurned = false;
        if (turned != null && number(turned).compareTo(number(draft)) != 0) {
            isTurned = true;
            line(threshold.bins(), turned, "beside.turned", numbers);
        }
        String current = threshold.current();
        if (current == null || !isTurned) {
            line(threshold.bins(), draft, "beside.draft", numbers);
        }
        if (current != null && number(current).compareTo(number(draft)) != 0) {
            line(threshold.bins(), current, "beside.current", numbers);
        }
    }

    private void line(List<Threshold.Bin> bins, String bound, String key, Numbers numbers) {
        BigDecimal from = number(bins.get(0).from());
        double reach = number(bins.get(bins.size() - 1).to()).subtract(from).doubleValue();
        double part = reach == 0 ? 0 : number(bound).subtract(from).doubleValue() / reach;
        int length = pitch(bins) * bins.size();
        int x = box.left() + (int) Math.round(Math.min(1, Math.max(0, part)) * length);
        lines.add(new Line(x, key, numbers.of(bound), lines.size(), x > box.width() / 2));
    }

    /** A number, or how far a day is from 1970. */
    private static BigDecimal number(String text) {
        return text.indexOf('-', 1) > 0
                ? BigDecimal.valueOf(LocalDate.parse(text).toEpochDay())
                : new BigDecimal(text);
    }

    /** The class of a stretch, which its row in the table says in words. */
    String kind(Threshold.Bin bin) {
        return side.kind(bin);
    }

    public List<Column> getColumns() {
        return columns;
    }

    public List<Tick> getTicks() {
        return ticks;
    }

    public List<Line> getLines() {
        return lines;
    }
}
