package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.TestDatabase;

/** What a merge asks for each of its firms is answered by an index, however many facts there are. */
class MergePlanTest {

    @Test
    void whetherAFirmHasFactsIsNotLookedForInAllOfThem() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                Statement settings = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Only what has no index is scanned then.
            settings.execute("set local enable_seqscan = off");

            assertThat(plan(connection)).contains("Scan using fact_").doesNotContain("Seq Scan on fact");
        }
    }

    private static String plan(Connection connection) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain " + FactMerge.TARGETS)) {
            explain.setObject(1, new UUID(0, 0));
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
