package org.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The parts of the API description that the modules bring along: {@code META-INF/openapi/<package>.yaml}. */
final class ApiFragments {

    private static final String FOLDER = "META-INF/openapi";

    private ApiFragments() {}

    /** Every fragment the loader sees, by file name in alphabetical order. */
    static Map<String, JsonNode> all(ClassLoader loader) {
        Map<String, JsonNode> fragments = new TreeMap<>();
        try {
            List<URL> folders = Collections.list(loader.getResources(FOLDER));
            for (URL folder : folders) {
                collect(folder, fragments);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The API description cannot be read", unreadable);
        }
        return fragments;
    }

    private static void collect(URL folder, Map<String, JsonNode> fragments) throws IOException {
        URLConnection connection = folder.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                for (String name : file.stream()
                        .map(Object::toString)
                        .filter(ApiFragments::isFragment)
                        .toList()) {
                    add(name, file.getInputStream(file.getJarEntry(name)), fragments);
                }
            }
            return;
        }
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                add(file.toString(), Files.newInputStream(file), fragments);
            }
        }
    }

    private static boolean isFragment(String entry) {
        return entry.startsWith(FOLDER + "/") && entry.endsWith(".yaml");
    }

    private static void add(String name, InputStream content, Map<String, JsonNode> fragments) throws IOException {
        try (content) {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            JsonNode tree = Json.mapper().valueToTree(new Load(settings).loadFromInputStream(content));
            if (!(tree instanceof ObjectNode)) {
                throw new IllegalStateException(name + " is no fragment of an API description");
            }
            String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            if (fragments.put(file, tree) != null) {
                throw new IllegalStateException("Two modules bring a fragment named " + file);
            }
        }
    }
}
