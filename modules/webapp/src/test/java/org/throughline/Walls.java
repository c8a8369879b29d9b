package org.throughline;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.throughline.directory.Reach;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.DomainModule;
import org.throughline.personal.PersonalVault;

/** The walls of a house whose packages begin with {@code root}; a test names the house, another one its trespassers. */
final class Walls {

    private static final int MAX_COLLABORATORS = 5;
    private static final Set<String> INJECTED = Set.of(
            "jakarta.inject.Inject",
            "jakarta.persistence.PersistenceContext",
            "jakarta.ws.rs.core.Context",
            "jakarta.annotation.Resource");

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    /**
     * A module uses those it declares, and of them only what they expose. {@code trace} stands outside: it cannot carry
     * the annotation, since it knows no kernel, and it has nothing to hide.
     */
    ArchRule modulesUseOnlyWhatIsDeclaredAndExposed() {
        return modules()
                .definedByAnnotation(DomainModule.class, module -> module.exposes()[0].substring(root.length() + 1))
                .should()
                .respectTheirAllowedDependenciesDeclaredIn("uses", consideringOnlyDependenciesInAnyPackage(root + ".."))
                .ignoreDependency(alwaysTrue(), belongToAnyOf(DomainModule.class))
                .ignoreDependency(alwaysTrue(), resideInAPackage(root + ".trace"))
                .andShould()
                .onlyDependOnEachOtherThroughPackagesDeclaredIn("exposes");
    }

    /** Whoever answers the outside asks how far the caller may go, and never decides it. */
    ArchRule boundariesGiveNobodyEverything() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..rest..", root + "..faces..", root + ".webapp..")
                .should()
                .accessField(Reach.class, "EVERYWHERE");
    }

    /** What lies in the vault reaches a page through a use case, which masks it or puts it on record. */
    ArchRule boundariesSeeNoVault() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..rest..", root + "..faces..", root + ".webapp..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PersonalVault.class);
    }

    /** What a module of the bureau's work answers is bounded by a reach, or says why it need not be. */
    ArchRule facesTakeAReach() {
        return methods()
                .that()
                .areDeclaredInClassesThat(facesOfWork())
                .and()
                .areNotAnnotatedWith(Unbounded.class)
                .should(takeAReach());
    }

    private static DescribedPredicate<JavaClass> facesOfWork() {
        return DescribedPredicate.describe(
                "are faces of modules that use the directory",
                type -> type.isInterface()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isAnnotation()
                        && !type.isNestedClass()
                        && !type.isAnnotatedWith(Unbounded.class)
                        && type.getPackage()
                                .tryGetAnnotationOfType(DomainModule.class)
                                .filter(module -> List.of(module.uses()).contains("directory"))
                                .isPresent());
    }

    private static ArchCondition<JavaMethod> takeAReach() {
        return new ArchCondition<>("take a reach") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean bounded =
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Reach.class));
                if (!bounded) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes no reach"));
                }
            }
        };
    }

    ArchRule modulesFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule kernelAndTraceKnowOnlyTheJdk() {
        return classes()
                .that()
                .resideInAnyPackage(root + ".kernel..", root + ".trace..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "org.throughline.kernel..", root + ".kernel..", root + ".trace..");
    }

    ArchRule domainKnowsNoMachinery() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.faces..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        root + "..application..",
                        root + "..persistence..",
                        root + "..rest..",
                        root + "..faces..")
                .allowEmptyShould(true);
    }

    ArchRule domainHasNoPublicSetters() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..domain..")
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .allowEmptyShould(true);
    }

    ArchRule boundariesGoThroughServices() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..rest..", root + "..faces..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "..persistence..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat(annotatedWith("jakarta.persistence.Entity"))
                .allowEmptyShould(true);
    }

    ArchRule adaptersArePrivate() {
        return classes()
                .that()
                .resideInAPackage(root + "..persistence..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    /** Time comes from the one clock, which a test can stop; measuring how long something took is no time of day. */
    ArchRule nobodyAsksTheMachineForTheTime() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("HouseClock")
                .should()
                .callMethodWhere(theTimeIsTakenFromTheMachine())
                .orShould()
                .callConstructor(Date.class);
    }

    /** Injected fields of a request-scoped resource are looked up anew for each request, under a lock. */
    ArchRule resourcesLiveAsLongAsTheApplication() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .beAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                .allowEmptyShould(true);
    }

    ArchRule nobodyNeedsManyCollaborators() {
        return classes().that().resideInAPackage(root + "..").should(haveFewCollaborators());
    }

    private static DescribedPredicate<JavaMethodCall> theTimeIsTakenFromTheMachine() {
        return DescribedPredicate.describe("the time is taken from the machine", call -> {
            String owner = call.getTargetOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean clock = owner.equals("java.time.Clock")
                    && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
            return now
                    || clock
                    || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
        });
    }

    private static ArchCondition<JavaClass> haveFewCollaborators() {
        return new ArchCondition<>("have at most " + MAX_COLLABORATORS + " injected collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long fields = type.getFields().stream()
                        .filter(field -> INJECTED.stream().anyMatch(field::isAnnotatedWith))
                        .count();
                int parameters = type.getConstructors().stream()
                        .filter(constructor -> constructor.isAnnotatedWith("jakarta.inject.Inject"))
                        .map(JavaConstructor::getRawParameterTypes)
                        .mapToInt(List::size)
                        .max()
                        .orElse(0);
                long found = fields + parameters;
                events.add(new SimpleConditionEvent(
                        type, found <= MAX_COLLABORATORS, type.getName() + " has " + found + " collaborators"));
            }
        };
    }
}
