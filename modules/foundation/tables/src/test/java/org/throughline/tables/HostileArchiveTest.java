package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that unpack to more than anybody sends, or to something other than what was packed. */
class HostileArchiveTest {

    private static final String ROWS = "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row>"
            + "<row r='2'><c r='A2'><v>1</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void aBombIsStoppedByItsRatio() throws IOException {
        Path file = folder.resolve("bomb");
        writeBomb(file, 300);

        assertThat(Files.size(file)).isLessThan(1_000_000);
        assertThatThrownBy(() -> Written.read(file))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.UNPACKS_TOO_LARGE));
    }

    @Test
    void aBombIsStoppedByItsSize() throws IOException {
        Path file = folder.resolve("bomb");
        writeBomb(file, 100);
        ReadingLimits usual = ReadingLimits.usual();
        ReadingLimits patient = new ReadingLimits(
                usual.columns(),
                usual.rowBytes(),
                usual.rowLines(),
                usual.cellCharacters(),
                usual.archiveEntries(),
                50L << 20,
                5_000,
                usual.heldStringBytes(),
                usual.stringBytes());

        assertThatThrownBy(() -> Written.read(file, ReadingChoice.FIRST, patient))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.UNPACKS_TOO_LARGE));
    }

    @Test
    void sharedStringsWithoutEndAreStopped() throws IOException {
        Path file = WorkbookFile.of(ROWS)
                .strings("<si><t>" + "温".repeat(1_000) + "</t></si>".repeat(1))
                .in(folder);
        ReadingLimits usual = ReadingLimits.usual();
        ReadingLimits strict = new ReadingLimits(
                usual.columns(),
                usual.rowBytes(),
                usual.rowLines(),
                usual.cellCharacters(),
                usual.archiveEntries(),
                usual.unpackedBytes(),
                usual.ratio(),
                1_000,
                2_000);

        assertThatThrownBy(() -> Written.read(file, ReadingChoice.FIRST, strict))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.UNPACKS_TOO_LARGE));
    }

    @Test
    void noRowComesFromAnArchiveWithOneWrongByte() throws IOException {
        String rows = ROWS + "<row r='3'><c r='A3'><v>123456</v></c></row>";
        byte[] bytes = stored(
                ("<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.US_ASCII));
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("123456");
        bytes[at] = '9';

        assertThatThrownBy(() -> TableFile.open(Written.bytes(folder, bytes), ReadingLimits.usual()))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.BROKEN));
    }

    /** Nothing but {@code <row/>}, written straight to the disk: a thousand of them take ten bytes. */
    private static void writeBomb(Path file, int mebibytes) throws IOException {
        byte[] mebibyte = "<row></row>     ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        byte[] sound = WorkbookFile.of(ROWS).bytes();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                var others = new ZipInputStream(new ByteArrayInputStream(sound))) {
            for (ZipEntry entry = others.getNextEntry(); entry != null; entry = others.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    zip.write(("<worksheet><sheetData>" + ROWS).getBytes(StandardCharsets.US_ASCII));
                    for (int part = 0; part < mebibytes; part++) {
                        zip.write(mebibyte);
                    }
                    zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
                } else {
                    others.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static byte[] stored(byte[] sheet) throws IOException {
        byte[] sound = WorkbookFile.of(ROWS).bytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                var others = new ZipInputStream(new ByteArrayInputStream(sound))) {
            for (ZipEntry entry = others.getNextEntry(); entry != null; entry = others.getNextEntry()) {
                byte[] content = entry.getName().endsWith("sheet1.xml") ? sheet : others.readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                CRC32 sum = new CRC32();
                sum.update(content);
                copy.setMethod(ZipEntry.STORED);
                copy.setSize(content.length);
                copy.setCrc(sum.getValue());
                zip.putNextEntry(copy);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
