package org.throughline.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.cryptography.Suite;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.Reorganisation;
import org.throughline.offices.book.UntoldPlans;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** What the shipped folder makes of an installation that knows nothing yet. */
class ConfiguredMandatesTest {

    private static final String BAY = "wenzhou-bay-emerging-industries";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T04:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Configuration SHIPPED = ConfigurationFolder.read(
                    TestFolders.checkout().resolve("config"))
            .configuration()
            .orElseThrow();

    @BeforeEach
    void nothingIsKnown() {
        TestDatabase.get().empty("offices");
    }

    @Test
    void fourNumberedOfficesHaveTheirTracksAndCommercialSpaceHasNobody() {
        begin();

        Coverage coverage = believed();
        assertThat(coverage.responsible(new TrackCode("semiconductors"), TODAY).map(Mandate::office))
                .contains("office-2");
        assertThat(coverage.responsible(new TrackCode("marine-biology"), TODAY).map(Mandate::office))
                .contains("office-1");
        assertThat(coverage.responsible(new TrackCode("commercial-space"), TODAY))
                .isEmpty();
        assertThat(coverage.gaps(TODAY).keySet()).containsExactly(new TrackCode("commercial-space"));
    }

    @Test
    void eachBureauBeginsWithOnePlanAndTheSameFolderAgainChangesNothing() {
        begin();
        List<Map.Entry<String, Long>> once = plans();

        begin();

        assertThat(once)
                .containsExactly(Map.entry("nanjing-yuhuatai-ai", 1L), Map.entry("wenzhou-ai", 1L), Map.entry(BAY, 1L));
        assertThat(plans()).isEqualTo(once);
        assertThat(news()).describedAs("news to anybody").isEmpty();
    }

    @Test
    void noDayBeforeTheBureauWasSetUpHasAnybody() {
        begin();

        assertThat(believed().on(LocalDate.of(2025, 11, 30))).isEmpty();
        assertThat(believed().on(LocalDate.of(2025, 12, 1))).hasSize(8);
    }

    private static Optional<PlanRecord> news() {
        return inTransaction(connection -> new UntoldPlans(connection).next());
    }

    private static void begin() {
        inTransaction(connection -> {
            Journal journal = OperatorJournal.on(connection, CLOCK, "tests", Suite.INTERNATIONAL);
            ConfiguredMandates.on(connection, journal, CLOCK, "tests").begin(SHIPPED);
            return "";
        });
    }

    private static Coverage believed() {
        return inTransaction(connection -> Reorganisation.on(
                        connection,
                        OperatorJournal.on(connection, CLOCK, "tests", Suite.INTERNATIONAL),
                        CLOCK,
                        List.of())
                .present(BAY));
    }

    private static List<Map.Entry<String, Long>> plans() {
        return inTransaction(connection -> {
            try (var query = connection.prepareStatement("select bureau, count(*) from offices.mandate_plan"
                            + " where state = 'APPLIED' group by bureau order by bureau");
                    var row = query.executeQuery()) {
                List<Map.Entry<String, Long>> plans = new ArrayList<>();
                while (row.next()) {
                    plans.add(Map.entry(row.getString(1), row.getLong(2)));
                }
                return plans;
            }
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static <T> T inTransaction(Work<T> work) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
