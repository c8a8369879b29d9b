package org.throughline.enterprises.faces;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.enterprises.FactSummary;

/**
 * The course of one yearly fact as a picture: one point a year on a drawn line, broken where a year is missing.
 *
 * <p>All geometry is in units of a box of {@value #WIDTH} by {@value #HEIGHT} and goes into attributes.
 */
public final class SeriesPicture {

    static final int WIDTH = 720;
    static final int HEIGHT = 200;
    private static final int LEFT = 16;
    private static final int RIGHT = WIDTH - 56;
    private static final int TOP = 28;
    private static final int BOTTOM = HEIGHT - 32;

    private final List<Point> points;
    private final int zeroLine;

    /** One year: where it stands and what it says. */
    public record Point(int year, int x, int y, FactSummary fact) {}

    private SeriesPicture(List<Point> points, int zeroLine) {
        this.points = List.copyOf(points);
        this.zeroLine = zeroLine;
    }

    /** The picture of these values, in any order; each has a year. */
    static SeriesPicture of(List<FactSummary> values) {
        List<FactSummary> inOrder = values.stream()
                .sorted(Comparator.comparing(value -> Objects.requireNonNull(value.year())))
                .toList();
        int first = Objects.requireNonNull(inOrder.get(0).year());
        int last = Objects.requireNonNull(inOrder.get(inOrder.size() - 1).year());
        BigDecimal highest = extreme(inOrder, BigDecimal.ONE).max(BigDecimal.ONE);
        BigDecimal lowest = extreme(inOrder, BigDecimal.ONE.negate()).min(BigDecimal.ZERO);
        List<Point> points = new ArrayList<>();
        for (FactSummary value : inOrder) {
            int year = Objects.requireNonNull(value.year());
            int x = LEFT + (RIGHT - LEFT) * (year - first) / Math.max(1, last - first);
            points.add(new Point(year, x, height(FactShown.number(value), lowest, highest), value));
        }
        return new SeriesPicture(points, height(BigDecimal.ZERO, lowest, highest));
    }

    public List<Point> getPoints() {
        return points;
    }

    /** One path for each run of years without a gap. */
    public List<String> getRuns() {
        List<List<Point>> runs = new ArrayList<>();
        for (Point point : points) {
            boolean follows = !runs.isEmpty() && lastOf(runs).year() == point.year() - 1;
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(point);
        }
        return runs.stream()
                .map(run -> run.stream()
                        .map(point -> point.x() + " " + point.y())
                        .collect(Collectors.joining("L", "M", "")))
                .toList();
    }

    /** Where nothing at all would stand. */
    public int getZeroLine() {
        return zeroLine;
    }

    public Point getFirst() {
        return points.get(0);
    }

    public Point getLast() {
        return points.get(points.size() - 1);
    }

    private static Point lastOf(List<List<Point>> runs) {
        List<Point> run = runs.get(runs.size() - 1);
        return run.get(run.size() - 1);
    }

    private static BigDecimal extreme(List<FactSummary> values, BigDecimal sign) {
        return values.stream()
                .map(value -> FactShown.number(value).multiply(sign))
                .reduce(BigDecimal::max)
                .orElse(BigDecimal.ZERO)
                .multiply(sign);
    }

    private static int height(BigDecimal value, BigDecimal lowest, BigDecimal highest) {
        BigDecimal share = value.subtract(lowest).divide(highest.subtract(lowest), 6, RoundingMode.HALF_UP);
        return BOTTOM - share.multiply(BigDecimal.valueOf(BOTTOM - TOP)).intValue();
    }
}
