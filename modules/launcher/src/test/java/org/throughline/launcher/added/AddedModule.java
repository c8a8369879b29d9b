package org.throughline.launcher.added;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Puts classes into an unpacked server, as a module of their own. */
public final class AddedModule {

    private static final String BEANS = "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
            + " bean-discovery-mode=\"annotated\"/>";

    private AddedModule() {}

    /**
     * Adds them to every server that lies there.
     *
     * @param programs where a launcher has unpacked its server
     */
    public static void addTo(Path programs, Class<?>... classes) throws IOException {
        try (Stream<Path> files = Files.walk(programs, 4)) {
            for (Path folder :
                    files.filter(file -> file.endsWith("ROOT/WEB-INF/lib")).toList()) {
                write(folder.resolve("throughline-added.jar"), classes);
            }
        }
    }

    private static void write(Path jar, Class<?>... classes) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/beans.xml"));
            out.write(BEANS.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            for (Class<?> one : classes) {
                String name = one.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = AddedModule.class.getResourceAsStream("/" + name)) {
                    if (in == null) {
                        throw new IllegalStateException(name + " is missing");
                    }
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
