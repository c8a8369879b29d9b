package org.throughline.policies.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Page;
import org.throughline.policies.book.PolicyList;
import org.throughline.policies.catalogue.Entries;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.VersionHead;
import org.throughline.testkit.MovingClock;

/** Lists of policies: what a filter means, and that pages follow one another. */
class PolicyListsTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T04:00:00Z"));
    private final PolicyHouse house = new PolicyHouse(clock);

    @BeforeEach
    void somePolicies() {
        PolicyHouse.empty();
        add("P-1", "第一局", "Support of chips", List.of("330303"), List.of("semiconductors"), "2026-01-01", "2026-12-01");
        add("P-2", "第一局", null, List.of("3303"), List.of(), "2026-01-01", null);
        add(
                "P-3",
                "第二局",
                null,
                List.of("330303", "wenzhou-bay"),
                List.of("semiconductors", "software"),
                "2027-01-01",
                null);
        add("P-4", "第二局", null, List.of(), List.of("software"), "2027-01-01", null);
        house.issue("P-1", 1, false);
        house.issue("P-2", 1, false);
        house.move("P-2", 1, "SUSPENDED");
        house.move("P-3", 1, "CONSULTATION");
    }

    @AfterAll
    static void nothingIsLeft() {
        PolicyHouse.empty();
    }

    @ParameterizedTest
    @CsvSource({
        ",,,,,P-4 P-3 P-2 P-1",
        "ISSUED,,,,,P-1",
        "SUSPENDED,,,,,P-2",
        "CONSULTATION,,,,,P-3",
        "DRAFT,,,,,P-4",
        "EXPIRED,,,,,",
        ",semiconductors,,,,P-3 P-1",
        ",software,第二局,,,P-4 P-3",
        ",software,第一局,,,",
        ",,第一局,,,P-2 P-1",
        ",,,330303,,P-3 P-1",
        ",software,,330303,,P-3",
        ",,第二局,330303,,P-3",
        ",,,3303,,P-2",
        ",,,,chips,P-1",
        ",,,,p-2,P-2",
        ",,,,研发补助,P-4 P-3 P-2 P-1",
        ",,,,%,",
        "ISSUED,semiconductors,第一局,330303,CHIPS,P-1"
    })
    void aFilterMeansWhatItSays(
            @Nullable String status,
            @Nullable String track,
            @Nullable String issuer,
            @Nullable String region,
            @Nullable String words,
            @Nullable String found) {
        PolicyList.Filter filter = new PolicyList.Filter(
                status == null ? null : PolicyStatus.valueOf(status), track, issuer, region, words);

        assertThat(codes(filter)).isEqualTo(found == null ? List.of() : List.of(found.split(" ", -1)));
    }

    @Test
    void whatIsOverHasExpiredOnTheDayAfter() {
        clock.moveTo(Instant.parse("2026-11-30T15:59:59Z"));
        assertThat(codes(ofStatus(PolicyStatus.ISSUED))).containsExactly("P-1");
        clock.moveTo(Instant.parse("2026-11-30T16:00:00Z"));

        assertThat(codes(ofStatus(PolicyStatus.ISSUED))).isEmpty();
        assertThat(codes(ofStatus(PolicyStatus.EXPIRED))).containsExactly("P-1");
    }

    @Test
    void pagesFollowOneAnother() {
        List<String> walked = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            UUID place = after;
            Page<Policy> page = house.everywhere(all -> all.shelf().page(PolicyList.Filter.NONE, 1, place));
            page.items().forEach(policy -> walked.add(policy.card().code()));
            after = page.next() == null
                    ? null
                    : UUID.fromString(page.next().key().get(0));
        } while (after != null);

        assertThat(walked).containsExactly("P-4", "P-3", "P-2", "P-1");
    }

    @Test
    void versionsAreListedTheLatestFirst() {
        for (int more = 0; more < 3; more++) {
            house.everywhere(all -> all.policies()
                    .addVersion("P-4", () -> Entries.version("2028-01-01", null, List.of(Entries.proven("c1")))));
        }

        Page<VersionHead> first = house.everywhere(all -> all.shelf().versions("P-4", 3, Integer.MAX_VALUE));
        Page<VersionHead> second = house.everywhere(all -> all.shelf().versions("P-4", 3, 2));

        assertThat(first.items()).extracting(VersionHead::number).containsExactly(4, 3, 2);
        assertThat(first.next()).isNotNull();
        assertThat(second.items()).extracting(VersionHead::number).containsExactly(1);
        assertThat(second.next()).isNull();
    }

    private static PolicyList.Filter ofStatus(PolicyStatus status) {
        return new PolicyList.Filter(status, null, null, null, null);
    }

    private List<String> codes(PolicyList.Filter filter) {
        return house.everywhere(all -> all.shelf().page(filter, 50, null)).items().stream()
                .map(policy -> policy.card().code())
                .toList();
    }

    private void add(
            String code,
            String issuer,
            @Nullable String titleEn,
            List<String> region,
            List<String> tracks,
            String from,
            @Nullable String to) {
        PolicyEntry.VersionEntry version = Entries.version(from, to, List.of(Entries.proven("c1")));
        PolicyEntry entry =
                new PolicyEntry(code, "试验政策", titleEn, issuer, null, null, region, tracks, null, null, false, version);
        house.everywhere(all -> all.policies().add(() -> entry));
    }
}
