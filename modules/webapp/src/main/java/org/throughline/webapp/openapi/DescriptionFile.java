package org.throughline.webapp.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.throughline.exchange.ApiDescription;

/** Writes the description of the API into a file, for the build of clients; the server serves the same document. */
public final class DescriptionFile {

    private DescriptionFile() {}

    /** Takes one argument, the file to be written. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.writeString(file, new ApiDescription().document().toPrettyString());
    }
}
