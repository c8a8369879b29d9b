package org.throughline.offices.faces;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who had which track when, as bars along the time: one line a track, what has not begun on the day in a frame.
 *
 * <p>All geometry is in units of a box of {@value #WIDTH} by {@link #getHeight} and goes into attributes.
 */
public final class CoursePicture {

    static final int WIDTH = 1176;
    static final int MOST_LINES = 40;
    private static final int LEFT = 208;
    private static final int TOP = 24;
    private static final int LINE = 28;
    private static final int FOOT = 24;
    private static final int MOST_TICKS = 10;
    /** As wide as the name of a month. */
    private static final int TICK = 72;

    private static final int LETTERS = 14;
    private static final int WIDEST_LETTER = 12;
    /** As wide as a short name of an office. */
    private static final int NARROWEST_LABELLED = 60;

    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate day;
    private final List<Line> lines;
    private final List<Tick> ticks;

    /** One track. */
    public record Line(String track, int y, int textY, List<Bar> bars) {}

    /**
     * An office that has it for a time.
     *
     * @param ahead whether it begins after the day
     * @param through whether it has it through a track above
     * @param gap whether no office has it
     * @param label its name, or that of the track above; empty where there is no room for it
     */
    public record Bar(int x, int y, int width, boolean ahead, boolean through, boolean gap, String label) {

        /** The class of its shape. */
        public String kind() {
            if (gap) {
                return "p-gap";
            }
            if (ahead) {
                return "p-plan";
            }
            return through ? "p-through" : "p-accent-soft";
        }

        /** The class of its label. */
        public @Nullable String words() {
            return gap ? "t-amber" : through ? null : "t-strong";
        }
    }

    /** A month. */
    public record Tick(int x, String label) {}

    private CoursePicture(LocalDate first, LocalDate last, LocalDate day, List<Doors.Course> courses, Locale language) {
        this.first = first;
        this.last = last;
        this.day = day;
        List<Line> drawn = new ArrayList<>();
        for (Doors.Course course : courses) {
            int y = TOP + drawn.size() * LINE;
            drawn.add(new Line(
                    course.track(),
                    y,
                    y + LETTERS,
                    course.stages().stream().map(stage -> bar(stage, y)).toList()));
        }
        this.lines = List.copyOf(drawn);
        this.ticks = months(language);
    }

    /** The picture of these courses; where there are too many, of those that changed most. */
    static CoursePicture of(List<Doors.Course> courses, LocalDate day, Locale language) {
        List<Doors.Course> shown = courses;
        if (courses.size() > MOST_LINES) {
            shown = courses.stream()
                    .sorted(Comparator.comparingInt(
                            (Doors.Course course) -> -course.stages().size()))
                    .limit(MOST_LINES)
                    .toList();
        }
        List<LocalDate> days = shown.stream()
                .flatMap(course -> course.stages().stream())
                .flatMap(stage -> stage.to() == null ? Stream.of(stage.from()) : Stream.of(stage.from(), stage.to()))
                .toList();
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElse(day);
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElse(day);
        LocalDate begin = first.isAfter(day) ? day : first;
        LocalDate end = (last.isBefore(day) ? day : last).plusMonths(3);
        return new CoursePicture(begin, end, day, shown, language);
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Tick> getTicks() {
        return ticks;
    }

    public int getHeight() {
        return TOP + lines.size() * LINE + FOOT;
    }

    /** Where the lines end. */
    public int getBottom() {
        return TOP + lines.size() * LINE;
    }

    /** Where the day is. */
    public int getNow() {
        return x(day);
    }

    /** How the day's name stands to its line, so that it does not leave the picture. */
    public String getNowAnchor() {
        return getNow() > WIDTH - 60 ? "t-end" : "t-mid";
    }

    public LocalDate getFirst() {
        return first;
    }

    public LocalDate getLast() {
        return last;
    }

    private Bar bar(Doors.Stage stage, int y) {
        int from = x(stage.from());
        int to = x(stage.to());
        int width = Math.max(2, to - from - 2);
        boolean ahead = stage.from().isAfter(day);
        String above = stage.through();
        String label = above == null ? stage.office() : above;
        // As wide as its letters are, however many the name of a track has.
        int needed = above == null ? NARROWEST_LABELLED : WIDEST_LETTER * above.length() + 2 * 7;
        return new Bar(from, y, width, ahead, above != null, stage.gap(), width < needed ? "" : label);
    }

    private int x(@Nullable LocalDate at) {
        if (at == null) {
            return WIDTH;
        }
        long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return LEFT + (int) ((WIDTH - LEFT) * ChronoUnit.DAYS.between(first, at) / all);
    }

    private List<Tick> months(Locale language) {
        boolean chinese = language.getLanguage().equals("zh");
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(chinese ? "yyyy年M月" : "MMM yyyy", chinese ? Locale.CHINA : Locale.ENGLISH);
        YearMonth begin = YearMonth.from(first).plusMonths(1);
        long months = Math.max(1, ChronoUnit.MONTHS.between(begin, YearMonth.from(last)) + 1);
        long step = Math.max(1, (months + MOST_TICKS - 1) / MOST_TICKS);
        List<Tick> found = new ArrayList<>();
        for (long month = 0; month < months; month += step) {
            YearMonth at = begin.plusMonths(month);
            int x = x(at.atDay(1));
            if (x < WIDTH - TICK) {
                found.add(new Tick(x, format.format(at)));
            }
        }
        return found;
    }
}
