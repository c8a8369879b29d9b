package org.throughline.launcher;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Parts of the server that would look at every bean of the application at each start, for the sake of things that no
 * module has: MVC controllers, JMS, batch jobs, tracing, clients of other services, JCache, events of a cluster, login
 * by the server's own mechanisms.
 *
 * <p>They are libraries of the server, and other parts of it may use their classes, so they stay where they are and
 * lose only the line by which they announce themselves. A module that begins to use one of these things takes it from
 * this list.
 */
final class IdleExtensions {

    private static final List<String> LIBRARIES = List.of(
            "cdi-auth-roles",
            "gf-jms-injection",
            "jersey-mp-rest-client",
            "krazo-core",
            "microprofile-opentracing",
            "microprofile-telemetry",
            "payara-jbatch",
            "payara-jsr107",
            "payara-micro-cdi",
            "realm-stores",
            "security-connector-oauth2-client",
            "security-connector-oidc-client",
            "web-sse");

    private static final List<String> ANNOUNCEMENTS = List.of(
            "META-INF/services/jakarta.enterprise.inject.spi.Extension",
            "META-INF/services/jakarta.servlet.ServletContainerInitializer");

    private IdleExtensions() {}

    /** Keeps the server from calling them, in a folder of its libraries. */
    static void silence(Path libraries) throws IOException {
        for (String name : LIBRARIES) {
            try (FileSystem jar = FileSystems.newFileSystem(library(libraries, name))) {
                for (String announcement : ANNOUNCEMENTS) {
                    Files.deleteIfExists(jar.getPath(announcement));
                }
            }
        }
    }

    /** With or without the server's version in its name; that there is one is a matter of the build. */
    private static Path library(Path libraries, String name) throws IOException {
        try (var found = Files.newDirectoryStream(libraries, name + "{,-[0-9]*}.jar")) {
            return found.iterator().next();
        }
    }
}
