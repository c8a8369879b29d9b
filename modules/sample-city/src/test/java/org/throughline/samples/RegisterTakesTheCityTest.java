package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FirmLoader;
import org.throughline.enterprises.FirmRecord;
import org.throughline.testkit.TestDatabase;

/** The register's own catalogue, bounds and keys are the judge of whether generated firms fit; nothing is kept. */
class RegisterTakesTheCityTest {

    @Test
    void theRegisterTakesEveryGeneratedFirmWithAllItsFacts() throws SQLException {
        List<FirmRecord> firms =
                SampleCity.of(SampleCity.SEED, FullCity.DAY).firms(1_500, 150).toList();
        long facts = firms.stream().mapToLong(firm -> firm.facts().size()).sum();

        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            FirmLoader.Loaded loaded = FirmLoader.over(connection).load(firms.stream(), "generator", soFar -> {});

            assertThat(loaded).isEqualTo(new FirmLoader.Loaded(1_650, facts));
            assertThat(count(connection, "select count(*) from enterprises.enterprise where generated"))
                    .isEqualTo(1_650);
            assertThat(count(connection, "select count(*) from enterprises.fact"))
                    .isEqualTo(facts);
            assertThat(count(connection, "select count(*) from enterprises.recording"))
                    .isLessThan(150);
            // Listed firms are so rare that these few need not have one.
            assertThat(count(connection, "select count(distinct definition_id) from enterprises.fact"))
                    .isBetween(Fact.values().length - 1L, (long) Fact.values().length);
            connection.rollback();
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
