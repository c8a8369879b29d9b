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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.DemoCity;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.directory.domain.OrganisationReading.Colleague;
import org.throughline.directory.domain.OrganisationRecord;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Page;
import org.throughline.testkit.TestDatabase;

/** Bureaus, offices and people as of a day, on the real database. */
class SqlOrganisationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);
    private static final String BAY = "wenzhou-bay-emerging-industries";

    private final SqlOrganisations organisations =
            new SqlOrganisations(TestDatabase.get().applicationSource());

    @BeforeEach
    void theCityOfTheDemo() throws SQLException {
        DemoCity.afresh(NOON);
    }

    @Test
    void aBureauIsThereWithItsPlaquesAndOffices() {
        List<OrganisationRecord> bureaus = organisations.bureaus(DAY, 50, null).items();

        assertThat(bureaus)
                .extracting(OrganisationRecord::code)
                .contains(BAY, "wenzhou-ai")
                .isSorted();
        assertThat(bureaus)
                .filteredOn(bureau -> bureau.code().equals("wenzhou-ai"))
                .singleElement()
                .satisfies(bureau -> assertThat(bureau.names()).hasSize(2));
        OrganisationRecord first = offices(BAY).get(0);
        assertThat(organisations.office(first.id(), DAY)).contains(first);
        assertThat(first.parent()).isEqualTo(BAY);
        assertThat(offices(BAY)).hasSize(6);
    }

    @Test
    void beforeItsFirstDayNothingIsThere() {
        LocalDate before = LocalDate.of(1999, 12, 31);
        UUID office = offices(BAY).get(0).id();

        assertThat(organisations.bureaus(before, 50, null).items()).isEmpty();
        assertThat(organisations.offices(BAY, before, 50, null)).isEmpty();
        assertThat(organisations.office(office, before)).isEmpty();
        assertThat(organisations.offices("nowhere", DAY, 50, null)).isEmpty();
    }

    @Test
    void anOfficeIsNoBureauAndABureauNoOffice() {
        UUID bureau = organisations.bureaus(DAY, 1, null).items().get(0).id();

        assertThat(organisations.office(bureau, DAY)).isEmpty();
        assertThat(organisations.offices(BAY + "/office-1", DAY, 50, null)).isEmpty();
    }

    @Test
    void peopleAreThoseOfOrganisationsWithinReach() {
        UUID office1 = offices(BAY).stream()
                .filter(office -> office.code().endsWith("office-1"))
                .findFirst()
                .orElseThrow()
                .id();
        Reach reach = new Reach(false, Set.of(office1), Set.of(), Set.of());

        assertThat(people(null, reach)).containsExactly("office1", "officer11", "officer12");
        assertThat(people("黄", reach)).containsExactly("officer11");
        assertThat(people("director", reach)).isEmpty();
        assertThat(people("director", Reach.EVERYWHERE)).containsExactly("director");
        assertThat(people(null, Reach.NOWHERE)).isEmpty();
        assertThat(people(null, Reach.EVERYWHERE))
                .hasSize(29)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void seatsAreThoseOfAnOrganisationWithItsOfficesAsFarAsTheRightGoes() throws SQLException {
        List<Organisations.Seat> longwan = organisations.seats("longwan-ai-centre", "requests:write", DAY);

        assertThat(seats("wenzhou-ai", "requests:write")).containsExactly("industry wenzhou-ai/industry");
        assertThat(seats("wenzhou-ai", "assets:write")).contains("steward wenzhou-ai/data");
        assertThat(seats("wenzhou", "requests:write")).isEmpty();
        assertThat(seats("industry-fund", "requests:read")).isEmpty();
        assertThat(longwan).extracting(Organisations.Seat::account).containsExactly("longwan", null);
        assertThat(longwan)
                .allMatch(seat -> !seat.reach().everywhere()
                        && seat.reach().coversPlace(new DivisionCode("330303"), null)
                        && !seat.reach().coversPlace(new DivisionCode("330304"), null));
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update directory.account set disabled = true where name = 'industry'");
        }
        assertThat(seats("wenzhou-ai", "requests:write")).isEmpty();
        assertThat(organisations.seats("longwan-ai-centre", "requests:write", LocalDate.of(1999, 12, 31)))
                .isEmpty();
    }

    @Test
    void whatAnOrganisationServesAndIsCalledIsAskedByItsCode() {
        Reach bay = organisations.served(BAY, DAY).orElseThrow();

        assertThat(bay.coversPlace(new DivisionCode("330303"), null)).isTrue();
        assertThat(bay.coversPlace(new DivisionCode("330381"), null)).isFalse();
        assertThat(organisations.served(BAY + "/office-1", DAY)).isEmpty();
        assertThat(organisations.served("nowhere", DAY)).isEmpty();
        assertThat(organisations.on(DAY))
                .extracting(Organisations.Named::code)
                .contains(BAY, "economy-bureau")
                .doesNotContain(BAY + "/office-1")
                .isSorted();
        assertThat(organisations.names(DAY).apply(BAY + "/office-1").zh()).isEqualTo("1处");
        assertThat(organisations.names(DAY).apply("gone")).isEqualTo(new BilingualText("gone", "gone"));
    }

    private List<String> seats(String organisation, String right) {
        return organisations.seats(organisation, right, DAY).stream()
                .map(seat -> seat.account() + " " + seat.organisation())
                .toList();
    }

    private List<OrganisationRecord> offices(String bureau) {
        return organisations.offices(bureau, DAY, 50, null).orElseThrow().items();
    }

    /** Accounts, read in pages of four. */
    private List<String> people(@Nullable String words, Reach reach) {
        List<String> accounts = new ArrayList<>();
        @Nullable Cursor place = null;
        do {
            Page<Colleague> page = organisations.people(words, DAY, reach, 4, place);
            page.items().forEach(found -> accounts.add(found.account()));
            place = page.next();
        } while (place != null);
        return accounts;
    }
}
