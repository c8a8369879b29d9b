package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.directory.Standing;
import org.throughline.kernel.Fault;

class PostEntryTest {

    private static final UUID OFFICE = new UUID(0, 3);

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void aRightEntrySaysWhatThePostIs() {
        Optional<Post.Terms> terms = terms(
                Standing.Kind.PERSON,
                new PostEntry("office", " 干部 ", "Officer", "2026-03-01", "", "", Set.of("enterprises:read"), "OWN"));

        assertThat(faults).isEmpty();
        assertThat(terms.orElseThrow().organisation()).isEqualTo(OFFICE);
        assertThat(terms.orElseThrow().title().zh()).isEqualTo("干部");
        assertThat(terms.orElseThrow().valid().end()).isNull();
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        Optional<Post.Terms> terms = terms(
                Standing.Kind.PERSON,
                new PostEntry("nowhere", "", " ", "2026-02-30", "1999-01-01", "KING", Set.of(), "FAR"));

        assertThat(terms).isEmpty();
        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/titleZh", "/titleEn", "/from", "/to", "/duty", "/rights", "/reach");
    }

    @Test
    void anOrganisationMustBeThereOnTheFirstDay() {
        terms(
                Standing.Kind.PERSON,
                new PostEntry("office", "干部", "Officer", "2025-12-31", "", "", Set.of("offices:read"), "OWN"));

        assertThat(faults).extracting(Fault::pointer).containsExactly("/organisation");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01",
        "2026-03-01, 2026-02-28",
        "2026-03-01, 2100-01-02",
    })
    void aPostLastsADayAtLeast(String from, String to) {
        terms(
                Standing.Kind.PERSON,
                new PostEntry("office", "干部", "Officer", from, to, "", Set.of("offices:read"), "OWN"));

        assertThat(faults).extracting(Fault::pointer).containsExactly("/to");
    }

    @ParameterizedTest
    @CsvSource({
        "'', admin:write",
        "'', admin:read",
        "'', grants:write",
        "SYSTEM, grants:write",
        "SYSTEM, enterprises:read",
        "SECURITY, admin:write",
        "AUDIT, enterprises:write",
        "AUDIT, grants:write",
        "'', everything:read",
    })
    void rightsOfAnotherDutyAreRefused(String duty, String right) {
        terms(Standing.Kind.PERSON, new PostEntry("office", "岗", "Post", "2026-03-01", "", duty, Set.of(right), "OWN"));

        assertThat(faults).extracting(Fault::pointer).containsExactly("/rights");
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void aSystemHasNoDutyAndNoGrants(Duty duty) {
        terms(
                Standing.Kind.SYSTEM,
                new PostEntry("office", "岗", "Post", "2026-03-01", "", duty.name(), Set.of("grants:write"), "OWN"));

        assertThat(faults).extracting(Fault::pointer).containsExactly("/duty", "/rights");
    }

    private Optional<Post.Terms> terms(Standing.Kind kind, PostEntry entry) {
        return entry.terms(kind, PostEntryTest::office, faults);
    }

    private static Optional<UUID> office(String code, LocalDate day) {
        boolean there = code.equals("office") && !day.isBefore(LocalDate.of(2026, 1, 1));
        return there ? Optional.of(OFFICE) : Optional.empty();
    }
}
