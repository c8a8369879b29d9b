package org.throughline.policies.faces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.throughline.policies.rehearsal.Breakdown;

/**
 * Firms part by part as bars, the certain ones and behind them those of which too little is known. Geometry is in units
 * of a box of {@value #WIDTH} by {@link #getHeight}.
 */
public final class BreakdownPicture {

    static final int WIDTH = 400;
    private static final int MOST = 14;
    private static final int LINE = 24;
    private static final int THICK = 12;
    private static final int NAMES = 150;
    private static final int WORDS = 90;
    /** As many letters as there is room for: a Chinese one is as wide as two others. */
    private static final int LETTERS = 22;

    private final List<Bar> bars = new ArrayList<>();

    /**
     * One part.
     *
     * @param certain how wide the firms are that meet it
     * @param unknown how wide those that may
     */
    public record Bar(String name, int y, int certain, int unknown, int eligible, int most) {

        public int textY() {
            return y + THICK - 2;
        }

        public int from() {
            return NAMES;
        }

        public int unknownX() {
            return NAMES + certain;
        }

        public int wordsX() {
            return NAMES + certain + unknown + 8;
        }
    }

    /** The largest parts, the largest first where the classification has no order that people know. */
    static BreakdownPicture of(Breakdown breakdown, boolean ordered, Locale language) {
        BreakdownPicture picture = new BreakdownPicture();
        List<Breakdown.Part> parts = new ArrayList<>(breakdown.parts());
        Comparator<Breakdown.Part> most = Comparator.comparingInt(BreakdownPicture::most);
        if (!ordered) {
            parts.sort(most.reversed());
        }
        List<Breakdown.Part> shown = parts.subList(0, Math.min(MOST, parts.size()));
        int widest = Math.max(
                1, shown.stream().mapToInt(BreakdownPicture::most).max().orElse(1));
        for (Breakdown.Part part : shown) {
            int all = (WIDTH - NAMES - WORDS) * most(part) / widest;
            int certain = (WIDTH - NAMES - WORDS) * part.draft().eligible() / widest;
            picture.bars.add(new Bar(
                    shortened(part.name().in(language)),
                    6 + picture.bars.size() * LINE,
                    certain,
                    all - certain,
                    part.draft().eligible(),
                    most(part)));
        }
        return picture;
    }

    /** The table beside it has the whole name. */
    static String shortened(String name) {
        int room = LETTERS;
        for (int at = 0; at < name.length(); at++) {
            room -= name.charAt(at) < 0x2E80 ? 1 : 2;
            if (room < 0) {
                return name.substring(0, at - 1) + "…";
            }
        }
        return name;
    }

    private static int most(Breakdown.Part part) {
        return part.draft().eligible() + part.draft().unknown();
    }

    public List<Bar> getBars() {
        return bars;
    }

    public int getHeight() {
        return 4 + bars.size() * LINE;
    }
}
