package org.throughline.tables.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.kernel.Watermark;
import org.throughline.tables.TablePlan;

/** The archive of a workbook that is written, and the parts in it that are not sheets. */
final class WrittenParts extends ZipOutputStream {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final XmlBytes xml;

    WrittenParts(OutputStream target) {
        super(target);
        setLevel(Deflater.BEST_SPEED);
        xml = new XmlBytes(this);
    }

    /** Begins a part; what is written to the result goes into it until it is ended. */
    XmlBytes begin(String name) throws IOException {
        putNextEntry(new ZipEntry(name));
        return xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    void end() throws IOException {
        xml.flush();
        closeEntry();
    }

    /** Frees what is not the collector's to free, and leaves the archive as it is. */
    void release() {
        def.end();
    }

    /** All but the sheets, which were written before. */
    void writeRest(TablePlan plan, List<String> sheets) throws IOException {
        writeWorkbook(sheets);
        writeRelations(sheets.size());
        writeStyles();
        writeProperties(plan);
        writeTypes(sheets.size());
        begin("_rels/.rels")
                .raw("<Relationships xmlns=\"" + PACKAGE + "relationships\">")
                .raw("<Relationship Id=\"rId1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/>")
                .raw("<Relationship Id=\"rId2\" Type=\"" + PACKAGE + "relationships/metadata/core-properties\"")
                .raw(" Target=\"docProps/core.xml\"/></Relationships>");
        end();
    }

    private void writeWorkbook(List<String> sheets) throws IOException {
        begin("xl/workbook.xml").raw("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int sheet = 1; sheet <= sheets.size(); sheet++) {
            xml.raw("<sheet name=\"")
                    .text(sheets.get(sheet - 1))
                    .raw("\" sheetId=\"" + sheet + "\" r:id=\"rId" + sheet + "\"/>");
        }
        xml.raw("</sheets></workbook>");
        end();
    }

    private void writeRelations(int sheets) throws IOException {
        begin("xl/_rels/workbook.xml.rels").raw("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int sheet = 1; sheet <= sheets; sheet++) {
            xml.raw("<Relationship Id=\"rId" + sheet + "\" Type=\"" + OFFICE + "/worksheet\"")
                    .raw(" Target=\"worksheets/sheet" + sheet + ".xml\"/>");
        }
        xml.raw("<Relationship Id=\"rId" + (sheets + 1) + "\" Type=\"" + OFFICE + "/styles\"")
                .raw(" Target=\"styles.xml\"/></Relationships>");
        end();
    }

    /** Four looks, in the order of {@link SheetXml}'s numbers: plain, header, day, text. */
    private void writeStyles() throws IOException {
        begin("xl/styles.xml")
                .raw("<styleSheet xmlns=\"" + MAIN + "\">")
                .raw("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>")
                .raw("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>")
                .raw("<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>")
                .raw("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>")
                .raw("<fill><patternFill patternType=\"gray125\"/></fill></fills>")
                .raw("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>")
                .raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
                .raw("</cellStyleXfs><cellXfs count=\"4\">")
                .raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>")
                .raw("<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"")
                .raw(" applyFont=\"1\"/>")
                .raw("<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"")
                .raw(" applyNumberFormat=\"1\"/>")
                .raw("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"")
                .raw(" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        end();
    }

    private void writeProperties(TablePlan plan) throws IOException {
        begin("docProps/core.xml")
                .raw("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"")
                .raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
                .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>")
                .text(plan.title())
                .raw("</dc:title>");
        if (plan.mark().isPresent()) {
            Watermark mark = plan.mark().get();
            xml.raw("<dc:creator>").text(mark.person()).raw("</dc:creator><dc:description>");
            xml.text(mark.line()).raw("</dc:description><dcterms:created xsi:type=\"dcterms:W3CDTF\">");
            xml.raw(mark.at().truncatedTo(ChronoUnit.SECONDS).toString());
            xml.raw("</dcterms:created>");
        }
        xml.raw("</cp:coreProperties>");
        end();
    }

    private void writeTypes(int sheets) throws IOException {
        begin("[Content_Types].xml")
                .raw("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .raw("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package")
                .raw(".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .raw("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>")
                .raw("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>")
                .raw("<Override PartName=\"/docProps/core.xml\"")
                .raw(" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        for (int sheet = 1; sheet <= sheets; sheet++) {
            xml.raw("<Override PartName=\"/xl/worksheets/sheet" + sheet + ".xml\"")
                    .raw(" ContentType=\"" + TYPE + "worksheet+xml\"/>");
        }
        xml.raw("</Types>");
        end();
    }
}
