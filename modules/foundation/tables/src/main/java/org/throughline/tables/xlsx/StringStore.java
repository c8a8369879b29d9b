package org.throughline.tables.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Many strings by their numbers, in UTF-8: the first in memory, those beyond a limit in a temporary file, which is gone
 * as soon as the process is. Strings are asked for mostly in the order they came, so few pages of the file are held.
 */
final class StringStore implements Closeable {

    private static final int PAGE = 1 << 16;
    private static final int HELD_PAGES = 64;
    private static final int BLOCK = 1 << 14;

    private final int heldBytes;
    private final List<int[]> ends = new ArrayList<>();
    private final Map<Integer, byte[]> pages = new LinkedHashMap<>(HELD_PAGES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > HELD_PAGES;
        }
    };
    private byte[] held = new byte[PAGE];
    private final ByteBuffer outgoing = ByteBuffer.allocate(PAGE);
    private @Nullable FileChannel file;
    private int count;
    private int end;
    /** Where the strings of the file begin. */
    private int fileStart = Integer.MAX_VALUE;

    StringStore(int heldBytes) {
        this.heldBytes = heldBytes;
    }

    int count() {
        return count;
    }

    /** How many bytes there are. */
    int bytes() {
        return end;
    }

    void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (file == null && (long) end + bytes.length <= heldBytes) {
            if (end + bytes.length > held.length) {
                held = Arrays.copyOf(held, Math.min(heldBytes, Math.max(held.length * 2, end + bytes.length)));
            }
            System.arraycopy(bytes, 0, held, end, bytes.length);
        } else {
            write(bytes);
        }
        end = Math.addExact(end, bytes.length);
        if (count % BLOCK == 0) {
            ends.add(new int[BLOCK]);
        }
        ends.get(count / BLOCK)[count % BLOCK] = end;
        count++;
    }

    private void write(byte[] bytes) throws IOException {
        if (file == null) {
            fileStart = end;
            Path path = Files.createTempFile("table", ".strings");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        int at = 0;
        while (at < bytes.length) {
            int part = Math.min(outgoing.remaining(), bytes.length - at);
            outgoing.put(bytes, at, part);
            at += part;
            if (!outgoing.hasRemaining()) {
                flush();
            }
        }
    }

    /** Ends the adding. */
    void flush() throws IOException {
        outgoing.flip();
        while (file != null && outgoing.hasRemaining()) {
            file.write(outgoing);
        }
        outgoing.clear();
    }

    /** A string by its number, counted from 0 and below {@link #count}. */
    String get(int number) throws IOException {
        int from = number == 0 ? 0 : endOf(number - 1);
        int to = endOf(number);
        if (from < fileStart) {
            return new String(held, from, to - from, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[to - from];
        int at = 0;
        while (at < bytes.length) {
            int place = from - fileStart + at;
            int part = Math.min(PAGE - place % PAGE, bytes.length - at);
            System.arraycopy(page(place / PAGE), place % PAGE, bytes, at, part);
            at += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int endOf(int number) {
        return ends.get(number / BLOCK)[number % BLOCK];
    }

    private byte[] page(int number) throws IOException {
        byte[] known = pages.get(number);
        if (known != null) {
            return known;
        }
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        FileChannel from = Objects.requireNonNull(file);
        long start = (long) number * PAGE;
        while (page.hasRemaining() && from.read(page, start + page.position()) >= 0) {
            // The last page of the file is shorter.
        }
        pages.put(number, page.array());
        return page.array();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
