package org.throughline.policies.matching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.language.CelText;

/**
 * What kept firms from clauses in a run, kept beside it: of each condition whom it alone kept away. Sets of firms are
 * sets of places in the run's roster, and a condition is known by its text.
 */
public final class KeptObstacles {

    private static final int FORMAT = 0x544C_4F31;

    private final int firms;
    private final Map<String, List<Kept>> clauses;

    private KeptObstacles(int firms, Map<String, List<Kept>> clauses) {
        this.firms = firms;
        this.clauses = clauses;
    }

    /**
     * A condition of a clause.
     *
     * @param condition as the language writes it
     * @param failing how many firms that do not meet the clause do not have it as the clause wants it
     * @param alone the places of those that it alone keeps from the clause
     */
    public record Kept(String condition, int failing, RowSet alone) {}

    /** Keeps what is in the way in a match. */
    public static KeptObstacles of(Matching matching, Roster roster) {
        int[] places = roster.places(matching.facts());
        Map<String, Map<Atom, RowSetEdit>> near = new TreeMap<>();
        matching.obstacles().each((clause, condition, first, rows, from, to) -> {
            RowSetEdit edit = near.computeIfAbsent(clause, one -> new HashMap<>())
                    .computeIfAbsent(condition, one -> RowSet.EMPTY.edit());
            for (int word = from; word < to; word++) {
                for (long left = rows[word]; left != 0; left &= left - 1) {
                    edit.set(places[first + word * Long.SIZE + Long.numberOfTrailingZeros(left)], true);
                }
            }
        });
        Map<String, List<Kept>> clauses = new TreeMap<>();
        matching.obstacles().all().forEach((clause, obstacles) -> {
            Map<Atom, RowSetEdit> found = near.getOrDefault(clause, Map.of());
            clauses.put(clause, obstacles.stream().map(one -> kept(one, found)).toList());
        });
        return new KeptObstacles(roster.size(), clauses);
    }

    private static Kept kept(Obstacles.Obstacle obstacle, Map<Atom, RowSetEdit> near) {
        RowSetEdit alone = near.get(obstacle.condition());
        return new Kept(
                CelText.of(obstacle.condition()), obstacle.failing(), alone == null ? RowSet.EMPTY : alone.done());
    }

    /** The conditions of a clause in their order; none for a clause that was not in the run. */
    public List<Kept> of(String clause) {
        return clauses.getOrDefault(clause, List.of());
    }

    /** It in few bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(firms);
            out.writeInt(clauses.size());
            for (Map.Entry<String, List<Kept>> clause : clauses.entrySet()) {
                out.writeUTF(clause.getKey());
                out.writeInt(clause.getValue().size());
                for (Kept kept : clause.getValue()) {
                    out.writeUTF(kept.condition);
                    out.writeInt(kept.failing);
                    PackedRows.write(kept.alone, firms, out);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException for what is none
     */
    public static KeptObstacles read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                throw new IllegalArgumentException("No kept obstacles");
            }
            int firms = in.readInt();
            Map<String, List<Kept>> clauses = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String clause = in.readUTF();
                List<Kept> conditions = new ArrayList<>();
                for (int more = in.readInt(); more > 0; more--) {
                    conditions.add(new Kept(in.readUTF(), in.readInt(), PackedRows.read(firms, in)));
                }
                clauses.put(clause, List.copyOf(conditions));
            }
            return new KeptObstacles(firms, clauses);
        } catch (IOException cut) {
            throw new IllegalArgumentException("No kept obstacles", cut);
        }
    }
}
