package org.throughline.policies.matching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a run found, kept so that it can be made again and held against this one bit for bit: the same facts, rules and
 * day give the same bytes, whatever led to them. Sets of firms are sets of places in the run's roster.
 */
public final class KeptRun {

    private static final int FORMAT = 0x544C_5231;

    private final Heading heading;
    private final Map<String, Kept> clauses;

    private KeptRun(Heading heading, Map<String, Kept> clauses) {
        this.heading = heading;
        this.clauses = clauses;
    }

    /**
     * What a run stood on.
     *
     * @param rules the version of the rules, as their owner names it
     * @param factsAsOf the moment up to which facts were taken over
     * @param day for which firms were judged
     * @param roster digest of the firms
     * @param firms how many they are
     */
    public record Heading(String rules, Instant factsAsOf, LocalDate day, String roster, int firms) {}

    private record Kept(RowSet eligible, RowSet unknown) {}

    /** Keeps what a match found. */
    public static KeptRun of(Matching matching, Roster roster, String rules, Instant factsAsOf) {
        int[] places = roster.places(matching.facts());
        Map<String, Kept> clauses = new TreeMap<>();
        for (String key : matching.keys()) {
            clauses.put(key, new Kept(moved(matching.eligible(key), places), moved(matching.unknown(key), places)));
        }
        LocalDate day = matching.assessment().day();
        return new KeptRun(new Heading(rules, factsAsOf, day, roster.digest(), roster.size()), clauses);
    }

    private static RowSet moved(RowSet rows, int[] places) {
        RowSetEdit moved = RowSet.EMPTY.edit();
        rows.forEach(row -> moved.set(places[row], true));
        return moved.done();
    }

    /** What it stood on. */
    public Heading heading() {
        return heading;
    }

    /** The keys of its clauses, sorted. */
    public List<String> keys() {
        return List.copyOf(clauses.keySet());
    }

    /** The places of the firms that met a clause. */
    public RowSet eligible(String key) {
        return kept(key).eligible;
    }

    /** The places of the firms for which it depended on what was missing. */
    public RowSet unknown(String key) {
        return kept(key).unknown;
    }

    private Kept kept(String key) {
        return Objects.requireNonNull(clauses.get(key), "No such clause");
    }

    /** It in few bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(heading.rules);
            out.writeLong(heading.factsAsOf.getEpochSecond());
            out.writeInt(heading.factsAsOf.getNano());
            out.writeLong(heading.day.toEpochDay());
            out.writeUTF(heading.roster);
            out.writeInt(heading.firms);
            out.writeInt(clauses.size());
            for (Map.Entry<String, Kept> clause : clauses.entrySet()) {
                out.writeUTF(clause.getKey());
                PackedRows.write(clause.getValue().eligible, heading.firms, out);
                PackedRows.write(clause.getValue().unknown, heading.firms, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String digest() {
        return HexFormat.of().formatHex(Digests.sha256(bytes()));
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException for what is no kept run
     */
    public static KeptRun read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                throw new IllegalArgumentException("No kept run");
            }
            String rules = in.readUTF();
            Instant factsAsOf = Instant.ofEpochSecond(in.readLong(), in.readInt());
            LocalDate day = LocalDate.ofEpochDay(in.readLong());
            Heading heading = new Heading(rules, factsAsOf, day, in.readUTF(), in.readInt());
            if (heading.firms < 0) {
                throw new IllegalArgumentException("No kept run");
            }
            Map<String, Kept> clauses = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String key = in.readUTF();
                clauses.put(key, new Kept(PackedRows.read(heading.firms, in), PackedRows.read(heading.firms, in)));
            }
            return new KeptRun(heading, clauses);
        } catch (IOException cut) {
            throw new IllegalArgumentException("No kept run", cut);
        }
    }
}
