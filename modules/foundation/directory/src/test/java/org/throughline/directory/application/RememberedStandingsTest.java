package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.directory.application.RememberedStandings.StandingsChanged;
import org.throughline.directory.domain.StandingSource;
import org.throughline.kernel.BilingualText;
import org.throughline.testkit.MovingClock;

class RememberedStandingsTest {

    private static final BilingualText LAN = new BilingualText("周岚", "Zhou Lan");
    private static final Standing STANDING = new Standing(
            "lan", Standing.Kind.PERSON, LAN, new BilingualText("局长", "Director"), Map.of("a:read", Reach.EVERYWHERE));

    private final Books books = new Books();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T12:00:00Z"));
    private long nanoseconds;
    private final RememberedStandings standings = new RememberedStandings(books, clock, () -> nanoseconds);

    @Test
    void whatIsKnownIsNotAskedForAgain() {
        standings.see(1);

        assertThat(standings.person("lan")).contains(STANDING);
        assertThat(standings.person("lan")).contains(STANDING);

        assertThat(books.asked).hasSize(1);
    }

    @Test
    void aPersonAndASystemOfOneNameAreTwo() {
        standings.see(1);
        standings.person("lan");

        standings.client("lan");

        assertThat(books.asked).containsExactly("PERSON lan 2026-03-01", "SYSTEM lan 2026-03-01");
    }

    @Test
    void aChangeHereCountsAtOnceAndOneElsewhereWithTheNextLook() {
        standings.see(1);
        standings.person("lan");
        books.standing = Optional.empty();

        standings.changed(new StandingsChanged());
        assertThat(standings.person("lan")).isEmpty();

        books.standing = Optional.of(STANDING);
        assertThat(standings.person("lan")).contains(STANDING);
        books.standing = Optional.empty();
        standings.see(1);
        assertThat(standings.person("lan")).contains(STANDING);
        standings.see(2);
        assertThat(standings.person("lan")).isEmpty();
    }

    @Test
    void memoryIsNotTrustedBeforeTheFirstLookNorThreeSecondsAfterTheLastOne() {
        standings.person("lan");
        standings.person("lan");
        assertThat(books.asked).hasSize(2);

        standings.see(1);
        standings.person("lan");
        nanoseconds += TimeUnit.SECONDS.toNanos(3);
        standings.person("lan");
        assertThat(books.asked).hasSize(3);

        nanoseconds += 1;
        standings.person("lan");
        assertThat(books.asked).hasSize(4);
    }

    @Test
    void aNewDayInShanghaiIsAskedForAnew() {
        standings.see(1);
        standings.person("lan");
        clock.moveTo(Instant.parse("2026-03-01T16:00:00Z"));

        standings.person("lan");

        assertThat(books.asked).last().isEqualTo("PERSON lan 2026-03-02");
    }

    @Test
    void whatWasReadWhileItChangedIsNotKept() {
        standings.see(1);
        books.meanwhile = () -> standings.changed(new StandingsChanged());
        standings.person("lan");
        books.meanwhile = () -> {};

        standings.person("lan");

        assertThat(books.asked).hasSize(2);
    }

    private static final class Books implements StandingSource {

        private final List<String> asked = new ArrayList<>();
        private Optional<Standing> standing = Optional.of(STANDING);
        private Runnable meanwhile = () -> {};

        @Override
        public Optional<Standing> read(Standing.Kind kind, String name, LocalDate day) {
            asked.add(kind + " " + name + " " + day);
            meanwhile.run();
            return standing;
        }

        @Override
        public long revision() {
            return 1;
        }
    }
}
