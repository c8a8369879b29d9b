package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is written is read again, and whatever is spoilt spoils itself only. */
class RandomTablesTest {

    /** By so many bytes an archive is known; fewer of them, PK, could be the header of a table without rows. */
    private static final int SIGNATURE = 4;

    @TempDir
    Path folder;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @RepeatedTest(40)
    void aTableWrittenAsCsvIsReadAgainInBothEncodings() throws IOException {
        RandomTable table = new RandomTable(random, 1 + random.nextInt(60), true);
        byte[] utf8 = table.written(TableFormat.Kind.CSV);
        byte[] gb = new String(utf8, StandardCharsets.UTF_8).substring(1).getBytes(Written.GB);

        assertThat(texts(utf8)).as("seed %d", seed).isEqualTo(table.rows);
        assertThat(texts(gb)).as("seed %d", seed).isEqualTo(table.rows);
    }

    @RepeatedTest(20)
    void aTableWrittenAsAWorkbookIsReadAgain() throws IOException {
        RandomTable table = new RandomTable(random, 1 + random.nextInt(60), true);

        assertThat(texts(table.written(TableFormat.Kind.XLSX)))
                .as("seed %d", seed)
                .isEqualTo(table.rows);
    }

    /**
     * Some bytes of some lines become others, anything but line ends: every other line is read as before, and of the
     * spoilt ones each gives a row or a fault.
     */
    @RepeatedTest(300)
    void spoiltLinesOfCsvCostNoOther() throws IOException {
        RandomTable table = new RandomTable(random, 20 + random.nextInt(30), false);
        byte[] bytes = table.written(TableFormat.Kind.CSV);
        if (random.nextBoolean()) {
            bytes = new String(bytes, StandardCharsets.UTF_8).substring(1).getBytes(Written.GB);
        }
        Set<Integer> spoilt = spoil(bytes);

        List<TableLine> read = Written.lines(Written.bytes(folder, bytes));

        List<String> expected = new ArrayList<>();
        for (int row = 0; row < table.rows.size(); row++) {
            if (!spoilt.contains(row + 2)) {
                expected.add((row + 2) + ":[" + String.join("|", table.rows.get(row)) + "]");
            }
        }
        assertThat(read.stream().filter(line -> !spoilt.contains(line.line())).map(Written::shown))
                .as("seed %d", seed)
                .containsExactlyElementsOf(expected);
        assertThat(read.stream().map(TableLine::line).filter(spoilt::contains))
                .as("seed %d", seed)
                .containsExactlyElementsOf(spoilt.stream().sorted().toList());
    }

    /** The lines, counted from 1, that were spoilt; at most five, so that the encoding stays clear. */
    private Set<Integer> spoil(byte[] bytes) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                starts.add(at + 1);
            }
        }
        byte[] likely = {'"', '"', '"', ',', 0, (byte) 0xFF, (byte) 0x81, 'x', '\'', '0'};
        Set<Integer> spoilt = new HashSet<>();
        for (int times = 1 + random.nextInt(5); times > 0; times--) {
            int line = 2 + random.nextInt(starts.size() - 2);
            int length = starts.get(line) - 2 - starts.get(line - 1);
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                byte value = likely[random.nextInt(likely.length)];
                bytes[starts.get(line - 1) + random.nextInt(length)] = value;
            }
            spoilt.add(line);
        }
        return spoilt;
    }

    /** A workbook with wrong bytes is refused, or nothing of it that is read was touched; it never fails otherwise. */
    @RepeatedTest(300)
    void aSpoiltWorkbookIsRefusedOrSound() throws IOException {
        RandomTable table = new RandomTable(random, 10, true);
        byte[] bytes = table.written(TableFormat.Kind.XLSX);
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(5) == 0) {
            bytes = Arrays.copyOf(bytes, SIGNATURE + random.nextInt(bytes.length - SIGNATURE));
        }

        try {
            assertThat(texts(bytes)).as("seed %d", seed).isEqualTo(table.rows);
        } catch (UnreadableFile refused) {
            assertThat(refused.kind()).as("seed %d", seed).isNotNull();
        }
    }

    /** The XML of a sheet itself is spoilt, in an archive that is sound: rows and faults, or a refusal. */
    @RepeatedTest(300)
    void spoiltXmlGivesRowsAndFaultsOrARefusal() throws IOException {
        StringBuilder xml = new StringBuilder("<worksheet><cols><col min='1' max='2' hidden='1'/></cols><sheetData>"
                + "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='B1' t='str'><v>b</v></c></row>");
        for (int row = 2; row < 12; row++) {
            xml.append("<row r='%1$d'><c r='A%1$d' t='s'><v>0</v></c><c r='B%1$d' s='1'><f>A1</f><v>4%1$d</v></c></row>"
                    .formatted(row));
        }
        xml.append("</sheetData><mergeCells count='1'><mergeCell ref='A3:A4'/></mergeCells></worksheet>");
        String likely = "<>/='&;\"0129-AZzrsc\0\u00FF\n";
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            xml.setCharAt(random.nextInt(xml.length()), likely.charAt(random.nextInt(likely.length())));
        }
        byte[] sheet = xml.toString().getBytes(StandardCharsets.ISO_8859_1);
        Path file = WorkbookFile.of("")
                .part("xl/worksheets/sheet1.xml", sheet)
                .strings("<si><t>x</t></si>")
                .formats("yyyy-mm-dd")
                .in(folder);

        try {
            assertThat(Written.lines(file)).as("seed %d", seed).hasSizeLessThan(13);
        } catch (UnreadableFile refused) {
            assertThat(refused.kind()).as("seed %d", seed).isNotNull();
        }
    }

    private List<List<String>> texts(byte[] bytes) throws IOException {
        return Written.lines(Written.bytes(folder, bytes)).stream()
                .map(line -> ((TableRow) line).cells().stream().map(Cell::text).toList())
                .toList();
    }
}
