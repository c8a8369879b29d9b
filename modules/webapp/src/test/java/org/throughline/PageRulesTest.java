package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are safe to show, and no two modules claim the same address. */
class PageRulesTest {

    private static final Pattern IN_MODULE_JAR =
            Pattern.compile("modules/.+/src/main/resources/META-INF/resources/(.+)");
    private static final Pattern IN_WAR = Pattern.compile("modules/webapp/src/main/webapp/(.+)");

    private static final List<Checkout.File> PAGES =
            Checkout.files(name -> name.contains("/src/main/") && name.matches(".*\\.(xhtml|html)"));

    @Test
    void everyPageKeepsTheRules() {
        assertThat(PAGES).isNotEmpty();
        assertThat(PAGES.stream().flatMap(page -> PageRules.breaches(page).stream()))
                .isEmpty();
    }

    @Test
    void noTwoPagesHaveTheSameAddress() {
        assertThat(PAGES).extracting(page -> view(page.name())).doesNotHaveDuplicates();
    }

    @Test
    void thePagesOfAModuleLieUnderItsName() {
        assertThat(PAGES.stream()
                        .map(Checkout.File::name)
                        .filter(name -> IN_MODULE_JAR.matcher(name).matches()))
                .allSatisfy(
                        name -> assertThat(isUnderNameOfModule(name)).as(name).isTrue());
    }

    @Test
    void noTwoResourcesHaveTheSameAddressAndNoTwoModulesTheSameBeginning() {
        Map<String, Collection<String>> modules = new TreeMap<>();
        List<JavaClass> resources = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.throughline").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .toList();
        for (JavaClass resource : resources) {
            modules.computeIfAbsent(beginning(path(resource)), any -> new TreeSet<>())
                    .add(resource.getPackageName().split("\\.", 4)[2]);
        }

        assertThat(resources).extracting(PageRulesTest::path).doesNotHaveDuplicates();
        assertThat(modules)
                .allSatisfy(
                        (beginning, owners) -> assertThat(owners).as(beginning).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "'<h:outputText value=\"a\" escape=\"false\"/>', unescaped output",
        "'<h:outputText escape = ''#{no}''/>', unescaped output",
        "'<p style=\"color: red\">', inline style",
        "<style>, inline style",
        "<script>alert(1)</script>, inline script",
        "'<button onclick=\"go()\">', inline handler",
        "'<p:commandButton oncomplete=\"go()\"/>', inline handler",
        "'<a href=\"JavaScript:go()\">', script address",
        "'<script src=\"https://cdn.example/a.js\"></script>', another server",
        "'<img src=\"//cdn.example/a.png\"/>', another server"
    })
    void aBreachIsSeen(String page, String told) {
        assertThat(PageRules.breaches(new Checkout.File("a.xhtml", page)))
                .singleElement()
                .asString()
                .isEqualTo("a.xhtml:1: " + told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=\"#{look.at('shell.js')}\" defer=\"defer\"></script>",
                "<h:outputScript name=\"a.js\"/>",
                "<h:outputText value=\"a\" escape=\"true\"/>",
                "<tl:field styleClass=\"a\" once=\"b\"/>",
                "<a href=\"/desk\">"
            })
    void whatOnlyLooksLikeABreachIsNone(String page) {
        assertThat(PageRules.breaches(new Checkout.File("a.xhtml", page))).isEmpty();
    }

    @Test
    void aLongPageIsSeen() {
        assertThat(PageRules.breaches(new Checkout.File("a.xhtml", "<p/>\n".repeat(151))))
                .hasSize(1);
        assertThat(PageRules.breaches(new Checkout.File("a.xhtml", "<p/>\n".repeat(150))))
                .isEmpty();
    }

    @Test
    void aPageUnderAnotherNameIsSeen() {
        String register = "modules/enterprise-register/src/main/resources/META-INF/resources/";

        assertThat(isUnderNameOfModule(register + "enterprises/list.xhtml")).isTrue();
        assertThat(isUnderNameOfModule(register + "policies/list.xhtml")).isFalse();
        assertThat(isUnderNameOfModule(register + "list.xhtml")).isFalse();
    }

    private static String view(String name) {
        for (Pattern place : List.of(IN_MODULE_JAR, IN_WAR)) {
            Matcher matcher = place.matcher(name);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return name;
    }

    /** The name of a module is the package its sources stand in, below that of the house. */
    private static boolean isUnderNameOfModule(String name) {
        String module = name.substring(0, name.indexOf("/src/"));
        String first = beginning(view(name));
        return Checkout.ROOT
                .resolve(module + "/src/main/java/org/throughline/" + first + "/package-info.java")
                .toFile()
                .isFile();
    }

    private static String path(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }

    private static String beginning(String address) {
        return address.replaceFirst("^/", "").replaceFirst("/.*", "");
    }
}
