package org.throughline.tables.csv;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The lines of a file in their order; some can be looked at before they are taken. */
final class RawLines implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream spanning = new ByteArrayOutputStream();
    private final Deque<RawLine> ahead = new ArrayDeque<>();
    private int at;
    private int filled;
    private int number;
    private boolean cut;
    private long read;

    /** Reads lines of at most {@code limit} bytes whole. */
    RawLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line, or null at the end. */
    @Nullable
    RawLine take() throws IOException {
        return ahead.isEmpty() ? read() : ahead.poll();
    }

    /** The line that comes {@code place} lines behind the last one taken, counted from 1; null if there is none. */
    @Nullable
    RawLine look(int place) throws IOException {
        while (ahead.size() < place) {
            RawLine line = read();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        if (place == ahead.size()) {
            return ahead.peekLast();
        }
        Iterator<RawLine> all = ahead.iterator();
        for (int passed = 1; passed < place; passed++) {
            all.next();
        }
        return all.next();
    }

    /** How many bytes there were in all lines read so far. */
    long passed() {
        return read - (filled - at);
    }

    /** Takes lines that were looked at. */
    void skip(int count) {
        for (int taken = 0; taken < count; taken++) {
            ahead.remove();
        }
    }

    private @Nullable RawLine read() throws IOException {
        if (at == filled && !fill()) {
            return null;
        }
        spanning.reset();
        cut = false;
        do {
            int from = at;
            while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            keep(from, at);
        } while (at == filled && fill());
        number++;
        String end = at == filled ? "" : lineEnd();
        return new RawLine(number, spanning.toByteArray(), end, cut);
    }

    private void keep(int from, int to) {
        int room = limit - spanning.size();
        cut |= to - from > room;
        spanning.write(buffer, from, Math.min(room, to - from));
    }

    private String lineEnd() throws IOException {
        if (buffer[at++] == '\n') {
            return "\n";
        }
        if ((at < filled || fill()) && buffer[at] == '\n') {
            at++;
            return "\r\n";
        }
        return "\r";
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        read += filled;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
