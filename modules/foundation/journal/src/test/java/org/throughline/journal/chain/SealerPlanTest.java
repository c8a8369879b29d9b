package org.throughline.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.cryptography.Suite;
import org.throughline.journal.chain.LinkSql.Search;

/** A batch looks at what it seals and not at what was sealed before, however much one transaction has written. */
class SealerPlanTest {

    private static final int BATCH = 500;
    private static final int BATCHES = 12;
    private static final Pattern ROWS = Pattern.compile("actual rows=(\\d+) loops=(\\d+)");

    private static final String ONE_TRANSACTION = """
            insert into journal.entry (id, at, actor, post, kind, subject_type, subject_id, address, digest_algorithm,
                digest)
            select gen_random_uuid(), now(), 'loader', '', 'loaded', 'enterprise', 's' || n, '', 'SHA-256', '\\x00'
            from generate_series(1, %d) as n
            """;

    @TempDir
    private Path folder;

    private JournalDatabase journal;

    @BeforeEach
    void manyEntriesOfOneTransaction() throws Exception {
        journal = new JournalDatabase(folder);
        journal.asOwner(ONE_TRANSACTION.formatted(BATCH * BATCHES));
    }

    @Test
    void theLastBatchOfALargeTransactionReadsNoMoreThanTheFirst() throws Exception {
        long first = rowsRead();
        sealSome(BATCHES - 1);
        long last = rowsRead();

        assertThat(first).isEqualTo(BATCH);
        assertThat(last).isEqualTo(BATCH);
    }

    @Test
    void aTransactionThatIsStillAtWorkDoesNotSendTheSealerBack() throws Exception {
        try (Connection old = journal.application()) {
            JournalDatabase.write(old, "old");
            journal.asOwner(ONE_TRANSACTION.formatted(BATCH * BATCHES));
            sealSome(2 * BATCHES - 1);

            assertThat(rowsRead()).isEqualTo(BATCH);
            sealSome(1);
            assertThat(rowsRead()).isZero();

            old.commit();
        }
        assertThat(journal.seal(sealer())).isEqualTo(1);
        assertThat(journal.askOwner("select count(*) = max(position) from journal.seal"))
                .isEqualTo("t");
    }

    @Test
    void aBatchGoesByIndexAndSortsNothing() throws Exception {
        sealSome(2);

        assertThat(plan()).contains("entry_in_order").contains("seal_entry_key").doesNotContain("Seq Scan", "->  Sort");
    }

    @Test
    void aVerificationReadsTheChainByIndexAndSortsNothing() throws Exception {
        sealSome(2);
        String plan;
        try (Connection connection = journal.application()) {
            LinkSql.execute(connection, LinkSql.BY_INDEX);
            try (PreparedStatement query = connection.prepareStatement("explain " + ChainRows.STRETCH)) {
                query.setLong(1, 0);
                query.setLong(2, BATCH);
                plan = lines(query);
            }
        }

        assertThat(plan).contains("seal_pkey").contains("entry_pkey").doesNotContain("Seq Scan", "->  Sort");
    }

    private void sealSome(int batches) throws Exception {
        Sealer sealer = sealer();
        for (int batch = 0; batch < batches; batch++) {
            assertThat(journal.seal(sealer)).isEqualTo(BATCH);
        }
    }

    private Sealer sealer() {
        return new Sealer(
                CheckpointBook.in(folder, JournalDatabase.CLOCK, Suite.INTERNATIONAL), JournalDatabase.CLOCK, BATCH);
    }

    /** Rows that the next batch takes from the table of entries. */
    private long rowsRead() throws SQLException {
        return plan().lines()
                .filter(line -> line.contains("on entry "))
                .map(ROWS::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)) * Long.parseLong(found.group(2)))
                .sum();
    }

    private String plan() throws SQLException {
        try (Connection connection = journal.application()) {
            Search search = LinkSql.last(connection).map(Search::behind).orElse(Search.OF_ALL);
            LinkSql.execute(connection, LinkSql.BY_INDEX);
            try (PreparedStatement query =
                    connection.prepareStatement("explain (analyze, costs off, timing off) " + LinkSql.UNSEALED)) {
                LinkSql.bind(query, search, BATCH);
                return lines(query);
            }
        }
    }

    private static String lines(PreparedStatement query) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                lines.append(row.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }
}
