package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house. Plain tests, so that no runner can skip them unseen, and each seen to stop a trespasser. */
class ArchitectureTest {

    private static final Walls WALLS = new Walls("org.throughline");
    private static final Walls FIXTURE_WALLS = new Walls("fixture.walls");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.throughline");
    private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages("fixture");

    @Test
    void modulesUseOnlyWhatIsDeclaredAndExposed() {
        WALLS.modulesUseOnlyWhatIsDeclaredAndExposed().check(HOUSE);
    }

    @Test
    void modulesFormNoCycle() {
        WALLS.modulesFormNoCycle().check(HOUSE);
    }

    @Test
    void kernelAndTraceKnowOnlyTheJdk() {
        WALLS.kernelAndTraceKnowOnlyTheJdk().check(HOUSE);
    }

    @Test
    void domainKnowsNoMachinery() {
        WALLS.domainKnowsNoMachinery().check(HOUSE);
    }

    @Test
    void domainHasNoPublicSetters() {
        WALLS.domainHasNoPublicSetters().check(HOUSE);
    }

    @Test
    void boundariesGoThroughServices() {
        WALLS.boundariesGoThroughServices().check(HOUSE);
    }

    @Test
    void adaptersArePrivate() {
        WALLS.adaptersArePrivate().check(HOUSE);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        WALLS.nobodyAsksTheMachineForTheTime().check(HOUSE);
    }

    @Test
    void resourcesLiveAsLongAsTheApplication() {
        WALLS.resourcesLiveAsLongAsTheApplication().check(HOUSE);
    }

    @Test
    void nobodyNeedsManyCollaborators() {
        WALLS.nobodyNeedsManyCollaborators().check(HOUSE);
    }

    @Test
    void boundariesGiveNobodyEverything() {
        WALLS.boundariesGiveNobodyEverything().check(HOUSE);
    }

    @Test
    void boundariesSeeNoVault() {
        WALLS.boundariesSeeNoVault().check(HOUSE);
    }

    @Test
    void facesTakeAReach() {
        WALLS.facesTakeAReach().check(HOUSE);
    }

    @Test
    void everyModuleOfTheServerIsLookedAt() {
        assertThat(HOUSE.stream()
                        .map(type -> type.getPackageName().split("\\.", 4)[2])
                        .distinct())
                .contains(
                        "audit",
                        "cryptography",
                        "journal",
                        "kernel",
                        "notices",
                        "personal",
                        "policies",
                        "configuration",
                        "database",
                        "directory",
                        "enterprises",
                        "exchange",
                        "jobs",
                        "samples",
                        "trace",
                        "webapp");
    }

    static Stream<Arguments> trespassers() {
        return Stream.of(
                rule(Walls::modulesUseOnlyWhatIsDeclaredAndExposed, "Trespasser", "Stranger"),
                rule(Walls::kernelAndTraceKnowOnlyTheJdk, "Machinery"),
                rule(Walls::domainKnowsNoMachinery, "WebbedAggregate"),
                rule(Walls::domainHasNoPublicSetters, "WebbedAggregate"),
                rule(Walls::boundariesGoThroughServices, "ForwardResource"),
                rule(Walls::adaptersArePrivate, "PublicRepository"),
                rule(Walls::nobodyAsksTheMachineForTheTime, "Hasty"),
                rule(Walls::resourcesLiveAsLongAsTheApplication, "ForwardResource"),
                rule(Walls::nobodyNeedsManyCollaborators, "Sociable"),
                rule(Walls::boundariesGiveNobodyEverything, "ForwardResource"),
                rule(Walls::boundariesSeeNoVault, "ForwardResource"),
                rule(Walls::facesTakeAReach, "BoundlessFace"));
    }

    @ParameterizedTest
    @MethodSource("trespassers")
    void aWallIsSeenToStopItsTrespasser(Function<Walls, ArchRule> rule, List<String> trespassers) {
        List<String> found =
                rule.apply(FIXTURE_WALLS).evaluate(FIXTURE).getFailureReport().getDetails();

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(trespassers).anyMatch(detail::contains));
        assertThat(trespassers).allSatisfy(name -> assertThat(found).anyMatch(detail -> detail.contains(name)));
    }

    @Test
    void aCycleIsSeen() {
        ArchRule rule = new Walls("fixture.cycle").modulesFormNoCycle();

        assertThat(rule.evaluate(FIXTURE).getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains("One", "Two");
    }

    @Test
    void everyWayToAskTheMachineForTheTimeIsSeen() {
        assertThat(FIXTURE_WALLS
                        .nobodyAsksTheMachineForTheTime()
                        .evaluate(FIXTURE)
                        .getFailureReport()
                        .getDetails())
                .hasSize(6);
    }

    private static Arguments rule(Function<Walls, ArchRule> rule, String... trespassers) {
        return Arguments.of(rule, List.of(trespassers));
    }
}
