package org.throughline.journal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.journal.JournalFilter;
import org.throughline.journal.JournalQuery;
import org.throughline.journal.JournalQuery.Order;
import org.throughline.testkit.TestDatabase;

/** Over a year's worth of entries each way of asking goes by an index of its own. */
class JournalPlanTest {

    private static final String FILL = """
            insert into journal.entry (id, transaction_id, at, actor, post, kind, subject_type, subject_id, address,
                digest_algorithm, digest)
            select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || '70008'
                    || lpad(to_hex(n), 15, '0'))::uuid,
                '100', moment, 'client' || n % 200, '', 'kind-' || n % 40, 'enterprise', 'subject' || n % 9000, '',
                'SHA-256', '\\x00'
            from generate_series(1, 60000) as n, lateral (select timestamptz '2026-01-01' + n * interval '8 minutes')
                as m (moment)
            """;

    private static final String LINK = """
            insert into journal.seal (position, entry_id, digest, previous_hash, horizon, sealed_at, hash_algorithm, hash)
            select row_number() over (order by id), id, digest, digest, '100', at, 'SHA-256', digest from journal.entry
            """;

    private static WrittenJournal journal;

    @BeforeAll
    static void fill() throws SQLException {
        journal = new WrittenJournal();
        journal.asOwner(FILL);
        journal.asOwner(LINK);
        journal.asOwner("analyze journal.entry");
        journal.asOwner("analyze journal.seal");
    }

    @AfterAll
    static void empty() {
        TestDatabase.get().empty("journal");
    }

    static Stream<Arguments> questions() {
        var from = WrittenJournal.NOON;
        var to = from.plus(Duration.ofDays(7));
        List<Arguments> filters = List.of(
                Arguments.of(JournalFilter.ALL, "entry_pkey"),
                Arguments.of(new JournalFilter("subject7", null, null, null, null), "entry_of_subject"),
                Arguments.of(new JournalFilter(null, "kind-7", null, null, null), "entry_of_kind"),
                Arguments.of(new JournalFilter(null, null, "client7", null, null), "entry_of_actor"),
                Arguments.of(new JournalFilter(null, null, null, from, to), "entry_pkey"),
                Arguments.of(new JournalFilter(null, null, "nobody", from, to), "entry_of_actor"),
                Arguments.of(new JournalFilter("subject7", "kind-7", "client7", null, null), "entry_of_subject"));
        return Stream.of(Order.values())
                .flatMap(
                        order -> filters.stream().map(filter -> Arguments.of(filter.get()[0], order, filter.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyListGoesByIndex(JournalFilter filter, Order order, String index) throws SQLException {
        String plan = journal.plan(EntryConditions.of(new JournalQuery(filter, order, 50, null)));

        assertThat(plan).contains(index).contains("seal_entry_key").doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void oneEntryIsFoundByItsIdentity(UUID id) throws SQLException {
        String plan = journal.plan(EntryConditions.of(id));

        assertThat(plan).contains("entry_pkey").doesNotContain("Seq Scan");
    }

    static Stream<UUID> ids() {
        return Stream.of(new UUID(7, 7));
    }
}
