package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the tables of the city against the reference files that the product ships. */
class TablesTest {

    private static final List<Division> DIVISIONS = Division.all();
    private static final List<IndustryClass> CLASSES = IndustryClass.all(DIVISIONS);
    private static final Path REFERENCE = Path.of("../../config/reference");

    @Test
    void theSharesOfTheDivisionsAddUp() {
        for (Section section : Section.values()) {
            List<Division> divisions =
                    DIVISIONS.stream().filter(d -> d.section() == section).toList();

            assertThat(divisions.stream().mapToDouble(Division::companies).sum())
                    .isCloseTo(100, within(0.01));
            assertThat(divisions.stream().mapToDouble(Division::staff).sum()).isCloseTo(100, within(0.01));
        }
    }

    @Test
    void theThreeLargestDivisionsAreThoseOfTheCensus() {
        List<String> largest = DIVISIONS.stream()
                .filter(d -> d.section() == Section.MANUFACTURING)
                .sorted((a, b) -> Double.compare(b.companies(), a.companies()))
                .limit(3)
                .map(d -> d.code() + " " + d.companies() + " " + d.staff())
                .toList();

        assertThat(largest).containsExactly("C38 20.9 17.7", "C34 13.6 11.6", "C19 7.8 15.6");
    }

    @Test
    void everyDivisionHasClassesAndEveryClassHasWordsForNames() {
        Set<String> used = CLASSES.stream().map(c -> c.division().code()).collect(Collectors.toSet());

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        DIVISIONS.stream().map(Division::code).toList());
        assertThat(CLASSES).allSatisfy(c -> {
            assertThat(c.companyWords()).isNotEmpty();
            assertThat(c.householdWords()).isNotEmpty();
            assertThat(c.weight()).isPositive();
        });
        assertThat(CLASSES).extracting(IndustryClass::code).doesNotHaveDuplicates();
    }

    @Test
    void everyClassStandsInTheNationalClassification() throws IOException {
        Set<String> known = Files.readAllLines(reference("industries.csv")).stream()
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());

        assertThat(CLASSES).extracting(c -> c.code().value()).isSubsetOf(known);
    }

    @Test
    void everyClassIsInAStrategicIndustryThatTheClassificationOf2018PutsItIn() throws IOException {
        String[] parts =
                Files.readString(reference("strategic-industries.yaml")).split("- code: ", -1);
        Set<String> mapped = Arrays.stream(parts)
                .skip(1)
                .flatMap(part -> Pattern.compile("\\b[A-T]\\d{4}\\*?")
                        .matcher(part)
                        .results()
                        .map(hit -> part.lines().findFirst().orElseThrow().trim() + " " + hit.group()))
                .collect(Collectors.toSet());

        List<String> ours = CLASSES.stream()
                .filter(c -> c.strategic() != null)
                .map(c -> Objects.requireNonNull(c.strategic()) + " " + c.code() + (c.strategicAsWhole() ? "" : "*"))
                .toList();

        assertThat(ours).hasSizeGreaterThan(80).isSubsetOf(mapped);
    }

    @Test
    void everyDistrictStandsInTheReference() throws IOException {
        String divisions = Files.readString(reference("divisions.yaml"));

        assertThat(District.all())
                .hasSize(12)
                .allSatisfy(d -> assertThat(divisions).contains("\"" + d.code() + "\""));
    }

    private static Path reference(String file) {
        Path path = REFERENCE.resolve(file);
        assumeTrue(Files.exists(path), "Skipped: no " + path + " beside this module");
        return path;
    }
}
