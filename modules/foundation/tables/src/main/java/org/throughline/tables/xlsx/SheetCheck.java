package org.throughline.tables.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.tables.CellRange;
import org.throughline.tables.RefusalKind;
import org.throughline.tables.UnreadableFile;

/**
 * Reads a sheet through once without parsing it: that it is whole, that it is no larger than it may be, and which cells
 * are merged, since that stands behind the rows it concerns.
 */
final class SheetCheck {

    private static final int MOST_BYTES = 8 << 20;
    private static final int BUFFER = 1 << 16;
    private static final int OVERLAP = 64;
    private static final String MERGES = "mergeCells";
    /** What may stand between the bracket and the name. */
    private static final Pattern PREFIX = Pattern.compile("(\\w+:)?");

    private final PartStream part;
    private final String name;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean keeping;

    private SheetCheck(PartStream part, String name) {
        this.part = part;
        this.name = name;
    }

    /** The merged cells of a sheet that is sound. */
    static List<CellRange> merged(PartArchive archive, String name) throws IOException {
        try (PartStream part = archive.required(name)) {
            SheetCheck check = new SheetCheck(part, name);
            check.readThrough();
            return check.kept.size() == 0 ? List.of() : check.merged();
        }
    }

    private void readThrough() throws IOException {
        byte[] buffer = new byte[BUFFER];
        String before = "";
        boolean first = true;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            part.begin();
            String piece = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            // UTF-16, which no program writes here, would hide the merged cells from us.
            if (first && (piece.startsWith("\0") || piece.startsWith("\u00FE") || piece.startsWith("\u00FF"))) {
                throw new UnreadableFile(RefusalKind.BROKEN, Map.of("detail", name));
            }
            first = false;
            keep(piece, keeping ? before.length() : begin(piece));
            before = piece.substring(Math.max(0, piece.length() - OVERLAP));
        }
        part.verify();
    }

    /** Where the list of merged cells begins in a piece, or -1. */
    private static int begin(String piece) {
        for (int at = piece.indexOf(MERGES); at >= 0; at = piece.indexOf(MERGES, at + 1)) {
            int bracket = piece.lastIndexOf('<', at);
            if (bracket >= 0 && PREFIX.matcher(piece.substring(bracket + 1, at)).matches()) {
                return bracket;
            }
        }
        return -1;
    }

    private void keep(String piece, int from) throws UnreadableFile {
        if (from < 0) {
            return;
        }
        keeping = true;
        kept.writeBytes(piece.substring(from).getBytes(StandardCharsets.ISO_8859_1));
        if (kept.size() > MOST_BYTES) {
            throw new UnreadableFile(RefusalKind.UNPACKS_TOO_LARGE, Map.of("detail", MERGES));
        }
        int end = piece.indexOf(MERGES + ">", Math.max(0, from - MERGES.length()));
        if (end >= 0 && piece.lastIndexOf("</", end) >= 0) {
            keeping = false;
        }
    }

    private List<CellRange> merged() throws IOException {
        List<CellRange> ranges = new ArrayList<>();
        try (XmlEvents xml = new XmlEvents(new ByteArrayInputStream(kept.toByteArray()), part, name)) {
            for (int event = xml.next(); event != XmlEvents.END; event = xml.next()) {
                if (event == XmlEvents.STOP && xml.is(MERGES)) {
                    return ranges;
                }
                String reference = event == XmlEvents.START && xml.is("mergeCell") ? xml.attribute("ref") : null;
                if (reference != null) {
                    ranges.add(range(reference, xml));
                }
            }
        }
        return ranges;
    }

    private static CellRange range(String reference, XmlEvents xml) throws UnreadableFile {
        String[] corners = reference.split(":", 2);
        String last = corners[corners.length - 1];
        CellRange range = new CellRange(
                SheetNumbers.row(corners[0]),
                SheetNumbers.column(corners[0]),
                SheetNumbers.row(last),
                SheetNumbers.column(last));
        boolean sound = range.firstRow() > 0
                && range.firstColumn() > 0
                && range.lastRow() >= range.firstRow()
                && range.lastColumn() >= range.firstColumn();
        if (!sound) {
            throw xml.broken();
        }
        return range;
    }
}
