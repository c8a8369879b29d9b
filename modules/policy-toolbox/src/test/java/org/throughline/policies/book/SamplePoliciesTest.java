package org.throughline.policies.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.cryptography.Suite;
import org.throughline.journal.OperatorJournal;
import org.throughline.policies.DemoPolicies;
import org.throughline.policies.catalogue.ClauseProof;
import org.throughline.policies.catalogue.Entries;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.Readiness;
import org.throughline.policies.catalogue.VersionHead;
import org.throughline.testkit.MovingClock;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** The policies that are shipped: sound, proven, with their sources, and entered where they hold. */
class SamplePoliciesTest {

    private static final Clock CLOCK = new MovingClock(Instant.parse("2026-11-29T04:00:00Z"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @TempDir
    private Path other;

    @BeforeAll
    @AfterAll
    static void nothingIsThere() {
        TestDatabase.get().empty("policies");
    }

    static List<SamplePolicies.Sample> samples() {
        return SamplePolicies.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachMayBeIssuedAsItStands(SamplePolicies.Sample sample) {
        VersionHead head = new VersionHead(
                new UUID(0, 1), 1, 0, PolicyStatus.REVIEW, sample.validity(), CLOCK.instant(), "policy");
        PolicyVersion version =
                new PolicyVersion(sample.card().code(), head, sample.text(), sample.clauses(), List.of());

        assertThat(Readiness.open(version, Entries.RULES, Locale.ENGLISH)).isEmpty();
        assertThat(sample.card().sample()).isTrue();
        assertThat(sample.anywhere() || sample.card().source() != null).isTrue();
        assertThat(sample.clauses()).allMatch(clause -> clause.note() != null);
    }

    @Test
    void thereAreFortyEightClausesAndADraftAndWhatHasRulesHasTests() {
        List<PolicyClause> shipped = samples().stream()
                .filter(sample -> !sample.anywhere())
                .flatMap(sample -> sample.clauses().stream())
                .toList();

        assertThat(shipped).hasSize(48);
        assertThat(shipped.stream().map(PolicyClause::code).distinct()).hasSize(48);
        assertThat(shipped.stream().filter(clause -> clause.eligibility() != null))
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(
                        clause -> !ClauseProof.of(clause, Entries.RULES).tests().isEmpty());
        assertThat(samples().stream().filter(SamplePolicies.Sample::anywhere))
                .singleElement()
                .matches(sample -> sample.status() == PolicyStatus.DRAFT);
    }

    @Test
    void aCityGetsThoseThatHoldThereAndNoOthers() throws IOException, SQLException {
        Path shipped = TestFolders.checkout().resolve("config");
        lay(shipped, file -> !file.startsWith("bureaus"));
        lay(TestFolders.checkout().resolve("docs/examples/hefei"), file -> !file.endsWith("README.md"));
        List<String> wenzhou = entered(shipped);
        TestDatabase.get().empty("policies");
        List<String> hefei = entered(other);

        assertThat(wenzhou)
                .contains("WZ-2023-8", "RA-INDUSTRY", "SAMPLE-RD")
                .doesNotContain("HZ-2024-AI", "AH-2025-AI");
        assertThat(hefei).containsExactlyInAnyOrder("AH-2025-AI", "SAMPLE-RD");
    }

    private void lay(Path source, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = source.relativize(file);
                if (wanted.test(name)) {
                    Files.createDirectories(other.resolve(name).getParent());
                    Files.copy(file, other.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<String> entered(Path folder) throws SQLException {
        Configuration configuration =
                ConfigurationFolder.read(folder).configuration().orElseThrow();
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            DemoPolicies.enter(
                    configuration,
                    configuration.house(null).orElseThrow(),
                    connection,
                    OperatorJournal.on(connection, CLOCK, "tests", Suite.INTERNATIONAL),
                    CLOCK);
            connection.commit();
            List<Policy> policies = new PolicyList(connection, TODAY)
                    .page(PolicyList.Filter.NONE, 100, null)
                    .items();
            assertThat(policies).allMatch(policy -> policy.card().sample());
            for (Policy policy : policies) {
                PolicyStatus status = policy.version().statusOn(TODAY);
                boolean draft = policy.card().code().equals("SAMPLE-RD");
                boolean over = policy.card().code().equals("WZ-2023-GENERAL");
                assertThat(status)
                        .isEqualTo(draft ? PolicyStatus.DRAFT : over ? PolicyStatus.EXPIRED : PolicyStatus.ISSUED);
            }
            assertThat(new InForceRows(connection).on(TODAY)).allMatch(Objects::nonNull);
            return policies.stream().map(policy -> policy.card().code()).toList();
        }
    }
}
