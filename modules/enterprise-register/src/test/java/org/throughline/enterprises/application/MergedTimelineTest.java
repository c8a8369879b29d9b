package org.throughline.enterprises.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.Timeline;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Page;

/** What several modules tell of a firm stands in one order, and each is asked for one page at a time. */
class MergedTimelineTest {

    private static final long SEED = new Random().nextLong();
    private static final EnterpriseSummary FIRM = Firms.aSummary(1);

    @Test
    void entriesOfAllSourcesStandInOneOrderHoweverThePagesAreCut() {
        System.out.println("MergedTimelineTest seed " + SEED);
        Random chance = new Random(SEED);
        List<Memory> sources = List.of(
                Memory.random("projects", 60, chance),
                Memory.random("awards", 40, chance),
                Memory.random("register", 25, chance));
        List<String> byHand = sources.stream()
                .flatMap(source -> source.told().stream().map(entry -> new Timeline.Told(source.name(), entry)))
                .sorted(Comparator.comparing(
                                (Timeline.Told told) -> told.entry().at())
                        .thenComparing(Timeline.Told::source)
                        .thenComparing(told -> told.entry().id())
                        .reversed())
                .map(MergedTimelineTest::named)
                .toList();

        for (int limit : new int[] {1, 2, 7, 124, 125, 500}) {
            assertThat(walk(sources, limit)).as("pages of %d", limit).isEqualTo(byHand);
        }
    }

    @Test
    void eachSourceIsAskedForOnePageAndOneEntry() {
        AtomicInteger asked = new AtomicInteger();
        TimelineSource curious = source("projects", (before, most) -> {
            asked.set(most);
            return List.of();
        });

        new MergedTimeline(register(), List.of(curious)).page(FIRM.uscc(), Reach.EVERYWHERE, 20, null);

        assertThat(asked).hasValue(21);
    }

    @Test
    void aFirmOutOfReachHasNoTimelineAndNobodyIsAsked() {
        TimelineSource silent = source("projects", (before, most) -> {
            throw new IllegalStateException("asked");
        });
        Reach elsewhere = Reach.places(Set.of(new DivisionCode("330324")), Set.of());

        assertThat(new MergedTimeline(register(), List.of(silent))
                        .page(FIRM.uscc(), elsewhere, 20, null)
                        .items())
                .isEmpty();
    }

    @Test
    void aSourceThatTellsWhatWasNotAskedIsABug() {
        TimelineEntry entry = entry(Firms.NOON, "b");
        TimelineSource deaf = source("projects", (before, most) -> List.of(entry));
        MergedTimeline timeline = new MergedTimeline(register(), List.of(deaf));

        assertThatThrownBy(() -> timeline.page(
                        FIRM.uscc(), Reach.EVERYWHERE, 1, new Cursor(List.of(Firms.NOON.toString(), "projects", "b"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "''"})
    void aPlaceThatNoTimelineGaveOutIsRefused(String moment) {
        MergedTimeline timeline = new MergedTimeline(register(), List.of());

        assertThatThrownBy(() ->
                        timeline.page(FIRM.uscc(), Reach.EVERYWHERE, 1, new Cursor(List.of(moment, "projects", "b"))))
                .isInstanceOf(Timeline.UnusablePlace.class);
    }

    private static List<String> walk(List<Memory> sources, int limit) {
        MergedTimeline timeline = new MergedTimeline(register(), new ArrayList<TimelineSource>(sources));
        List<String> walked = new ArrayList<>();
        @Nullable Cursor place = null;
        do {
            Page<Timeline.Told> page = timeline.page(FIRM.uscc(), Reach.EVERYWHERE, limit, place);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(told -> walked.add(named(told)));
            place = page.next();
        } while (place != null);
        return walked;
    }

    private static String named(Timeline.Told told) {
        return told.entry().at() + " " + told.source() + " " + told.entry().id();
    }

    private static OneFirm register() {
        return new OneFirm(FIRM, List.of(), List.of());
    }

    private static TimelineEntry entry(Instant at, String id) {
        return new TimelineEntry(at, id, "met", new BilingualText("走访", "Visited"), "lin", null, null);
    }

    /** What a source answers. */
    @FunctionalInterface
    private interface Telling {
        List<TimelineEntry> of(TimelineSource.Place before, int most);
    }

    private static TimelineSource source(String name, Telling telling) {
        return new TimelineSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<TimelineEntry> entries(EnterpriseSummary firm, Reach reach, Place before, int most) {
                return telling.of(before, most);
            }
        };
    }

    /** A module of tomorrow, which keeps its entries in memory; many of them are of one moment. */
    private record Memory(String name, List<TimelineEntry> told) implements TimelineSource {

        static Memory random(String name, int count, Random chance) {
            List<TimelineEntry> told = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                told.add(entry(Firms.NOON.plusSeconds(chance.nextInt(20)), "%04d".formatted(number)));
            }
            return new Memory(name, told);
        }

        @Override
        public List<TimelineEntry> entries(EnterpriseSummary firm, Reach reach, Place before, int most) {
            return told.stream()
                    .filter(before::isAfter)
                    .sorted(Comparator.comparing(TimelineEntry::at)
                            .thenComparing(TimelineEntry::id)
                            .reversed())
                    .limit(most)
                    .toList();
        }
    }
}
