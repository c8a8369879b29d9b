package org.throughline.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files lie that say what bureaus cover and whom they go to. A bureau that follows no tracks has none. */
final class RemitFiles {

    private RemitFiles() {}

    /** Those that are there, of these bureaus. */
    static List<String> names(Path folder, List<String> bureaus) {
        return bureaus.stream()
                .flatMap(bureau -> Stream.of(TrackFile.NAME, MandateFile.NAME, CounterpartFile.NAME)
                        .map(file -> of(bureau, file)))
                .filter(file -> Files.exists(folder.resolve(file)))
                .toList();
    }

    static String of(String bureau, String file) {
        return BureauFile.FOLDER + "/" + bureau + "/" + file;
    }
}
