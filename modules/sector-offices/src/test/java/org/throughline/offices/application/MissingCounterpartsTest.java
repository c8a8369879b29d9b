package org.throughline.offices.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.notices.DeskSource;
import org.throughline.notices.DeskSource.Piece;
import org.throughline.notices.DeskSource.Place;
import org.throughline.offices.ConfiguredCounterparts;
import org.throughline.offices.book.CounterpartList;
import org.throughline.testkit.MovingClock;
import org.throughline.testkit.TestFolders;

/** Topics that nobody stands for, on the desks of the shipped bureau, in a real PostgreSQL. */
class MissingCounterpartsTest {

    /** Two topics by level are without anybody on that day. */
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-02-28T04:00:00Z"));
    private final FolderHouse folder = new FolderHouse(TestFolders.checkout().resolve("config"), clock);

    @BeforeEach
    void whatIsShipped() {
        folder.begin();
        folder.inTransaction(connection -> {
            ConfiguredCounterparts.bring(
                    connection,
                    ConfigurationFolder.read(TestFolders.checkout().resolve("config"))
                            .configuration()
                            .orElseThrow(),
                    folder.journal(connection),
                    clock);
            return "";
        });
    }

    @Test
    void theyLieOnTheDesksOfWhoeverRunsTheBureauAndOnNoOthers() {
        for (String office : List.of("general", "coordination")) {
            assertThat(desk().count(of(office), TODAY)).isEqualTo(new DeskSource.Count(2, 0));
            assertThat(desk().first(of(office), null, 10))
                    .extracting(Piece::key)
                    .containsExactly("commercial-space CITY", "commercial-space PROVINCE");
        }
        for (String office : List.of("office-1", "nothing")) {
            assertThat(desk().count(of(office), TODAY)).isEqualTo(DeskSource.Count.NONE);
            assertThat(desk().first(of(office), null, 10)).isEmpty();
        }
        Piece piece = desk().first(of("general"), null, 1).get(0);
        assertThat(piece.title().zh()).isEqualTo("给“商业航天”找市级的对口单位");
        assertThat(piece.path()).isEqualTo("/counterparts?topic=commercial-space");
    }

    @Test
    void oneAfterTheOtherTheyAreAllSeenOnce() {
        List<String> seen = new ArrayList<>();
        Place place = new Place(TODAY, null);
        List<Piece> next = desk().first(of("general"), place, 1);
        while (!next.isEmpty()) {
            seen.add(next.get(0).key());
            next = desk().first(
                            of("general"),
                            new Place(DeskSource.UNDATED, next.get(0).key()),
                            1);
        }

        assertThat(seen).containsExactly("commercial-space CITY", "commercial-space PROVINCE");
        assertThat(desk().first(of("general"), new Place(DeskSource.UNDATED, ""), 5))
                .hasSize(2);
        assertThat(desk().first(of("general"), new Place(DeskSource.UNDATED, null), 5))
                .isEmpty();
        assertThat(desk().first(of("general"), new Place(DeskSource.UNDATED, "no such key"), 5))
                .isEmpty();
    }

    private MissingCounterparts desk() {
        ActingFor acting = folder.acting(Optional::empty);
        CounterpartBook book = new CounterpartBook() {
            @Override
            public <T> T read(Look<T> look) {
                return folder.inTransaction(connection -> look.at(new CounterpartList(connection)));
            }
        };
        return new MissingCounterparts(book, folder.mandates(acting), acting);
    }

    private static Standing of(String office) {
        BilingualText called = new BilingualText(office, office);
        return new Standing(
                office,
                Standing.Kind.PERSON,
                called,
                called,
                Map.of("offices:read", Reach.EVERYWHERE),
                Map.of("offices:read", Set.of(FolderHouse.BAY + "/" + office)));
    }
}
