package org.throughline.tables.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.tables.ReadingChoice;
import org.throughline.tables.RefusalKind;
import org.throughline.tables.UnreadableFile;

/**
 * The part that names the sheets.
 *
 * @param sheets in their order
 * @param from1904 whether days are counted from 1904
 * @param strings part with the shared strings, if there is one
 * @param styles part with the formats of numbers, if there is one
 */
record WorkbookPart(List<Sheet> sheets, boolean from1904, Optional<String> strings, Optional<String> styles) {

    private static final String USUAL = "xl/workbook.xml";

    /** A sheet by its name and part; {@code shown} unless the workbook hides it. */
    record Sheet(String name, boolean shown, String part) {}

    static WorkbookPart of(PartArchive archive) throws IOException {
        String name = Relations.of(archive, "").byKind("officeDocument").orElse(USUAL);
        if (!archive.has(name) || !name.endsWith(".xml")) {
            boolean other = archive.has("mimetype") || name.endsWith(".bin");
            throw new UnreadableFile(other ? RefusalKind.OTHER_WORKBOOK : RefusalKind.NO_WORKBOOK);
        }
        Relations relations = Relations.of(archive, name);
        PartStream part = archive.required(name);
        try (XmlEvents xml = XmlEvents.of(part, name)) {
            if (xml.next() != XmlEvents.START || !xml.is("workbook")) {
                throw new UnreadableFile(RefusalKind.NO_WORKBOOK);
            }
            WorkbookPart workbook = of(xml, relations);
            part.verify();
            return workbook;
        }
    }

    private static WorkbookPart of(XmlEvents xml, Relations relations) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        for (int event = xml.next(); event != XmlEvents.END; event = xml.next()) {
            if (event == XmlEvents.START && xml.is("workbookPr")) {
                from1904 = xml.says("date1904");
            } else if (event == XmlEvents.START && xml.is("sheet")) {
                add(sheets, xml, relations);
            }
        }
        return new WorkbookPart(sheets, from1904, relations.byKind("sharedStrings"), relations.byKind("styles"));
    }

    private static void add(List<Sheet> sheets, XmlEvents xml, Relations relations) {
        String name = xml.attribute("name");
        String id = xml.attribute("id");
        String state = xml.attribute("state");
        boolean shown = state == null || state.equals("visible");
        if (name != null && id != null) {
            relations.byId(id).ifPresent(part -> sheets.add(new Sheet(name, shown, part)));
        }
    }

    List<String> names() {
        return sheets.stream().map(Sheet::name).toList();
    }

    /** The sheet that is asked for, or the first that is shown and has cells. */
    Sheet chosen(ReadingChoice choice) throws UnreadableFile {
        Optional<Sheet> found = choice.sheet().isPresent()
                ? sheets.stream()
                        .filter(sheet ->
                                sheet.name().strip().equals(choice.sheet().get().strip()))
                        .findFirst()
                : sheets.stream()
                        .filter(sheet -> sheet.shown() && sheet.part().contains("worksheets/"))
                        .findFirst()
                        .or(() -> sheets.stream().filter(Sheet::shown).findFirst());
        if (found.isEmpty() && choice.sheet().isPresent()) {
            throw new UnreadableFile(
                    RefusalKind.NO_SUCH_SHEET,
                    Map.of("sheet", choice.sheet().get(), "sheets", String.join(", ", names())));
        }
        return found.orElseThrow(() -> new UnreadableFile(RefusalKind.NO_SHEET));
    }
}
