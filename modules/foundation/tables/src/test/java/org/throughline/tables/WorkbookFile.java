package org.throughline.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, sound or not. */
final class WorkbookFile {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WorkbookFile() {}

    /** With one sheet of these rows, in XML. */
    static WorkbookFile of(String rows) {
        return ofSheet("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static WorkbookFile ofSheet(String sheet) {
        return new WorkbookFile()
                .part("[Content_Types].xml", "<Types/>")
                .part(
                        "_rels/.rels",
                        "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='rId1' Type='" + OFFICE
                                + "/officeDocument' Target='xl/workbook.xml'/></Relationships>")
                .part("xl/workbook.xml", workbook("", "<sheet name='一' sheetId='1' r:id='rId1'/>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='" + RELATIONS + "'>"
                                + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relation("rId2", "worksheet", "worksheets/sheet2.xml")
                                + relation("rId3", "sharedStrings", "/xl/sharedStrings.xml")
                                + relation("rId4", "styles", "styles.xml") + "</Relationships>")
                .part("xl/worksheets/sheet1.xml", sheet);
    }

    static String workbook(String properties, String sheets) {
        return "<workbook xmlns:r='" + OFFICE + "'>" + properties + "<sheets>" + sheets + "</sheets></workbook>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + "/" + kind + "' Target='" + target + "'/>";
    }

    WorkbookFile part(String name, String xml) {
        return part(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    WorkbookFile part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    WorkbookFile strings(String items) {
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    /** Formats of cells by their numbers: 0 is plain, the others in this order. */
    WorkbookFile formats(String... codes) {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId='0'/>");
        for (int at = 0; at < codes.length; at++) {
            String id = Integer.toString(170 + at);
            boolean builtIn = codes[at].startsWith("#");
            own.append(builtIn ? "" : "<numFmt numFmtId='" + id + "' formatCode='" + codes[at] + "'/>");
            cells.append("<xf numFmtId='")
                    .append(builtIn ? codes[at].substring(1) : id)
                    .append("'/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet><numFmts>" + own + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
                        + cells + "</cellXfs></styleSheet>");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    Path in(Path folder) throws IOException {
        return Written.bytes(folder, bytes());
    }
}
