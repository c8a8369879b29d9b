package org.throughline.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.throughline.benchmarks.plain.PlainFirmResource;

/** Puts the resource that the product is compared with into an unpacked server. */
final class PlainJar {

    private static final String[] CLASSES = {"PlainFirmResource.class", "PlainFirmResource$Server.class"};

    private PlainJar() {}

    /** @param programs where a launcher has unpacked its server */
    static void addTo(Path programs) throws IOException {
        try (Stream<Path> files = Files.walk(programs, 4)) {
            for (Path folder :
                    files.filter(file -> file.endsWith("ROOT/WEB-INF/lib")).toList()) {
                write(folder.resolve("throughline-benchmarks-plain.jar"));
            }
        }
    }

    private static void write(Path jar) throws IOException {
        String folder = PlainFirmResource.class.getPackageName().replace('.', '/') + "/";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : CLASSES) {
                out.putNextEntry(new JarEntry(folder + name));
                try (InputStream in = PlainFirmResource.class.getResourceAsStream(name)) {
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
