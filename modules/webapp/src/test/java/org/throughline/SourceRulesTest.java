package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules a Java file keeps. Each is seen to find its breach, and then none is found in the house. */
class SourceRulesTest {

    private static final int MAX_FILE_LINES = 300;
    private static final Pattern UNWANTED = Pattern.compile(
            "(//|\\*)\\s*(TO" + "DO|FIX" + "ME|XXX)\\b|@auth" + "or\\b|org\\.mock" + "ito|jdbc:" + "h2");
    private static final Pattern UNWANTED_IN_TESTS = Pattern.compile("Thread\\.sl" + "eep\\(|@Time" + "out\\b");
    private static final Pattern EXPLAINED =
            Pattern.compile("^\\s*/\\*\\*.*?\\w.*?\\*/\\s*(@\\w[^;]*?)?@NullMarked\\b", Pattern.DOTALL);

    private static final List<Checkout.File> ALL = Checkout.files(name -> name.endsWith(".java"));
    private static final List<Checkout.File> MAIN =
            ALL.stream().filter(file -> file.name().contains("/src/main/java/")).toList();

    @Test
    void mainCodeKeepsTheRules() {
        assertThat(MAIN).hasSizeGreaterThan(50);
        assertThat(SourceRules.breaches(MAIN)).isEmpty();
    }

    @Test
    void noFileIsLong() {
        assertThat(ALL.stream().filter(SourceRulesTest::isLong).map(Checkout.File::name))
                .isEmpty();
    }

    @Test
    void nothingUnwantedIsWrittenAnywhere() {
        assertThat(ALL.stream().filter(SourceRulesTest::hasUnwanted).map(Checkout.File::name))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAboutAndIsNullMarked() {
        List<String> packages = MAIN.stream()
                .map(file -> file.name().substring(0, file.name().lastIndexOf('/')))
                .distinct()
                .toList();

        assertThat(packages).allSatisfy(folder -> {
            String name = folder + "/package-info.java";
            assertThat(Files.exists(Checkout.ROOT.resolve(name))).as(name).isTrue();
            assertThat(isExplained(Checkout.File.of(name).text())).as(name).isTrue();
        });
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach("class StringUtil {}", "Source.java:1: the name StringUtil says nothing"),
                breach("class A { class FirmManager {} }", "the name FirmManager says nothing"),
                breach("class A { void a() {" + "\n;".repeat(24) + "\n} }", "method a has 26 lines"),
                breach("class A { A() {" + "\n;".repeat(24) + "\n} }", "method <init> has 26 lines"),
                breach(
                        "class A { void a() { try { a(); }\ncatch (Exception e) {} } }",
                        "Source.java:2: catches Exception"),
                breach("class A { void a() { try {} catch (final Throwable e) {} } }", "catches Throwable"),
                breach("class A { void a() { try {} catch (Error | RuntimeException e) {} } }", "RuntimeException"),
                breach("class A { void a() { try {} catch (java.lang.Exception e) {} } }", "java.lang.Exception"),
                breach("class A { void a() { System.out.println(); } }", "prints to System.out"),
                breach("class A { Object a() { return java.time.Instant.now(); } }", "java.time.Instant.now"),
                breach("class A { long a() { return System.currentTimeMillis(); } }", "System.currentTimeMillis"));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsSeen(String source, String told) {
        assertThat(SourceRules.breaches(List.of(new Checkout.File("Source.java", source))))
                .singleElement()
                .asString()
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { void a() { try {} catch (java.io.IOException e) {} } }",
                "class FaultMapper { void a() { try {} catch (Throwable e) {} } }",
                "class Console { void a() { System.out.println(); } }",
                "class A { Object a(java.time.Clock c) { return java.time.Instant.now(c); } }",
                "class A { /** Not System.out and no catch (Exception e). */ String a = \"Instant.now()\"; }"
            })
    void whatOnlyLooksLikeABreachIsNone(String source) {
        assertThat(SourceRules.breaches(List.of(new Checkout.File("Source.java", source))))
                .isEmpty();
    }

    @Test
    void theCountOfLinesAndTheUnwantedAreSeen() {
        assertThat(isLong(new Checkout.File("A.java", "\n".repeat(301)))).isTrue();
        assertThat(isLong(new Checkout.File("A.java", "\n".repeat(300)))).isFalse();
        assertThat(List.of(
                        "// TO" + "DO later",
                        "* @auth" + "or me",
                        "import org.mock" + "ito.Mock;",
                        "Thread.sl" + "eep(1)"))
                .allSatisfy(text -> assertThat(hasUnwanted(new Checkout.File("a/src/test/A.java", text)))
                        .isTrue());
    }

    @Test
    void aPackageWithoutASentenceOrWithoutTheMarkIsSeen() {
        assertThat(isExplained("/** Firms. */\n@NullMarked\npackage a;")).isTrue();
        assertThat(isExplained(
                        "/** Firms. */\n@DomainModule(uses = {\"a\"}, exposes = \"b\")\n@NullMarked\npackage a;"))
                .isTrue();
        assertThat(isExplained("@NullMarked\npackage a;")).isFalse();
        assertThat(isExplained("/** */\n@NullMarked\npackage a;")).isFalse();
        assertThat(isExplained("/** Firms. */\npackage a;")).isFalse();
    }

    private static boolean isLong(Checkout.File file) {
        return file.lines() > MAX_FILE_LINES;
    }

    private static boolean hasUnwanted(Checkout.File file) {
        boolean test = file.name().contains("/src/test/");
        return UNWANTED.matcher(file.text()).find()
                || (test && UNWANTED_IN_TESTS.matcher(file.text()).find());
    }

    private static boolean isExplained(String text) {
        return EXPLAINED.matcher(text).find();
    }

    private static Arguments breach(String source, String told) {
        return Arguments.of(source, told);
    }
}
