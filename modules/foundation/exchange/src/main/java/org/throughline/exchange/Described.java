package org.throughline.exchange;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name under which the API description knows a resource method: its HTTP method and path template. */
record Described(String method, String path) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(:[^}]*)?}");

    static Described of(Method resource) {
        String path =
                part(resource.getDeclaringClass().getAnnotation(Path.class)) + part(resource.getAnnotation(Path.class));
        return new Described(httpMethod(resource), VARIABLE.matcher(path).replaceAll("{$1}"));
    }

    private static String part(@Nullable Path path) {
        String value = path == null ? "" : path.value();
        String open = value.startsWith("/") || value.isEmpty() ? value : "/" + value;
        return open.endsWith("/") ? open.substring(0, open.length() - 1) : open;
    }

    private static String httpMethod(Method resource) {
        for (Annotation annotation : resource.getAnnotations()) {
            HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (method != null) {
                return method.value();
            }
        }
        throw new IllegalStateException(resource + " answers to no HTTP method");
    }
}
