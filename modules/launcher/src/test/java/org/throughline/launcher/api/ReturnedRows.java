package org.throughline.launcher.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.Rejects;
import org.throughline.tables.TableFile;
import org.throughline.tables.TableLine;
import org.throughline.tables.TableRow;
import org.throughline.testkit.PlantedFaults;

/** Rows that an import sends back: the key of the reason by the line, told by the Chinese sentence in the file. */
public final class ReturnedRows {

    /** The name of a column and a colon may stand before a reason, and no other reason. */
    private static final String COLUMN = "(?:[^；：]+：)?";

    private ReturnedRows() {}

    /** What a file of rejects says. */
    public static Map<Integer, String> of(byte[] csv, Path folder) throws IOException {
        // Under their own names a reader leaves both columns out.
        String text = new String(csv, StandardCharsets.UTF_8)
                .replace(Rejects.LINE, "line")
                .replace(Rejects.REASON, "reason");
        Path file = Files.writeString(folder.resolve("rejects.csv"), text);
        Map<Integer, String> rows = new TreeMap<>();
        try (TableFile table = TableFile.open(file, ReadingLimits.usual())) {
            int columns = table.header().columns().size();
            for (Optional<TableLine> next = table.next(); next.isPresent(); next = table.next()) {
                TableRow row = (TableRow) next.get();
                rows.put(
                        Integer.valueOf(row.cell(columns - 1).text()),
                        key(row.cell(columns).text()));
            }
        }
        return rows;
    }

    /** What it should say. */
    public static Map<Integer, String> expected(PlantedFaults list) {
        return new TreeMap<>(list.expected());
    }

    /** The key of the one reason that says this; the sentence itself if none does, or several. */
    private static String key(String sentence) {
        String keys = Arrays.stream(PlantedFaults.Kind.values())
                .map(PlantedFaults.Kind::key)
                .filter(key -> pattern(key).matcher(sentence).matches())
                .collect(Collectors.joining(" and "));
        return keys.isEmpty() ? sentence : keys;
    }

    private static Pattern pattern(String key) {
        boolean ofTables = key.startsWith("value.") || key.startsWith("row.");
        String bundle = ofTables ? "org.throughline.tables.texts" : "org.throughline.enterprises.texts";
        String said = Arrays.stream(ResourceBundle.getBundle(bundle, Locale.ROOT)
                        .getString(key)
                        .split("\\{\\w+}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
        return Pattern.compile(COLUMN + said, Pattern.DOTALL);
    }
}
