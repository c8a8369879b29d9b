package org.throughline.webapp.openapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every method of every resource in the house, by the name its operation has in the description. */
final class ResourceMethods {

    private ResourceMethods() {}

    static Map<String, Method> all() {
        Map<String, Method> methods = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.throughline").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .forEach(method -> name(method).ifPresent(name -> methods.put(name, method)));
        return methods;
    }

    /** The rights of which a caller needs one; empty where everybody may; nothing where nobody thought about it. */
    static Optional<Set<String>> rights(Method method) {
        for (AnnotatedElement place : new AnnotatedElement[] {method, method.getDeclaringClass()}) {
            if (place.isAnnotationPresent(RolesAllowed.class)) {
                return Optional.of(
                        Set.of(place.getAnnotation(RolesAllowed.class).value()));
            }
            if (place.isAnnotationPresent(PermitAll.class)) {
                return Optional.of(Set.of());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(Method method) {
        String path = part(method.getDeclaringClass()) + part(method);
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value() + " "
                        + path.replaceAll("\\{\\s*([\\w.-]+)\\s*(:[^}]*)?}", "{$1}"))
                .findFirst();
    }

    private static String part(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String value = path == null ? "" : path.value();
        return value.isEmpty() || value.startsWith("/") ? value : "/" + value;
    }
}
