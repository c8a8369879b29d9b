package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no tables, or mean harm. Each is put together here byte by byte. */
class FileRefusalTest {

    private static final String ROWS = "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row>"
            + "<row r='2'><c r='A2'><v>1</v></c></row>";
    private static final String SHEET = "<sheetData>" + ROWS + "</sheetData></worksheet>";
    private static final String DTD = "<!DOCTYPE worksheet [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>";

    @TempDir
    Path folder;

    static Stream<Arguments> files() throws IOException {
        byte[] sound = WorkbookFile.of(ROWS).bytes();
        return Stream.of(
                file("nothing", RefusalKind.EMPTY, ""),
                file("blank lines", RefusalKind.EMPTY, "\n \n\r\n"),
                file("a byte order mark alone", RefusalKind.EMPTY, "\u00EF\u00BB\u00BF"),
                file("a PDF", RefusalKind.PDF, "%PDF-1.7\n..."),
                file("a PNG", RefusalKind.PICTURE, "\u0089PNG\r\n\u001A\n"),
                file("a JPEG", RefusalKind.PICTURE, "\u00FF\u00D8\u00FF\u00E0"),
                file("a GIF", RefusalKind.PICTURE, "GIF89a"),
                file("an old workbook", RefusalKind.OLD_WORKBOOK, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
                Arguments.of("a workbook with a password", RefusalKind.ENCRYPTED, encrypted()),
                file("RAR", RefusalKind.NO_WORKBOOK, "Rar!\u001A\u0007"),
                file("gzip", RefusalKind.NO_WORKBOOK, "\u001F\u008B\b"),
                file("an empty archive", RefusalKind.NO_WORKBOOK, "PK\u0005\u0006" + "\0".repeat(18)),
                Arguments.of("a document", RefusalKind.NO_WORKBOOK, zip("word/document.xml", "<w/>")),
                Arguments.of("an archive in an archive", RefusalKind.NO_WORKBOOK, zip("inner.xlsx", "PK")),
                Arguments.of(
                        "an OpenDocument sheet", RefusalKind.OTHER_WORKBOOK, zip("mimetype", "application/vnd.oasis")),
                file("a web page", RefusalKind.MARKUP, "<html><table><tr><td>1</td></tr></table></html>"),
                file("XML of 2003", RefusalKind.MARKUP, "\u00EF\u00BB\u00BF<?xml version='1.0'?><Workbook/>"),
                Arguments.of(
                        "UTF-16 with a mark", RefusalKind.UTF_16, "\uFEFFa,b\n1,2".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of(
                        "UTF-16 without one", RefusalKind.UTF_16, "name,b\n1,2".getBytes(StandardCharsets.UTF_16BE)),
                file("bytes of a program", RefusalKind.NO_TEXT, "\u007FELF\u0002\u0001\u0001\0\0\0\0\0\0"),
                file("control characters", RefusalKind.NO_TEXT, "a\u0001b,c\n1,2"),
                file("a header that does not close", RefusalKind.UNREADABLE_HEADER, "a,\"b\n1,2\n3,4"),
                file("a header in no encoding", RefusalKind.UNREADABLE_HEADER, "a\u00FF\u00FF,b\n1,2"),
                Arguments.of(
                        "no header, but a code",
                        RefusalKind.NO_HEADER,
                        "甲公司,91330300MA2ABCDE1X\n".getBytes(StandardCharsets.UTF_8)),
                file("no header, but numbers", RefusalKind.NO_HEADER, "1,2,x\n3,4,y\n"),
                file("600 columns", RefusalKind.TOO_MANY_COLUMNS, "a,".repeat(599) + "a\n"),
                Arguments.of("a torn archive", RefusalKind.BROKEN, Arrays.copyOf(sound, sound.length - 30)),
                Arguments.of("half an archive", RefusalKind.BROKEN, Arrays.copyOf(sound, sound.length / 2)),
                Arguments.of(
                        "an archive with something behind", RefusalKind.BROKEN, Arrays.copyOf(sound, sound.length + 5)),
                sheet("a sheet that breaks off", RefusalKind.BROKEN, "<worksheet><sheetData>" + ROWS),
                sheet("a sheet without rows", RefusalKind.EMPTY, "<worksheet><sheetData/></worksheet>"),
                sheet("no sheet", RefusalKind.BROKEN, "<chart/>"),
                sheet("a sheet that is no XML", RefusalKind.BROKEN, "worksheet"),
                sheet("entities that grow", RefusalKind.DEFINES_ENTITIES, DTD + "<worksheet>&b;</worksheet>"),
                sheet(
                        "an entity from elsewhere",
                        RefusalKind.DEFINES_ENTITIES,
                        "<!DOCTYPE w SYSTEM 'file:///etc/passwd'><worksheet/>"),
                sheet(
                        "elements in elements",
                        RefusalKind.BROKEN,
                        "<worksheet>" + "<a>".repeat(100) + "</a>".repeat(100) + SHEET),
                sheet("a name of 5 MB", RefusalKind.BROKEN, "<worksheet a='" + "x".repeat(5_000_000) + "'>" + SHEET),
                sheet(
                        "a comment of 5 MB",
                        RefusalKind.BROKEN,
                        "<worksheet><!--" + "x".repeat(5_000_000) + "-->" + SHEET),
                sheet(
                        "a title over all columns",
                        RefusalKind.MERGED_HEADER,
                        "<worksheet><sheetData>" + ROWS
                                + "</sheetData><mergeCells><mergeCell ref='A1:C1'/></mergeCells></worksheet>"),
                sheet(
                        "merged cells nowhere",
                        RefusalKind.BROKEN,
                        "<worksheet><sheetData>" + ROWS
                                + "</sheetData><mergeCells><mergeCell ref='C1:A0'/></mergeCells></worksheet>"),
                Arguments.of(
                        "all sheets hidden",
                        RefusalKind.NO_SHEET,
                        WorkbookFile.of(ROWS)
                                .part(
                                        "xl/workbook.xml",
                                        WorkbookFile.workbook(
                                                "", "<sheet name='一' state='veryHidden' sheetId='1' r:id='rId1'/>"))
                                .bytes()),
                Arguments.of(
                        "a sheet that is not there",
                        RefusalKind.BROKEN,
                        WorkbookFile.of(ROWS)
                                .part(
                                        "xl/workbook.xml",
                                        WorkbookFile.workbook("", "<sheet name='二' sheetId='1' r:id='rId2'/>"))
                                .bytes()),
                Arguments.of(
                        "entries that lead elsewhere",
                        RefusalKind.STRANGE_ARCHIVE,
                        WorkbookFile.of(ROWS).part("xl/../../x", "<x/>").bytes()),
                Arguments.of(
                        "one name twice",
                        RefusalKind.STRANGE_ARCHIVE,
                        WorkbookFile.of(ROWS).part("XL/workbook.xml", "<x/>").bytes()),
                Arguments.of("too many entries", RefusalKind.STRANGE_ARCHIVE, manyEntries()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileThatIsNoTableIsRefusedWithItsReason(String name, RefusalKind kind, byte[] bytes) throws IOException {
        Path file = Written.bytes(folder, bytes);

        assertThatThrownBy(() -> Written.read(file)).as(name).isInstanceOfSatisfying(UnreadableFile.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.reason().in(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{");
            assertThat(refusal.reason().in(Locale.ENGLISH)).doesNotContain("{");
        });
        Files.delete(file);
    }

    @Test
    void nothingIsPrintedAboutASheetInNoEncoding() throws IOException {
        byte[] sheet = ("<worksheet><sheetData>" + ROWS + "\u00FF" + SHEET).getBytes(StandardCharsets.ISO_8859_1);
        Path file = WorkbookFile.of("").part("xl/worksheets/sheet1.xml", sheet).in(folder);
        PrintStream terminal = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));

        try {
            assertThatThrownBy(() -> Written.read(file))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.BROKEN));
        } finally {
            System.setErr(terminal);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aByteOrderMarkBeforeXmlIsPassedOver() throws IOException {
        byte[] sheet = ("\uFEFF<worksheet>" + SHEET).getBytes(StandardCharsets.UTF_8);

        Path file = WorkbookFile.of("").part("xl/worksheets/sheet1.xml", sheet).in(folder);

        assertThat(Written.read(file)).containsExactly("2:[1]");
    }

    @Test
    void aFaultInTheMiddleOfASheetEndsTheReading() throws IOException {
        Path file = WorkbookFile.ofSheet("<worksheet><sheetData>" + ROWS + "<row r='3'></worksheet>")
                .in(folder);

        try (TableFile table = TableFile.open(file, ReadingLimits.usual())) {
            assertThat(table.next()).isPresent();
            assertThatThrownBy(table::next).isInstanceOf(UnreadableFile.class);
        }
    }

    private static byte[] encrypted() {
        byte[] bytes = new byte[3 << 20];
        byte[] head = "\u00D0\u00CF\u0011\u00E0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(name, 0, bytes, (1 << 20) - 7, name.length);
        return bytes;
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static byte[] manyEntries() throws IOException {
        WorkbookFile file = WorkbookFile.of(ROWS);
        for (int at = 0; at < 1_001; at++) {
            file.part("x" + at, "<x/>");
        }
        return file.bytes();
    }

    private static Arguments file(String name, RefusalKind kind, String latin) {
        return Arguments.of(name, kind, latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Arguments sheet(String name, RefusalKind kind, String xml) throws IOException {
        return Arguments.of(name, kind, WorkbookFile.ofSheet(xml).bytes());
    }
}
