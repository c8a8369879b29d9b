package org.throughline.launcher.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.throughline.launcher.counting.CountingJob;

/** Puts a kind of job into an unpacked server, as a module of its own. */
final class CountingJar {

    private static final String[] CLASSES = {"CountingJob.class", "CountingJob$Order.class", "CountingJob$Place.class"};
    private static final String BEANS = "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
            + " bean-discovery-mode=\"annotated\"/>";

    private CountingJar() {}

    /** @param programs where a launcher has unpacked its server */
    static void addTo(Path programs) throws IOException {
        try (Stream<Path> files = Files.walk(programs, 4)) {
            for (Path folder :
                    files.filter(file -> file.endsWith("ROOT/WEB-INF/lib")).toList()) {
                write(folder.resolve("throughline-counting.jar"));
            }
        }
    }

    private static void write(Path jar) throws IOException {
        String folder = CountingJob.class.getPackageName().replace('.', '/') + "/";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/beans.xml"));
            out.write(BEANS.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            for (String name : CLASSES) {
                out.putNextEntry(new JarEntry(folder + name));
                try (InputStream in = CountingJob.class.getResourceAsStream(name)) {
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
