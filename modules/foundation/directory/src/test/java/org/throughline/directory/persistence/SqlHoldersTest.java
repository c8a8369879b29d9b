package org.throughline.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.DemoCity;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.Holder;
import org.throughline.directory.domain.HolderReading.OrganisationName;
import org.throughline.directory.domain.PostRecord;
import org.throughline.directory.domain.PostState;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.testkit.TestDatabase;

/** Lists of people, systems and posts on the real database. */
class SqlHoldersTest {

    /** As the database sorts identities: byte by byte. */
    private static final Comparator<PostRecord> OLDEST_FIRST = Comparator.comparing(PostRecord::proposedAt)
            .thenComparing(post -> post.id().toString());

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);

    private final SqlHolders holders = new SqlHolders(TestDatabase.get().applicationSource());

    @BeforeEach
    void theCityOfTheDemo() throws SQLException {
        DemoCity.afresh(NOON);
    }

    @Test
    void pagesPutTogetherAreTheWholeList() {
        List<String> names = new ArrayList<>();
        @Nullable Cursor place = null;
        do {
            Page<Holder> page = holders.page(Standing.Kind.PERSON, null, DAY, 10, place);
            page.items().forEach(holder -> names.add(holder.name()));
            place = page.next();
        } while (place != null);

        assertThat(names).hasSize(29).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void wordsAreSoughtInNamesAndAreNoPatterns() {
        assertThat(found(Standing.Kind.PERSON, "林知")).containsExactly("office2");
        assertThat(found(Standing.Kind.PERSON, "LIN ZHI")).containsExactly("office2");
        assertThat(found(Standing.Kind.PERSON, "officer1")).containsExactly("officer11", "officer12");
        assertThat(found(Standing.Kind.SYSTEM, "省级统计")).containsExactly("readonly");
        assertThat(found(Standing.Kind.PERSON, "%")).isEmpty();
        assertThat(found(Standing.Kind.PERSON, "_")).isEmpty();
    }

    @Test
    void aPersonIsShownWithThePostOfTheDay() {
        Holder longwan = holders.find(Standing.Kind.PERSON, "longwan", DAY).orElseThrow();
        Holder earlier = holders.find(Standing.Kind.PERSON, "longwan", LocalDate.of(1999, 1, 1))
                .orElseThrow();

        assertThat(longwan.post()).isNotNull();
        assertThat(String.valueOf(longwan.organisation())).contains("龙湾区人工智能发展中心");
        assertThat(earlier.post()).isNull();
        assertThat(holders.find(Standing.Kind.SYSTEM, "director", DAY)).isEmpty();
    }

    @Test
    void proposalsWaitOldestFirstAndKeepAllTheySay() {
        change("insert into directory.post (id, account, organisation, title_zh, title_en, valid_from, duty, rights,"
                + " reach, state, proposed_by, proposed_at) select gen_random_uuid(), a.id, p.organisation, '审计员',"
                + " 'Auditor', date '2027-01-01', 'AUDIT', array['admin:read'], 'EVERYWHERE', 'PROPOSED', 'system',"
                + " timestamptz '2026-03-01T01:00:00Z' + (row_number() over (order by a.name desc)) * interval '1 hour'"
                + " from directory.account a join directory.post p on p.account = a.id where a.name in ('auditor')");

        List<PostRecord> waiting = holders.waiting(DAY, 10, null).items();

        assertThat(waiting).singleElement().satisfies(post -> {
            assertThat(post.holder()).isEqualTo("auditor");
            assertThat(post.state()).isEqualTo(PostState.PROPOSED);
            assertThat(post.terms().duty()).isEqualTo(Duty.AUDIT);
            assertThat(post.terms().rights()).containsExactly("admin:read");
            assertThat(post.decidedAt()).isNull();
        });
        assertThat(holders.post(waiting.get(0).id(), DAY)).contains(waiting.get(0));
        Holder auditor = holders.find(Standing.Kind.PERSON, "auditor", DAY).orElseThrow();
        assertThat(auditor.waiting()).isEqualTo(1);
        assertThat(holders.posts(auditor, DAY)).hasSize(2).contains(waiting.get(0));
    }

    @Test
    void proposalsAreReadPageByPageByTheirIndex() throws SQLException {
        change("insert into directory.post (id, account, organisation, title_zh, title_en, valid_from, rights, reach,"
                + " state, proposed_by, proposed_at) select gen_random_uuid(), a.id, p.organisation, '干部', 'Officer',"
                + " date '2027-01-01', array['enterprises:read'], 'OWN', 'PROPOSED', 'system',"
                + " timestamptz '2026-03-01T01:00:00Z' + n % 7 * interval '1 hour'"
                + " from generate_series(1, 3000) n, directory.account a join directory.post p on p.account = a.id"
                + " where a.name = 'director'");
        List<PostRecord> seen = new ArrayList<>();
        @Nullable Cursor place = null;
        do {
            Page<PostRecord> page = holders.waiting(DAY, 700, place);
            seen.addAll(page.items());
            place = page.next();
        } while (place != null);

        assertThat(seen).hasSize(3000).doesNotHaveDuplicates().isSortedAccordingTo(OLDEST_FIRST);
        change("analyze directory.post");
        assertThat(plan()).contains("post_awaiting_approval").doesNotContain("Seq Scan on post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-01-01T00:00:00Z", "never", "2026-03-01", "2026-99-01T00:00:00Z"})
    void aPlaceThatThisListNeverGaveOutIsItsBeginning(String moment) {
        change("update directory.post set state = 'PROPOSED', decided_by = null, decided_at = null");
        Cursor madeUp = new Cursor(List.of(moment, new UUID(0, 0).toString()));

        assertThat(holders.waiting(DAY, 5, madeUp)).isEqualTo(holders.waiting(DAY, 5, null));
    }

    private static String plan() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                PreparedStatement explain = connection.prepareStatement("explain " + SqlHolders.WAITING)) {
            explain.setObject(1, DAY);
            explain.setTimestamp(2, Timestamp.from(Instant.parse("2026-03-01T03:00:00Z")));
            explain.setObject(3, new UUID(0, 0));
            explain.setInt(4, 51);
            List<String> lines = new ArrayList<>();
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }

    @Test
    void organisationsAreThoseOfTheDay() {
        assertThat(holders.organisations(DAY))
                .extracting(OrganisationName::code)
                .contains("wenzhou-bay-emerging-industries/office-1", "longwan-ai-centre")
                .isSorted();
        assertThat(holders.organisations(LocalDate.of(1999, 1, 1))).isEmpty();
    }

    private List<String> found(Standing.Kind kind, String words) {
        return holders.page(kind, words, DAY, 50, null).items().stream()
                .map(Holder::name)
                .toList();
    }

    private static void change(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
