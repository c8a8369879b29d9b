package org.throughline.exchange;

import java.io.IOException;
import java.io.InputStream;

/** The content of one part after another of a form: each ends where the delimiter stands. */
final class PartStream extends InputStream {

    private static final int ROOM = 1 << 16;

    private final InputStream source;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[ROOM];
    private int from;
    private int to;
    /** Up to where the buffer surely belongs to the part. */
    private int sure;

    private boolean ended;
    private boolean atDelimiter;

    PartStream(InputStream source, byte[] delimiter) {
        this.source = source;
        this.delimiter = delimiter.clone();
    }

    /** The first delimiter may stand at the very beginning, without the line break before it. */
    void begin() {
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
    }

    /** Passes over what is left of the part, to the delimiter. */
    void finishPart() throws IOException {
        while (!atDelimiter) {
            if (sure == from && !look()) {
                break;
            }
            from = sure;
        }
    }

    /** Passes over the delimiter; false if it is the last one. */
    boolean toNextPart() throws IOException {
        if (!atDelimiter) {
            throw MultipartForm.unreadable();
        }
        from += delimiter.length;
        sure = from;
        atDelimiter = false;
        int first = rawByte();
        int second = rawByte();
        if (first == '-' && second == '-') {
            return false;
        }
        // Space may stand between the delimiter and the line break.
        while (first == ' ' || first == '\t') {
            first = second;
            second = rawByte();
        }
        if (first != '\r' || second != '\n') {
            throw MultipartForm.unreadable();
        }
        return true;
    }

    /** The next byte, whatever it belongs to; -1 at the end. */
    int rawByte() throws IOException {
        if (from == to && !fill()) {
            return -1;
        }
        int next = buffer[from] & 0xff;
        from++;
        sure = from;
        return next;
    }

    @Override
    public int read() throws IOException {
        if (sure == from && !look()) {
            return -1;
        }
        int next = buffer[from] & 0xff;
        from++;
        return next;
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (sure == from && !look()) {
            return -1;
        }
        int count = Math.min(length, sure - from);
        System.arraycopy(buffer, from, target, at, count);
        from += count;
        return count;
    }

    /** Makes sure of more bytes of the part; false at its end. */
    private boolean look() throws IOException {
        while (!atDelimiter) {
            int found = found();
            if (found >= 0) {
                atDelimiter = true;
                sure = found;
            } else {
                // A delimiter may begin in the last bytes.
                sure = Math.max(from, to - delimiter.length + 1);
            }
            if (sure > from) {
                return true;
            }
            if (!atDelimiter && !fill()) {
                throw MultipartForm.unreadable();
            }
        }
        return false;
    }

    private int found() {
        for (int at = from; at <= to - delimiter.length; at++) {
            int same = 0;
            while (same < delimiter.length && buffer[at + same] == delimiter[same]) {
                same++;
            }
            if (same == delimiter.length) {
                return at;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        sure -= from;
        from = 0;
        int read = source.read(buffer, to, ROOM - to);
        ended = read < 0;
        to += Math.max(0, read);
        return !ended;
    }
}
