package org.throughline.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.cryptography.Suite;
import org.throughline.directory.ConfiguredOrganisations;
import org.throughline.directory.DemoCity;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Wording;
import org.throughline.testkit.TestDatabase;

/** Who somebody is and what they may do, on the real database, day by day. */
class StandingsInTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);
    private static final String WENZHOU_BAY = "wenzhou-bay-emerging-industries";

    private final SqlStandingSource source =
            new SqlStandingSource(TestDatabase.get().applicationSource());

    @BeforeEach
    void theCityOfTheDemo() throws SQLException {
        DemoCity.afresh(NOON);
    }

    @Test
    void aPostReachesAsFarAsItsOrganisation() {
        Standing longwan = person("longwan", DAY).orElseThrow();

        Reach reach = longwan.reach("enterprises:write");
        assertThat(reach.districts()).containsExactly(new DivisionCode("330303"));
        assertThat(reach.organisations()).containsExactly(organisation("longwan-ai-centre"));
        assertThat(longwan.called()).isEqualTo(new BilingualText("邱月白", "Qiu Yuebai"));
        assertThat(longwan.post().zh()).isEqualTo("龙湾区中心主任");
        assertThat(person("director", DAY).orElseThrow().reach("enterprises:read"))
                .isEqualTo(Reach.EVERYWHERE);
    }

    @Test
    void anOfficeServesThePlacesOfItsBureauAndABureauAllItsOffices() {
        change("update directory.post set reach = 'OWN'");

        Reach ofOffice = person("office1", DAY).orElseThrow().reach("enterprises:read");
        Reach ofBureau = person("director", DAY).orElseThrow().reach("enterprises:read");

        assertThat(ofOffice.organisations()).containsExactly(organisation(WENZHOU_BAY + "/office-1"));
        assertThat(ofOffice.districts()).containsExactly(new DivisionCode("330303"));
        assertThat(ofOffice.zones()).containsExactly("wenzhou-bay");
        assertThat(ofBureau.organisations())
                .hasSize(7)
                .contains(organisation(WENZHOU_BAY), organisation(WENZHOU_BAY + "/general"));
        assertThat(ofBureau.zones()).containsExactly("wenzhou-bay");
    }

    @Test
    void aRightOfOnePostDoesNotWorkInThePlacesOfAnother() {
        change("insert into directory.post (id, account, organisation, title_zh, title_en, valid_from, rights, reach,"
                + " state, proposed_by, proposed_at, decided_by, decided_at) select '" + new UUID(7, 7) + "', id, '"
                + organisation("ecology-bureau") + "', '兼', 'also', '2026-02-01', '{enterprises:read}', 'OWN',"
                + " 'APPROVED', 'a', now(), 'b', now() from directory.account where name = 'longwan'");

        Standing longwan = person("longwan", DAY).orElseThrow();

        assertThat(longwan.reach("enterprises:read").districts())
                .containsExactlyInAnyOrder(new DivisionCode("330303"), new DivisionCode("3303"));
        assertThat(longwan.reach("enterprises:write").districts()).containsExactly(new DivisionCode("330303"));
        assertThat(longwan.post().zh()).isEqualTo("龙湾区中心主任");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-03-01, true", "2026-06-30, true", "2026-07-01, false"})
    void aPostCountsFromItsFirstDayUntilBeforeItsEnd(LocalDate day, boolean counts) {
        change("update directory.post set valid_to = '2026-07-01'");

        assertThat(person("director", day).isPresent()).isEqualTo(counts);
        assertThat(source.read(Standing.Kind.SYSTEM, "province", day).isPresent())
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update directory.account set disabled = true",
                "update directory.post set state = 'REFUSED'",
                "update directory.post set state = 'PROPOSED', decided_by = null, decided_at = null"
            })
    void whoeverIsClosedOrNotApprovedIsNobody(String change) {
        change(change);

        assertThat(person("director", DAY)).isEmpty();
        assertThat(person("nobody", DAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update directory.account set disabled = true where name = 'lan' or name = 'director'",
                "update directory.api_client set disabled = true where name = 'longwan'",
                "update directory.post set valid_to = '2030-01-01'",
                "update directory.organisation_phase set districts = '{330381}' where parent is null",
                "delete from directory.post"
            })
    void everyChangeOfWhatSomebodyMayDoRaisesTheRevision(String change) {
        long before = source.revision();

        change("update directory.account set failed_attempts = 1");
        assertThat(source.revision()).isEqualTo(before);
        change(change);

        assertThat(source.revision()).isGreaterThan(before);
    }

    @ParameterizedTest
    @CsvSource({
        "director, SYSTEM, admin:read, post_duties_are_kept_apart",
        "system, SECURITY, grants:write, post_duties_are_kept_apart",
        "auditor, SECURITY, admin:read, post_duties_are_kept_apart",
        "system, , enterprises:read, post_duties_are_kept_apart",
        "auditor, AUDIT, enterprises:write, post_of_auditor",
        "system, SYSTEM, enterprises:write, post_of_system_administrator",
        "security, SECURITY, admin:write, post_of_security_administrator",
        "director, , admin:read, post_of_the_bureau",
        "director, , grants:write, only_security_administrators_approve"
    })
    void theDatabaseKeepsTheDutiesApart(String account, String duty, String right, String rule) {
        String terms = duty == null ? "null" : "'" + duty + "'";

        assertThatThrownBy(() -> change("insert into directory.post (id, account, organisation, title_zh, title_en,"
                        + " valid_from, duty, rights, reach, state, proposed_by, proposed_at) select '"
                        + new UUID(7, 8) + "', id, '" + organisation(WENZHOU_BAY) + "', 'x', 'x', '2026-05-01', "
                        + terms + ", '{" + right + "}', 'OWN', 'PROPOSED', 'a', now() from directory.account"
                        + " where name = '" + account + "'"))
                .hasMessageContaining(rule);
    }

    @Test
    void nobodyApprovesTheirOwnProposal() {
        assertThatThrownBy(() -> change("update directory.post set decided_by = proposed_by"))
                .hasMessageContaining("post_is_approved_by_another");
    }

    @Test
    void theConfigurationTwiceChangesNothing() {
        long before = source.revision();

        configure(DemoCity.SHIPPED, NOON);

        assertThat(source.revision()).isEqualTo(before);
        assertThat(texts("select kind || ' ' || subject_id from journal.entry where subject_id like 'nanjing%'"))
                .contains("organisation-entered nanjing-yuhuatai-ai")
                .hasSize(4);
    }

    @Test
    void whatTheConfigurationChangesHoldsFromThatDayOnAndThePastStays() {
        Bureau bureau = DemoCity.SHIPPED.bureau(WENZHOU_BAY).orElseThrow();
        Bureau moved = new Bureau(
                bureau.code(),
                List.of(new BilingualText("新名", "New name"), new BilingualText("另一块牌子", "Another plaque")),
                List.of(new DivisionCode("330302")),
                List.of(),
                bureau.offices().subList(0, 6).stream()
                        .filter(office -> !office.code().equals("office-4"))
                        .toList(),
                false,
                false,
                false,
                Wording.STANDARD);
        Clock may = Clock.fixed(Instant.parse("2026-05-01T04:00:00Z"), ZoneOffset.UTC);
        change("update directory.post set reach = 'OWN'");

        configure(with(moved), may);

        assertThat(person("director", LocalDate.of(2026, 4, 30))
                        .orElseThrow()
                        .reach("enterprises:read")
                        .zones())
                .containsExactly("wenzhou-bay");
        Reach now = person("director", LocalDate.of(2026, 5, 1)).orElseThrow().reach("enterprises:read");
        assertThat(now.districts()).containsExactly(new DivisionCode("330302"));
        assertThat(now.zones()).isEmpty();
        assertThat(now.organisations()).hasSize(6).doesNotContain(organisation(WENZHOU_BAY + "/office-4"));
        assertThat(person("office4", LocalDate.of(2026, 5, 1)).orElseThrow().reach("enterprises:read"))
                .isEqualTo(Reach.NOWHERE);
        assertThat(texts(
                        "select kind from journal.entry where subject_id = '" + WENZHOU_BAY + "/office-4' order by id"))
                .containsExactly("organisation-entered", "organisation-ended");
    }

    private static Configuration with(Bureau bureau) {
        Configuration shipped = DemoCity.SHIPPED;
        return new Configuration(
                shipped.bureaus().stream()
                        .map(known -> known.code().equals(bureau.code()) ? bureau : known)
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

    private static void configure(Configuration configuration, Clock clock) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            ConfiguredOrganisations.bring(
                    connection,
                    configuration,
                    OperatorJournal.on(connection, clock, "tests", Suite.INTERNATIONAL),
                    clock);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Standing> person(String account, LocalDate day) {
        return source.read(Standing.Kind.PERSON, account, day);
    }

    private static UUID organisation(String code) {
        return UUID.fromString(texts("select id from directory.organisation where code = '" + code + "'")
                .get(0));
    }

    private static void change(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(String sql) {
        List<String> texts = new java.util.ArrayList<>();
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
