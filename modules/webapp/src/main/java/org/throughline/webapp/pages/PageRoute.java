package org.throughline.webapp.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that people see and the view that answers it.
 *
 * @param path segments after the first slash; a segment in braces such as {@code {uscc}} stands for any one segment
 * @param view the view's own path, such as {@code /enterprises/firm.xhtml}
 * @param right whoever lacks it is refused, in asking and in sending; {@code -} where none is needed
 */
record PageRoute(List<String> path, String view, String right) {

    private static final Pattern SLASH = Pattern.compile("/");

    PageRoute {
        path = List.copyOf(path);
    }

    static PageRoute of(String path, String view, String right) {
        return new PageRoute(segments(path), view, right);
    }

    static List<String> segments(String path) {
        return List.of(SLASH.split(path.substring(1), -1));
    }

    /** The values of the segments in braces, by name; empty if this route does not lead there. */
    Optional<Map<String, String>> match(List<String> asked) {
        if (asked.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = path.get(i);
            if (isVariable(segment)) {
                values.put(segment.substring(1, segment.length() - 1), asked.get(i));
            } else if (!segment.equals(asked.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** Fewer variables lead first, so that {@code /enterprises/new} is never taken for a firm. */
    long variables() {
        return path.stream().filter(PageRoute::isVariable).count();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
