package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.enterprises.FirmFactsFeed.Mark;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;
import org.throughline.testkit.TestDatabase;

/** A view of the register is seen once more as it was, also of firms that were merged since. */
class FirmsSeenBeforeMergesTest {

    private static RegisterDatabase database;
    private static SampleFacts sample;

    private final FirmFactsFeed feed = FirmFactsFeed.over(TestDatabase.get().applicationSource());

    @BeforeAll
    static void open() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("FirmsSeenBeforeMergesTest -Dseed=" + seed);
        database = new RegisterDatabase();
        sample = SampleFacts.in(database, new Random(seed));
    }

    @AfterAll
    static void close() {
        SampleFacts.remove(database);
    }

    @BeforeEach
    void load() {
        database.empty();
        database.asOwner("truncate enterprises.fact_before_merge");
        database.load(IntStream.rangeClosed(1, 12).mapToObj(FirmsSeenBeforeMergesTest::firm));
    }

    private static FirmRecord firm(int number) {
        return sample.known(Firms.aRecord(number, "温州示例" + number + "号电气有限公司", "C3823", "330303", null));
    }

    private static UUID id(int number) {
        return firm(number).id();
    }

    private static void merge(int former, int surviving) {
        String pair = "'" + id(former) + "', '" + id(surviving) + "'";
        database.asOwner("select enterprises.close_firm(" + pair + ");"
                + " insert into enterprises.merge (id, former, surviving, reason, at, by_whom, moved)"
                + " values (gen_random_uuid(), " + pair + ", '同一家', clock_timestamp(), 'test', '{}');"
                + " select enterprises.bring_facts_over(" + pair + ")");
    }

    private HeardFirms seen(Mark mark) {
        HeardFirms heard = new HeardFirms();
        feed.asSeen(mark, heard);
        return heard;
    }

    @Test
    void bothAreSeenAsTheyWere() {
        HeardFirms before = new HeardFirms();
        Mark mark = feed.all(before);
        merge(1, 2);

        assertThat(seen(mark).firms()).isEqualTo(before.firms());
        HeardFirms two = new HeardFirms();
        feed.asSeen(mark, Set.of(id(1), id(2)), two);
        assertThat(two.firms())
                .containsOnlyKeys(id(1), id(2))
                .containsEntry(id(1), before.firms().get(id(1)))
                .containsEntry(id(2), before.firms().get(id(2)));
    }

    @Test
    void eachViewSeesTheMergesOfItsTime() {
        HeardFirms first = new HeardFirms();
        Mark none = feed.all(first);
        merge(1, 2);
        HeardFirms second = new HeardFirms();
        Mark one = feed.all(second);
        merge(2, 3);
        merge(4, 3);
        HeardFirms third = new HeardFirms();
        Mark all = feed.all(third);

        assertThat(seen(none).firms()).isEqualTo(first.firms());
        assertThat(seen(one).firms()).isEqualTo(second.firms());
        assertThat(seen(all).firms()).isEqualTo(third.firms());
        assertThat(second.firms()).doesNotContainKey(id(1));
        assertThat(third.firms()).doesNotContainKeys(id(1), id(2), id(4)).isNotEqualTo(second.firms());
    }

    @Test
    void whatWasCorrectedBeforeTheMergeAndSinceIsSeenAsItWasThen() {
        HeardFirms before = new HeardFirms();
        Mark mark = feed.all(before);
        correct(1);
        HeardFirms corrected = new HeardFirms();
        Mark later = feed.all(corrected);
        merge(1, 2);
        correct(2);

        assertThat(seen(mark).firms()).isEqualTo(before.firms());
        assertThat(seen(later).firms()).isEqualTo(corrected.firms());
        assertThat(corrected.firms()).isNotEqualTo(before.firms());
    }

    /** Another source says the same of every day. */
    private static void correct(int firm) {
        database.asOwner("with r as (insert into enterprises.recording (source, recorded_at, recorded_by)"
                + " values ('correction', clock_timestamp(), 'test') returning id), old as (update enterprises.fact f"
                + " set superseded_by = r.id, latest = false from r where f.enterprise_id = '" + id(firm)
                + "' and f.latest returning f.*) select 1");
        database.asOwner("insert into enterprises.fact (enterprise_id, recording_id, as_of, day, definition_id, year,"
                + " truth, number, words) select f.enterprise_id, f.superseded_by, f.as_of, f.day, f.definition_id,"
                + " f.year, f.truth, f.number, f.words from enterprises.fact f join enterprises.recording r"
                + " on r.id = f.superseded_by and r.source = 'correction' where f.enterprise_id = '" + id(firm)
                + "' and not exists (select from enterprises.fact n where n.enterprise_id = f.enterprise_id"
                + " and n.recording_id = f.superseded_by)");
    }
}
