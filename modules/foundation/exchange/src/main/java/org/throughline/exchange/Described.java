package org.throughline.exchange;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name under which the API description knows a resource method: its HTTP method and path template. */
record Described(String method, String path) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(:[^}]*)?}");

    /** Empty for what the container answers by itself, such as OPTIONS. */
    static Optional<Described> of(Method resource) {
        Path root = resource.getDeclaringClass().getAnnotation(Path.class);
        if (root == null) {
            return Optional.empty();
        }
        String path = part(root) + part(resource.getAnnotation(Path.class));
        return httpMethod(resource)
                .map(method -> new Described(method, VARIABLE.matcher(path).replaceAll("{$1}")));
    }

    private static String part(@Nullable Path path) {
        String value = path == null ? "" : path.value();
        String open = value.startsWith("/") || value.isEmpty() ? value : "/" + value;
        return open.endsWith("/") ? open.substring(0, open.length() - 1) : open;
    }

    private static Optional<String> httpMethod(Method resource) {
        return Arrays.stream(resource.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }
}
