package org.throughline.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.Office;
import org.throughline.configuration.OfficeFunction;
import org.throughline.cryptography.Suite;
import org.throughline.directory.ClosedOrganisations;
import org.throughline.directory.ConfiguredOrganisations;
import org.throughline.directory.DemoCity;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.OrganisationRecord;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Wording;
import org.throughline.testkit.TestDatabase;

/** A bureau gains a plaque, an office a function, and an organisation closes: each from a day on. */
class PlaquesInTimeTest {

    private static final String BAY = "wenzhou-bay-emerging-industries";
    private static final String AI = "wenzhou-ai";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final BilingualText SECOND = new BilingualText("低空经济局", "Bureau for the Low-Altitude Economy");

    private final SqlOrganisations organisations =
            new SqlOrganisations(TestDatabase.get().applicationSource());
    private final SqlStandingSource standings =
            new SqlStandingSource(TestDatabase.get().applicationSource());

    @BeforeEach
    void theCityOfTheDemo() throws SQLException {
        DemoCity.afresh(noon(MARCH));
    }

    @Test
    void aSecondPlaqueHangsFromTheStartOnThatFindsItAndEarlierDaysAnswerAsBefore() {
        bring(changed(true, false), MAY);

        assertThat(bureau(MAY.minusDays(1)).names()).hasSize(1);
        assertThat(bureau(MAY).names()).hasSize(2).contains(SECOND);
        assertThat(bureau(MAY).valid().start()).isEqualTo(MAY);
        assertThat(bureau(MAY.plusYears(1)).names()).hasSize(2);
        assertThat(organisations.plaques(BAY, MAY)).endsWith(SECOND).hasSize(2);
        assertThat(organisations.plaques(BAY, MARCH)).hasSize(1);
    }

    @Test
    void anOfficeHasAFunctionMoreFromTheStartOnThatFindsIt() {
        bring(changed(false, true), MAY);

        assertThat(office(MAY.minusDays(1)).functions()).containsExactly("general-running");
        assertThat(office(MAY).functions()).containsExactly("general-running", "policy");
        bring(DemoCity.SHIPPED, MAY.plusMonths(1));
        assertThat(office(MAY.plusMonths(1)).functions()).containsExactly("general-running");
        assertThat(office(MAY).functions()).hasSize(2);
    }

    /** As it is after an update from a version that kept neither numbers nor functions. */
    @Test
    void whatWasNotRecordedIsTakenToHaveBeenSoAndMakesNoNewPhase() {
        change("update directory.organisation_phase set number = null, functions = null");

        bring(DemoCity.SHIPPED, MAY);

        assertThat(office(MARCH).functions()).containsExactly("general-running");
        assertThat(office(MAY).valid().start()).isEqualTo(office(MARCH).valid().start());
    }

    @Test
    void whoPassedAllIsThereUntilThatDayAndNoFolderBringsItBack() {
        close(MAY);

        bring(DemoCity.SHIPPED, MARCH.plusDays(1));
        bring(changed(true, true), MAY.plusDays(1));

        assertThat(find(MAY.minusDays(1))).isPresent();
        assertThat(find(MAY)).isEmpty();
        assertThat(find(MAY.plusYears(1))).isEmpty();
        assertThat(organisations.offices(MAY)).noneMatch(named -> named.code().startsWith(BAY));
        assertThat(organisations.offices(MAY.minusDays(1)))
                .filteredOn(named -> named.code().startsWith(BAY))
                .hasSize(6);
        assertThat(organisations.served(BAY, MAY)).isEmpty();
    }

    @Test
    void aPostInAClosedOrganisationGivesNoRightsButTheDutiesOfAdministratorsStay() {
        close(MAY);

        assertThat(person("office1", MAY.minusDays(1))).isPresent();
        assertThat(person("office1", MAY)).isEmpty();
        assertThat(person("industry", MAY)).isPresent();
        assertThat(person("security", MAY)).isPresent();
        assertThat(person("system", MAY)).isPresent();
        assertThat(organisations.seats(BAY, "enterprises:write", MAY)).isEmpty();
        assertThat(organisations.seats(BAY, "enterprises:write", MAY.minusDays(1)))
                .isNotEmpty();
    }

    private static void close(LocalDate day) {
        write(noon(MARCH), (connection, journal) -> {
            assertThat(ClosedOrganisations.posts(connection, BAY, day)).isEqualTo(16);
            ClosedOrganisations.close(connection, journal, noon(MARCH), BAY, AI, day);
        });
    }

    private static Configuration changed(boolean plaque, boolean function) {
        Configuration shipped = DemoCity.SHIPPED;
        return new Configuration(
                shipped.bureaus().stream()
                        .map(bureau -> bureau.code().equals(BAY) ? changed(bureau, plaque, function) : bureau)
                        .toList(),
                shipped.divisions(),
                shipped.zones(),
                shipped.industries(),
                shipped.strategicIndustries(),
                shipped.facts(),
                shipped.remits(),
                shipped.notices(),
                shipped.workingCalendar(),
                "another",
                shipped.files());
    }

    private static Bureau changed(Bureau bureau, boolean plaque, boolean function) {
        List<BilingualText> plaques = new ArrayList<>(bureau.plaques());
        if (plaque) {
            plaques.add(SECOND);
        }
        return new Bureau(
                bureau.code(),
                plaques,
                bureau.divisions(),
                bureau.zones(),
                bureau.offices().stream()
                        .map(office -> function && office.code().equals("general")
                                ? new Office(
                                        office.code(),
                                        office.number(),
                                        office.name(),
                                        List.of(OfficeFunction.GENERAL_RUNNING, OfficeFunction.POLICY))
                                : office)
                        .toList(),
                false,
                false,
                false,
                Wording.STANDARD);
    }

    private OrganisationRecord bureau(LocalDate day) {
        return find(day).orElseThrow();
    }

    private Optional<OrganisationRecord> find(LocalDate day) {
        return organisations.bureaus(day, 50, null).items().stream()
                .filter(bureau -> bureau.code().equals(BAY))
                .findFirst();
    }

    private OrganisationRecord office(LocalDate day) {
        return organisations.offices(BAY, day, 50, null).orElseThrow().items().stream()
                .filter(office -> office.code().equals(BAY + "/general"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Standing> person(String account, LocalDate day) {
        return standings.read(Standing.Kind.PERSON, account, day);
    }

    private static Clock noon(LocalDate day) {
        return Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.UTC);
    }

    private static void bring(Configuration configuration, LocalDate day) {
        Clock clock = noon(day);
        write(clock, (connection, journal) -> ConfiguredOrganisations.bring(connection, configuration, journal, clock));
    }

    /** What is written on a connection of the application. */
    @FunctionalInterface
    private interface Writing {
        void on(Connection connection, Journal journal) throws SQLException;
    }

    private static void write(Clock clock, Writing writing) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            writing.on(connection, OperatorJournal.on(connection, clock, "tests", Suite.INTERNATIONAL));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
