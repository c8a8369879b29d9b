package org.throughline.policies.matching;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The firms of a run, sorted by id, from place 0 on. Rows depend on the order in which firms came to be known and begin
 * anew with each start; places do not, so that the same facts give the same kept run on every node and after years.
 * Runs over the same firms share one roster.
 */
public final class Roster {

    private static final Comparator<UUID> ORDER = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private final UUID[] ids;

    private Roster(UUID[] ids) {
        this.ids = ids;
    }

    /** The firms there are. */
    public static Roster of(Facts facts) {
        UUID[] ids = new UUID[facts.live().count()];
        int[] next = new int[1];
        facts.live().forEach(row -> ids[next[0]++] = facts.id(row));
        Arrays.sort(ids, ORDER);
        return new Roster(ids);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException for what is no roster
     */
    public static Roster read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID[] ids = new UUID[bytes.length / 16];
        for (int place = 0; place < ids.length; place++) {
            ids[place] = new UUID(buffer.getLong(), buffer.getLong());
            if (place > 0 && ORDER.compare(ids[place - 1], ids[place]) >= 0) {
                throw new IllegalArgumentException("Not in order: " + ids[place]);
            }
        }
        if (buffer.hasRemaining()) {
            throw new IllegalArgumentException("Not a whole number of ids");
        }
        return new Roster(ids);
    }

    /** The ids one after the other, 16 bytes each. */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(ids.length * 16);
        for (UUID id : ids) {
            buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return buffer.array();
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String digest() {
        return HexFormat.of().formatHex(Digests.sha256(bytes()));
    }

    /** How many firms there are. */
    public int size() {
        return ids.length;
    }

    /** The firm of a place. */
    public UUID id(int place) {
        return ids[place];
    }

    /** The place of a firm; below 0 if it is not among them. */
    public int place(UUID id) {
        return Arrays.binarySearch(ids, id, ORDER);
    }

    /** The place of each row; below 0 for rows of firms that are not among them. */
    int[] places(Facts facts) {
        int[] places = new int[facts.rows()];
        Arrays.fill(places, -1);
        facts.live().forEach(row -> places[row] = place(facts.id(row)));
        return places;
    }
}
