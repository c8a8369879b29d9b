package org.throughline.tables.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a workbook shows its numbers, as far as it matters what they are: as days or times, with a percent sign, or
 * plain.
 */
final class NumberFormats {

    private static final int MOST = 100_000;
    private static final int LONGEST_CODE = 1_000;
    /** Literal text, single characters after a backslash or an underscore, colours, languages and conditions. */
    private static final Pattern NO_PLACEHOLDER =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY_OR_TIME = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    /** What a number with a format is. */
    enum Look {
        PLAIN,
        DAY,
        PERCENT
    }

    private final List<Look> looks = new ArrayList<>();

    private NumberFormats() {}

    static NumberFormats of(PartArchive archive, Optional<String> name) throws IOException {
        NumberFormats formats = new NumberFormats();
        Optional<PartStream> part = name.isPresent() ? archive.part(name.get()) : Optional.empty();
        if (part.isPresent()) {
            try (XmlEvents xml = XmlEvents.of(part.get(), name.orElseThrow())) {
                formats.read(xml);
                part.get().verify();
            }
        }
        return formats;
    }

    private void read(XmlEvents xml) throws IOException {
        Map<String, Look> own = new HashMap<>();
        boolean cells = false;
        for (int event = xml.next(); event != XmlEvents.END; event = xml.next()) {
            if (xml.isTag(event, "cellXfs")) {
                cells = event == XmlEvents.START;
            } else if (event == XmlEvents.START && xml.is("numFmt")) {
                String id = xml.attribute("numFmtId");
                String code = xml.attribute("formatCode");
                if (id != null && code != null) {
                    own.put(id, look(code));
                }
            } else if (event == XmlEvents.START && cells && xml.is("xf")) {
                String id = xml.attribute("numFmtId");
                looks.add(own.getOrDefault(id == null ? "0" : id, builtIn(id)));
            }
            if (looks.size() > MOST || own.size() > MOST) {
                throw xml.broken();
            }
        }
    }

    /** The formats that every workbook has (ECMA-376, 18.8.30), those of Chinese, Japanese and Korean among them. */
    private static Look builtIn(@Nullable String id) {
        int number = id != null && id.matches("\\d{1,3}") ? Integer.parseInt(id) : 0;
        if (number == 9 || number == 10) {
            return Look.PERCENT;
        }
        boolean day = (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
        return day ? Look.DAY : Look.PLAIN;
    }

    /** What the format for positive numbers makes of one. */
    static Look look(String code) {
        String whole = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
        String placeholders = NO_PLACEHOLDER.matcher(whole).replaceAll("").replaceFirst(";.*", "");
        if (placeholders.toLowerCase(Locale.ROOT).contains("general")) {
            return Look.PLAIN;
        }
        if (placeholders.contains("%")) {
            return Look.PERCENT;
        }
        return DAY_OR_TIME.matcher(placeholders).find() ? Look.DAY : Look.PLAIN;
    }

    /** Of a cell by the number of its style; plain where there is none of the number. */
    Look of(@Nullable String style) {
        if (style == null || looks.isEmpty()) {
            return Look.PLAIN;
        }
        int index = SheetNumbers.natural(style, looks.size());
        return index < 0 || index >= looks.size() ? Look.PLAIN : looks.get(index);
    }
}
