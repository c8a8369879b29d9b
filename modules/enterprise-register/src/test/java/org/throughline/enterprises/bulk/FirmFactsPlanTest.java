package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FirmFactsFeed.Mark;
import org.throughline.testkit.TestDatabase;

/** What is asked of the firms that changed is answered by an index, however many facts there are. */
class FirmFactsPlanTest {

    private static final String SOME = "'{00000000-0000-0000-0000-000000000000}'::uuid[]";
    private static final Mark MARK = new Mark("5:5:", Instant.EPOCH);

    @Test
    void factsOfSomeFirmsAreNotLookedForInAllOfThem() throws SQLException {
        List<String> questions = new ArrayList<>(CopiedFirmFacts.factsOf(SOME, MARK));
        questions.add(CopiedFirmFacts.sourcesOf(SOME));
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Only what has no index is scanned then.
            statement.execute("set local enable_seqscan = off");
            for (String question : questions) {
                assertThat(plan(statement, question))
                        .contains("Index Cond: (enterprise_id = ANY")
                        .doesNotContain("Seq Scan on fact");
            }
        }
    }

    private static String plan(Statement statement, String question) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet row = statement.executeQuery("explain " + question)) {
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
