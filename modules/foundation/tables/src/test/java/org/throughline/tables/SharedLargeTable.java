package org.throughline.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Reads a sheet of a million and a half different texts that stand in a shared table, as Excel writes them. */
final class SharedLargeTable {

    private static final int COLUMNS = 11;

    private SharedLargeTable() {}

    /** The folder to write to. Ends with 0 if all that was written was read. */
    public static void main(String[] arguments) throws IOException {
        Path sound = Path.of(arguments[0], "sound");
        Files.write(sound, WorkbookFile.of("").bytes());
        Path file = Path.of(arguments[0], "shared");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                ZipInputStream others = new ZipInputStream(Files.newInputStream(sound));
                BufferedWriter text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            for (ZipEntry entry = others.getNextEntry(); entry != null; entry = others.getNextEntry()) {
                if (!entry.getName().endsWith("sheet1.xml")) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    others.transferTo(zip);
                    zip.closeEntry();
                }
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            writeStrings(text);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            writeSheet(text);
            zip.closeEntry();
        }
        System.exit(read(file) ? 0 : 1);
    }

    private static void writeStrings(BufferedWriter text) throws IOException {
        text.write("<sst>");
        for (int at = 0; at < LargeTable.ROWS * COLUMNS; at++) {
            text.write("<si><t>列温州市的第" + at + "段文字</t></si>");
        }
        text.write("</sst>");
        text.flush();
    }

    private static void writeSheet(BufferedWriter text) throws IOException {
        text.write("<worksheet><sheetData>");
        for (int row = 1; row <= LargeTable.ROWS; row++) {
            text.write("<row r='" + row + "'>");
            for (int column = 0; column < COLUMNS; column++) {
                text.write("<c t='s'><v>" + ((row - 1) * COLUMNS + column) + "</v></c>");
            }
            text.write("</row>");
        }
        text.write("</sheetData></worksheet>");
        text.flush();
    }

    private static boolean read(Path file) throws IOException {
        int next = COLUMNS;
        try (TableFile table = TableFile.open(file, ReadingLimits.usual())) {
            for (Optional<TableLine> line = table.next(); line.isPresent(); line = table.next()) {
                for (Cell cell : ((TableRow) line.get()).cells()) {
                    if (!cell.text().equals("列温州市的第" + next + "段文字")) {
                        return false;
                    }
                    next++;
                }
            }
        }
        return next == LargeTable.ROWS * COLUMNS;
    }
}
