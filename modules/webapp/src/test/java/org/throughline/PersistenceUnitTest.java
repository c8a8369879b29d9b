package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {

    private static final Pattern NAMED = Pattern.compile("<class>([^<]+)</class>");
    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class);

    @Test
    void everyMappedClassOfEveryModuleIsNamed() throws Exception {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.throughline");

        List<String> mapped = house.stream()
                .filter(PersistenceUnitTest::isMapped)
                .map(JavaClass::getName)
                .sorted()
                .toList();

        assertThat(mapped).isNotEmpty();
        assertThat(named()).containsExactlyElementsOf(mapped);
    }

    private static boolean isMapped(JavaClass type) {
        return MAPPED.stream().anyMatch(type::isAnnotatedWith);
    }

    private static List<String> named() throws Exception {
        try (InputStream unit = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            String text = new String(unit.readAllBytes(), StandardCharsets.UTF_8);
            return NAMED.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
    }
}
