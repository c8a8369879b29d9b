package org.throughline.journal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.journal.JournalFilter;
import org.throughline.journal.JournalQuery;
import org.throughline.journal.JournalQuery.Order;
import org.throughline.journal.JournalReading.UnusablePlace;
import org.throughline.journal.JournalRecord;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

class JournalReadingTest {

    private static final Instant NOON = WrittenJournal.NOON;

    @TempDir
    private Path folder;

    private WrittenJournal journal;

    private List<UUID> written;

    @BeforeEach
    void fiveEntries() throws Exception {
        journal = new WrittenJournal();
        written = List.of(
                journal.write(0, "longwan", "enterprise-registered", "a"),
                journal.write(1, "province", "enterprise-changed", "a"),
                journal.write(2, "longwan", "enterprise-changed", "b"),
                journal.write(3, "longwan", "fact-recorded", "a"),
                journal.write(4, "province", "fact-recorded", "c"));
    }

    @Test
    void everyConditionNarrows() {
        assertThat(found(new JournalFilter("a", null, null, null, null))).containsExactly(0, 1, 3);
        assertThat(found(new JournalFilter(null, "fact-recorded", null, null, null)))
                .containsExactly(3, 4);
        assertThat(found(new JournalFilter(null, null, "province", null, null))).containsExactly(1, 4);
        assertThat(found(new JournalFilter("a", "enterprise-changed", "province", null, null)))
                .containsExactly(1);
        assertThat(found(new JournalFilter("d", null, null, null, null))).isEmpty();
    }

    @Test
    void aSpanOfTimeHasItsBeginningAndNotItsEnd() {
        Instant from = NOON.plusSeconds(1);
        Instant to = NOON.plusSeconds(3);

        assertThat(found(new JournalFilter(null, null, null, from, to))).containsExactly(1, 2);
        assertThat(found(new JournalFilter(null, null, null, from.plusNanos(1_000), null)))
                .containsExactly(2, 3, 4);
        assertThat(found(new JournalFilter(null, null, null, null, from.plusNanos(1_000))))
                .containsExactly(0, 1);
    }

    @Test
    void timesLongBeforeAndAfterAnyEntryAreUnderstood() {
        Instant never = Instant.parse("0001-01-01T00:00:00.5Z");
        Instant end = Instant.parse("9999-12-31T23:59:59Z");

        assertThat(found(new JournalFilter(null, null, null, never, end))).hasSize(5);
        assertThat(found(new JournalFilter(null, null, null, end, null))).isEmpty();
        assertThat(found(new JournalFilter(null, null, null, null, never))).isEmpty();
    }

    @Test
    void anEntryWhoseIdentityIsAheadOfItsTimeIsFoundByItsTime() throws Exception {
        journal.asOwner("update journal.entry set at = at - interval '10 seconds' where subject_id = 'c'");

        Instant from = NOON.minusSeconds(7);

        assertThat(found(new JournalFilter("c", null, null, from, NOON))).containsExactly(4);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pagesFollowOneAnotherWithoutGapOrRepetition(Order order) {
        List<UUID> read = new ArrayList<>();
        @Nullable Cursor place = null;
        do {
            Page<JournalRecord> page = journal.reading().page(new JournalQuery(JournalFilter.ALL, order, 2, place));
            page.items().forEach(entry -> read.add(entry.id()));
            place = page.next();
        } while (place != null);

        List<UUID> expected = new ArrayList<>(written);
        if (order == Order.NEWEST) {
            Collections.reverse(expected);
        }
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void anEntryHasItsPositionOnceItIsSealed() throws Exception {
        assertThat(journal.reading().find(written.get(1)))
                .hasValueSatisfying(entry -> assertThat(entry.position()).isNull());

        journal.seal(folder);

        assertThat(journal.reading().find(written.get(1))).hasValueSatisfying(entry -> {
            assertThat(entry.position()).isEqualTo(2);
            assertThat(entry.sealedAt()).isEqualTo(NOON);
            assertThat(entry.at()).isEqualTo(NOON.plusSeconds(1));
            assertThat(entry.who()).isEqualTo(new JournalRecord.Who("province", "", "request-0001", "10.0.0.1"));
            assertThat(entry.change().subject()).isEqualTo("a");
            assertThat(entry.digest()).matches("[0-9a-f]{64}");
            assertThat(entry.digestAlgorithm()).isEqualTo("SHA-256");
        });
    }

    @Test
    void aPlaceOfAnotherOrderOrOfNoListIsRefused() {
        Cursor other = new Cursor(List.of("NEWEST", written.get(0).toString()));
        Cursor none = new Cursor(List.of("OLDEST", "seven"));

        for (Cursor place : List.of(other, none)) {
            JournalQuery query = new JournalQuery(JournalFilter.ALL, Order.OLDEST, 2, place);
            assertThatThrownBy(() -> journal.reading().page(query)).isInstanceOf(UnusablePlace.class);
        }
    }

    /** Indexes into what was written, in the order found. */
    private List<Integer> found(JournalFilter filter) {
        return journal.reading().page(new JournalQuery(filter, Order.OLDEST, 50, null)).items().stream()
                .map(entry -> written.indexOf(entry.id()))
                .toList();
    }
}
