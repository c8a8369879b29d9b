package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of security requirements is whole, and the tests it calls as witnesses exist. */
class SecurityTableTest {

    private static final String TABLE =
            Checkout.File.of("docs/operations/security.md").text();
    private static final Pattern WITNESS = Pattern.compile("\\b[A-Z]\\w+(?:Test|IT)\\b");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (V\\d+\\.\\d+\\.\\d+) [^|]+\\| (met|not met|n/a) \\| [^|]{6,}\\|$");
    private static final Pattern REQUIREMENT =
            Pattern.compile(",(V\\d+\\.\\d+\\.\\d+),(?:\"(?:[^\"]|\"\")*\"|[^,\\n]*),1\\s*\\n");

    @Test
    void everyTestThatIsNamedExists() {
        Set<String> tests = Checkout.files(name -> name.matches("modules/.*/src/test/java/.*\\.java")).stream()
                .map(file -> file.name().replaceAll(".*/|\\.java$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(WITNESS.matcher(TABLE).results().map(found -> found.group()).distinct())
                .hasSizeGreaterThan(20)
                .isSubsetOf(tests);
    }

    @Test
    void noRequirementOfLevelOneIsOpen() {
        assertThat(ROW.matcher(TABLE).results().filter(row -> row.group(2).equals("not met")))
                .isEmpty();
    }

    @Test
    void everyRequirementOfLevelOneHasItsLine() throws IOException {
        Path standard = Checkout.root()
                .resolve("../shared/data/asvs/OWASP_Application_Security_Verification_Standard_5.0.0_en.csv");
        assumeThat(standard).as("reference data beside the checkout").isRegularFile();
        List<String> lines =
                ROW.matcher(TABLE).results().map(row -> row.group(1)).toList();

        assertThat(lines)
                .containsExactlyElementsOf(REQUIREMENT
                        .matcher(Files.readString(standard))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }
}
