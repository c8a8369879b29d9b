package org.throughline.webapp.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of all modules, read once from the file {@code META-INF/throughline/pages} of each.
 *
 * <p>A line is either a path, its view and the right it needs, or {@code area}, path, module, label, icon, rank and
 * right; {@code #} starts a comment.
 */
@ApplicationScoped
public class PageMap {

    private static final String FILE = "META-INF/throughline/pages";

    private final List<PageRoute> routes = new ArrayList<>();
    private final List<PageArea> areas = new ArrayList<>();

    /** Reads the files of every module on the class path. */
    public PageMap() {
        try {
            for (URL file : java.util.Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                read(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        routes.sort(Comparator.comparingLong(PageRoute::variables));
        areas.sort(Comparator.comparingInt(PageArea::rank));
    }

    /** Where a page's view and the values of its path stand. */
    record Target(String view, String right, Map<String, String> values) {}

    Optional<Target> find(String path) {
        List<String> asked = PageRoute.segments(path);
        for (PageRoute route : routes) {
            Optional<Map<String, String>> values = route.match(asked);
            if (values.isPresent()) {
                return Optional.of(new Target(route.view(), route.right(), values.get()));
            }
        }
        return Optional.empty();
    }

    /** Addresses that no value can change, such as {@code /desk}. */
    List<String> fixedPaths() {
        return routes.stream()
                .filter(route -> route.variables() == 0)
                .map(route -> "/" + String.join("/", route.path()))
                .toList();
    }

    /** In the order of the side bar. */
    List<PageArea> areas() {
        return List.copyOf(areas);
    }

    private void read(URL file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s+")))
                    .forEach(this::add);
        }
    }

    private void add(List<String> words) {
        if (words.get(0).equals("area")) {
            areas.add(PageArea.of(words));
        } else {
            routes.add(PageRoute.of(words.get(0), words.get(1), words.get(2)));
        }
    }
}
