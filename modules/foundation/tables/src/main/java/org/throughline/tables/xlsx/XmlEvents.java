package org.throughline.tables.xlsx;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.RefusalKind;
import org.throughline.tables.UnreadableFile;

/**
 * The XML of a part, one event after the other, by names without prefix.
 *
 * <p>No definitions, no entities, no reference leads out of the file. Depth and different names are limited, since the
 * parser keeps both; its text comes in pieces, and what comes whole the stream limits.
 */
final class XmlEvents implements Closeable {

    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int STOP = XMLStreamConstants.END_ELEMENT;
    static final int END = XMLStreamConstants.END_DOCUMENT;

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2_000;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final InputStream in;
    private final PartStream part;
    private final String name;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private final String[] lately = new String[64];
    private int depth;

    /** Events of a stream that is a part itself. */
    static XmlEvents of(PartStream part, String name) throws IOException {
        return new XmlEvents(part, part, name);
    }

    /** Events of a stream; {@code part} is where a refusal comes from. */
    XmlEvents(InputStream in, PartStream part, String name) throws IOException {
        this.in = in;
        this.part = part;
        this.name = name;
        try {
            reader = factory().createXMLStreamReader(characters(in));
        } catch (XMLStreamException | CharacterCodingException broken) {
            throw refusal(broken);
        }
    }

    /**
     * In UTF-8, as every program writes it. Decoded here, since the parser prints to the terminal what it cannot
     * decode.
     */
    private static Reader characters(InputStream in) throws IOException {
        BufferedReader characters = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        characters.mark(1);
        if (characters.read() != BYTE_ORDER_MARK) {
            characters.reset();
        }
        return characters;
    }

    /** One for each reader: it holds on to the last one it made. */
    private static XMLInputFactory factory() {
        // By name, and not the one that somebody's property or class path asks for: what it may do is known of this
        // one.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next event by the numbers of {@link XMLStreamConstants}; {@code END_DOCUMENT} at the end. */
    int next() throws IOException {
        part.begin();
        int event;
        try {
            event = reader.hasNext() ? reader.next() : END;
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        }
        switch (event) {
            case START -> begun();
            case STOP -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new UnreadableFile(RefusalKind.DEFINES_ENTITIES);
            default -> {}
        }
        return event;
    }

    private void begun() throws UnreadableFile {
        depth++;
        met(reader.getLocalName());
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            met(reader.getAttributeLocalName(at));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw broken();
        }
    }

    /** Most names were met just before: the parser gives the same object for the same name. */
    @SuppressWarnings("ReferenceEquality")
    private void met(String found) {
        int place = found.hashCode() & (lately.length - 1);
        if (lately[place] != found) {
            lately[place] = found;
            names.add(found);
        }
    }

    /** Goes on to the next element of this name; false if there is none before the end of the part. */
    boolean find(String element) throws IOException {
        int event = next();
        while (event != END) {
            if (event == START && is(element)) {
                return true;
            }
            event = next();
        }
        return false;
    }

    /** Whether the element that begins or ends has this name. */
    boolean is(String element) {
        return isNamed(reader.getLocalName(), element);
    }

    /** Whether an event begins or ends an element of this name. */
    boolean isTag(int event, String element) {
        return (event == START || event == STOP) && is(element);
    }

    private static boolean isNamed(String found, String sought) {
        return found.endsWith(sought)
                && (found.length() == sought.length() || found.charAt(found.length() - sought.length() - 1) == ':');
    }

    /** An attribute of the element that begins, or null. */
    @Nullable
    String attribute(String sought) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (isNamed(reader.getAttributeLocalName(at), sought)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /** Whether an attribute says yes as XML Schema has it. */
    boolean says(String sought) {
        String value = attribute(sought);
        return "1".equals(value) || "true".equals(value);
    }

    /** Whether the event is one of text. */
    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Adds the text of the event, but not beyond a length; one more character tells that there was more. */
    void addText(StringBuilder target, int longest) {
        int room = longest + 1 - target.length();
        int length = Math.min(room, reader.getTextLength());
        if (length > 0) {
            target.append(reader.getTextCharacters(), reader.getTextStart(), length);
        }
    }

    /** Passes over the rest of the element that has begun. */
    void skip() throws IOException {
        int inside = depth;
        while (depth >= inside) {
            if (next() == END) {
                return;
            }
        }
    }

    /** That what is here is no sound part of a workbook. */
    UnreadableFile broken() {
        return new UnreadableFile(
                RefusalKind.BROKEN,
                Map.of("detail", name + ":" + reader.getLocation().getLineNumber()));
    }

    private UnreadableFile refusal(Exception broken) {
        UnreadableFile ours = part.failure();
        return ours != null ? ours : new UnreadableFile(RefusalKind.BROKEN, Map.of("detail", name), broken);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
