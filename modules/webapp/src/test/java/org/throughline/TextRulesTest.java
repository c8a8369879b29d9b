package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** Texts stand in both languages, and every problem has its own. */
class TextRulesTest {

    private static final String CATALOGUE = "docs/api/problems.md";

    @Test
    void everyBundleSaysTheSameInBothLanguages() {
        List<Checkout.File> bundles = Checkout.files(
                name -> name.contains("/src/main/resources/") && name.matches(".*/texts[a-z-]*\\.properties"));

        assertThat(bundles).hasSizeGreaterThan(4);
        assertThat(bundles.stream().flatMap(zh -> TextRules.breaches(zh, english(zh)).stream()))
                .isEmpty();
    }

    @Test
    void everyProblemHasItsOwnCodeAndSentencesInBothLanguages() {
        List<ProblemType> problems = problems();

        assertThat(problems).hasSizeGreaterThan(10);
        assertThat(problems).extracting(ProblemType::code).doesNotHaveDuplicates();
        assertThat(problems).allSatisfy(problem -> {
            ProblemException refusal = new ProblemException(problem);
            assertThat(problem.code()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
            for (Phrase sentence : List.of(refusal.title(), refusal.detail())) {
                assertThat(sentence.in(Locale.SIMPLIFIED_CHINESE)).matches(".*\\p{IsHan}.*");
                assertThat(sentence.in(Locale.ENGLISH)).matches("[^\\p{IsHan}]+");
            }
        });
    }

    @Test
    void everyProblemIsDocumentedAndNoneIsThatIsGone() {
        List<String> documented = Checkout.File.of(CATALOGUE)
                .text()
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(documented)
                .as(CATALOGUE)
                .containsExactlyInAnyOrderElementsOf(
                        problems().stream().map(ProblemType::code).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "a=一, b=two, lacks",
        "a=一, 'a=one\nb=two', lacks b",
        "'a=一\na=二', a=one, twice",
        "a=一{x}, a=one{y}, placeholders",
        "a=一！, a=one, loud",
        "a=您好, a=hello, loud",
        "a=一, a=one!, loud",
        "a=一, a=, blank",
        "a=一, a=一, translated",
        "a=这条赛道, a=this one, without",
        "a=这一条, a=this Track, without",
        "a=[[窗口]], a=window, no term"
    })
    void aBreachIsSeen(String zh, String en, String told) {
        assertThat(TextRules.breaches(new Checkout.File("texts", zh), new Checkout.File("texts_en", en)))
                .anyMatch(breach -> breach.contains(told));
    }

    @Test
    void aSoundPairHasNoBreach() {
        assertThat(TextRules.breaches(
                        new Checkout.File("texts", "a=一{track}[[赛道]]\nb=AI"),
                        new Checkout.File("texts_en", "b=AI\na={track} one [[Track]] of tracks.yaml")))
                .isEmpty();
    }

    private static Checkout.File english(Checkout.File chinese) {
        return Checkout.File.of(chinese.name().replace(".properties", "_en.properties"));
    }

    private static List<ProblemType> problems() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.throughline").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(ProblemType.class::cast)
                        .toList();
    }
}
