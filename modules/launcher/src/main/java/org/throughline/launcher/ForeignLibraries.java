package org.throughline.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Libraries of others in the application, in which there is nothing for the server to find.
 *
 * <p>Before it deploys an application, the server reads every class of every library in it, whatever the application
 * says of where its beans are. It leaves out a library beside which a folder with the library's path stands, spelled
 * with underscores: so it finds libraries that were unpacked. An empty folder of that name is as good.
 */
final class ForeignLibraries {

    private static final String LIBRARIES = "WEB-INF/lib";

    private ForeignLibraries() {}

    /** Keeps the server from reading them at each start. */
    static void leaveUnread(Path application) throws IOException {
        for (Path library : in(application.resolve(LIBRARIES))) {
            Files.createDirectory(application.resolve(unpackedName(library)));
        }
    }

    private static String unpackedName(Path library) {
        return (LIBRARIES + "/" + library.getFileName())
                .replaceAll("[/ ]", "__")
                .replace(".jar", "_jar");
    }

    private static List<Path> in(Path libraries) throws IOException {
        try (Stream<Path> all = Files.list(libraries)) {
            return all.filter(library -> !library.getFileName().toString().startsWith("throughline-"))
                    .toList();
        }
    }
}
