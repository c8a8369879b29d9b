package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.throughline.enterprises.FirmFactsFeed.News;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;
import org.throughline.testkit.TestDatabase;

/** What is known of all firms, and what changed since somebody looked. */
class FirmFactsFeedTest {

    private static RegisterDatabase database;
    private static SampleFacts sample;

    private final FirmFactsFeed feed = FirmFactsFeed.over(TestDatabase.get().applicationSource());

    @BeforeAll
    static void open() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("FirmFactsFeedTest -Dseed=" + seed);
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
        database.asOwner("truncate enterprises.firm_change");
        database.load(IntStream.rangeClosed(1, 40).mapToObj(FirmFactsFeedTest::firm));
    }

    private static FirmRecord firm(int number) {
        FirmRecord bare = Firms.aRecord(
                number,
                "温州示例" + number + "号电气有限公司",
                number % 2 == 0 ? "C3823" : "C3441",
                "330303",
                number % 2 == 0 ? "wenzhou-bay" : null);
        return number == 1 ? bare : sample.known(bare);
    }

    private static UUID id(int number) {
        return Firms.aRecord(number, "温州示例电气有限公司", "C3823", "330303", null).id();
    }

    @Test
    void allThatCountsIsTold() {
        HeardFirms heard = new HeardFirms();

        feed.all(heard);

        assertThat(heard.firms()).hasSize(40);
        assertThat(lines(heard))
                .containsExactlyInAnyOrderElementsOf(database.column("select e.id || ' ' || d.name ||"
                        + " coalesce(' ' || f.year, '') || ' ' || coalesce(f.number::text, f.words, f.day::text, f.truth::text)"
                        + " || ' by ' || r.source || ' of ' || f.as_of from enterprises.fact f"
                        + " join enterprises.enterprise e on e.id = f.enterprise_id"
                        + " join enterprises.fact_definition d on d.id = f.definition_id"
                        + " join enterprises.recording r on r.id = f.recording_id where f.latest"));
        assertThat(heard.firms().get(id(1))).isEqualTo(Map.of("", "C3441 330303"));
        assertThat(heard.firms().get(id(2))).containsEntry("", "C3823 330303 wenzhou-bay");
    }

    private static Set<String> lines(HeardFirms heard) {
        Set<String> lines = new HashSet<>();
        heard.firms()
                .forEach((firm, facts) -> facts.forEach((name, said) -> {
                    if (!name.isEmpty()) {
                        lines.add(firm + " " + name + " " + said);
                    }
                }));
        return lines;
    }

    @Test
    void numbersComeAsTheyWereWritten() {
        String[] numbers = {
            "0", "0.00", "-0.000001", "1", "9999", "10000", "100000000", "12345678.9", "-98765432109876543210.123456"
        };
        for (int year = 0; year < numbers.length; year++) {
            say(id(1), "profit", 2000 + year, numbers[year]);
        }
        HeardFirms heard = new HeardFirms();

        feed.all(heard);

        for (int year = 0; year < numbers.length; year++) {
            assertThat(heard.firms().get(id(1)))
                    .containsEntry("profit " + (2000 + year), numbers[year] + " by test of 2026-02-01");
        }
    }

    @Test
    void whoeverLooksAgainHearsOfTheFirmsThatChangedAndOfNoOther() {
        Mark mark = feed.all(new HeardFirms());
        say(id(3), "profit", 2019, "17");
        database.asOwner("update enterprises.enterprise set industry = 'C2929' where id = '" + id(4) + "'");
        database.asOwner("update enterprises.enterprise set version = version + 1 where id = '" + id(5) + "'");
        database.asOwner("update enterprises.enterprise set zone = 'wenzhou-htz' where id = '" + id(9) + "'");
        database.asOwner("update enterprises.enterprise set zone = null where id = '" + id(10) + "'");

        HeardFirms heard = new HeardFirms();
        News news = feed.since(mark, heard);

        assertThat(news.tooMany()).isFalse();
        assertThat(news.firms()).containsExactlyInAnyOrder(id(3), id(4), id(9), id(10));
        assertThat(heard.firms().keySet()).isEqualTo(news.firms());
        assertThat(heard.firms().get(id(3))).containsEntry("profit 2019", "17 by test of 2026-02-01");
        assertThat(heard.firms().get(id(4))).containsEntry("", "C2929 330303 wenzhou-bay");
        assertThat(heard.firms().get(id(9))).containsEntry("", "C3441 330303 wenzhou-htz");
        assertThat(heard.firms().get(id(10))).containsEntry("", "C3823 330303");
        assertThat(feed.since(news.mark(), new HeardFirms()).firms()).isEmpty();
    }

    @Test
    void aTransactionThatCommitsAfterALaterOneIsNotMissed() throws SQLException {
        Mark mark = feed.all(new HeardFirms());
        try (Connection slow = TestDatabase.get().ownerSource().getConnection()) {
            slow.setAutoCommit(false);
            say(slow, id(6), "profit", 2019, "1");
            say(id(7), "profit", 2019, "2");

            News first = feed.since(mark, new HeardFirms());
            assertThat(first.firms()).containsExactly(id(7));
            slow.commit();
            News second = feed.since(first.mark(), new HeardFirms());

            assertThat(second.firms()).containsExactly(id(6));
            assertThat(feed.since(second.mark(), new HeardFirms()).firms()).isEmpty();
        }
    }

    @Test
    void whatIsUndoneIsNoNews() throws SQLException {
        Mark mark = feed.all(new HeardFirms());
        try (Connection connection = TestDatabase.get().ownerSource().getConnection()) {
            connection.setAutoCommit(false);
            say(connection, id(6), "profit", 2019, "1");
            connection.rollback();
        }

        assertThat(feed.since(mark, new HeardFirms()).firms()).isEmpty();
    }

    @Test
    void manyAtOnceAreNotToldOneByOne() {
        Mark mark = feed.all(new HeardFirms());
        database.load(IntStream.rangeClosed(1_001, 1_400).mapToObj(FirmFactsFeedTest::firm));

        HeardFirms heard = new HeardFirms();
        assertThat(feed.since(mark, heard).tooMany()).isTrue();

        assertThat(heard.firms()).isEmpty();
        assertThat(database.column("select count(*) from enterprises.firm_change where firm is null"))
                .containsExactly("1");
    }

    @Test
    void whoWasAwayForLongReadsAll() {
        Mark mark = feed.all(new HeardFirms());
        Mark old = new Mark(mark.snapshot(), mark.at().minus(Duration.ofHours(21)));

        assertThat(feed.since(mark, new HeardFirms()).tooMany()).isFalse();
        assertThat(feed.since(old, new HeardFirms()).tooMany()).isTrue();
    }

    @Test
    void whatADumpBroughtFromAnotherClusterIsNoNews() {
        database.asOwner("insert into enterprises.firm_change (xid, firm) values ('9000000000000', null)");
        Mark mark = feed.all(new HeardFirms());

        assertThat(feed.since(mark, new HeardFirms()).tooMany()).isFalse();
    }

    @Test
    void changesAreForgottenAfterADay() {
        Mark mark = feed.all(new HeardFirms());
        say(id(6), "profit", 2019, "1");
        database.asOwner(
                "insert into enterprises.firm_change (at, firm) values (now() - interval '25 hours', '" + id(8) + "')");

        new ChangeClearance(database.reading()).round();

        assertThat(feed.since(mark, new HeardFirms()).firms()).containsExactly(id(6));
    }

    @Test
    void aViewIsSeenOnceMoreAsItWas() {
        Mark mark = feed.all(new HeardFirms());
        HeardFirms then = new HeardFirms();
        feed.asSeen(mark, then);
        HeardFirms same = new HeardFirms();
        feed.all(same);
        assertThat(then.firms()).isEqualTo(same.firms());

        say(id(3), "profit", 2019, "17");
        correctAll(id(4));
        overtake(id(5));
        database.asOwner("update enterprises.enterprise set version = version + 1, industry = 'C2929',"
                + " district = '330324' where id = '" + id(4) + "'");
        database.asOwner("update enterprises.enterprise set version = version + 1, industry = 'C2930' where id = '"
                + id(4) + "'");

        database.asOwner("update enterprises.enterprise set version = version + 1, zone = null where id = '" + id(6)
                + "'; update enterprises.enterprise set version = version + 1, zone = 'wenzhou-htz' where id in ('"
                + id(6) + "', '" + id(7) + "')");

        HeardFirms again = new HeardFirms();
        feed.asSeen(mark, again);
        assertThat(again.firms()).isEqualTo(same.firms());
        HeardFirms one = new HeardFirms();
        feed.asSeen(mark, Set.of(id(4)), one);
        assertThat(one.firms())
                .containsOnlyKeys(id(4))
                .containsEntry(id(4), same.firms().get(id(4)));
        HeardFirms now = new HeardFirms();
        feed.all(now);
        assertThat(now.firms()).isNotEqualTo(same.firms());
        assertThat(now.firms().get(id(5))).isNotEqualTo(same.firms().get(id(5)));
        assertThat(same.firms().get(id(6))).containsEntry("", "C3823 330303 wenzhou-bay");
        assertThat(same.firms().get(id(7))).containsEntry("", "C3441 330303");
        assertThat(List.of(6, 7))
                .allSatisfy(number -> assertThat(now.firms().get(id(number)))
                        .hasEntrySatisfying("", entry -> assertThat(entry).endsWith(" wenzhou-htz")));
    }

    /** Every value of a firm is corrected by the same value from another source. */
    private static void correctAll(UUID firm) {
        database.asOwner("with r as (insert into enterprises.recording (source, recorded_at, recorded_by)"
                + " values ('correction', now(), 'test') returning id), old as (update enterprises.fact f"
                + " set superseded_by = r.id, latest = false from r where f.enterprise_id = '" + firm
                + "' and f.latest returning f.*) select 1");
        database.asOwner("insert into enterprises.fact (enterprise_id, recording_id, as_of, day, definition_id, year,"
                + " truth, number, words) select f.enterprise_id, f.superseded_by, f.as_of, f.day, f.definition_id,"
                + " f.year, f.truth, f.number, f.words from enterprises.fact f where f.enterprise_id = '" + firm
                + "' and f.superseded_by is not null");
    }

    /** Every value of a firm is followed by the same of a later day. */
    private static void overtake(UUID firm) {
        database.asOwner("update enterprises.fact set latest = false where enterprise_id = '" + firm + "'");
        database.asOwner("with r as (insert into enterprises.recording (source, recorded_at, recorded_by)"
                + " values ('later', now(), 'test') returning id) insert into enterprises.fact (enterprise_id,"
                + " recording_id, as_of, day, definition_id, year, truth, number, words) select f.enterprise_id, r.id,"
                + " f.as_of + 1, f.day, f.definition_id, f.year, f.truth, f.number, f.words from enterprises.fact f, r"
                + " where f.enterprise_id = '" + firm + "'");
    }

    private static void say(UUID firm, String fact, int year, String value) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection()) {
            say(connection, firm, fact, year, value);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(Connection connection, UUID firm, String fact, int year, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("with r as (insert into enterprises.recording (source, recorded_at, recorded_by)"
                    + " values ('test', now(), 'test') returning id) insert into enterprises.fact (enterprise_id,"
                    + " recording_id, as_of, definition_id, year, number) select '" + firm
                    + "', r.id, '2026-02-01', d.id, "
                    + year + ", " + value + " from r, enterprises.fact_definition d where d.name = '" + fact + "'");
        }
    }
}
