package org.throughline.tables.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.RefusalKind;
import org.throughline.tables.UnreadableFile;

/** The strings that cells refer to by number, without their looks and without the readings of their characters. */
final class SharedStrings implements Closeable {

    /** As many as a sheet full of different ones has, in the widest table that was seen so far. */
    private static final int MOST = 20_000_000;

    private final StringStore store;
    private final int longest;

    private SharedStrings(ReadingLimits limits) {
        this.store = new StringStore(limits.heldStringBytes());
        this.longest = limits.cellCharacters();
    }

    static SharedStrings of(PartArchive archive, Optional<String> name, ReadingLimits limits) throws IOException {
        SharedStrings strings = new SharedStrings(limits);
        Optional<PartStream> part = name.isPresent() ? archive.part(name.get()) : Optional.empty();
        boolean read = false;
        try {
            if (part.isPresent()) {
                try (XmlEvents xml = XmlEvents.of(part.get(), name.orElseThrow())) {
                    strings.read(xml, limits);
                    part.get().verify();
                }
            }
            read = true;
        } finally {
            if (!read) {
                strings.close();
            }
        }
        return strings;
    }

    private void read(XmlEvents xml, ReadingLimits limits) throws IOException {
        while (xml.find("si")) {
            store.add(EscapedText.read(text(xml, "si", longest)));
            if (store.bytes() > limits.stringBytes() || store.count() > MOST) {
                throw new UnreadableFile(
                        RefusalKind.UNPACKS_TOO_LARGE, Map.of("detail", "sharedStrings " + store.count()));
            }
        }
        store.flush();
    }

    /**
     * The text of an element that has begun, in whatever pieces it comes; readings left out.
     *
     * @param longest what is longer is cut one character behind this length
     */
    static String text(XmlEvents xml, String element, int longest) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        for (int event = xml.next(); !(event == XmlEvents.STOP && xml.is(element)); event = xml.next()) {
            if (event == XmlEvents.END) {
                throw xml.broken();
            }
            if (event == XmlEvents.START && xml.is("rPh")) {
                xml.skip();
            } else if (xml.isTag(event, "t")) {
                inText = event == XmlEvents.START;
            } else if (inText && XmlEvents.isText(event)) {
                xml.addText(text, longest);
            }
        }
        return text.toString();
    }

    /** The string of a number as it stands in a cell; null if there is none. */
    @Nullable
    String get(String number) throws IOException {
        int index = SheetNumbers.natural(number.strip(), MOST);
        return index < 0 || index >= store.count() ? null : store.get(index);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
