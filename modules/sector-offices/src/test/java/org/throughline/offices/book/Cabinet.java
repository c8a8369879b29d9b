package org.throughline.offices.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;
import org.throughline.offices.domain.TransferProblem;

/** Boxes that lie with organisations as such, in memory. */
final class Cabinet implements OrganisationHoldings {

    private final Map<UUID, String> boxes = new TreeMap<>();
    private boolean locked;
    private boolean broken;

    void lay(String organisation, int many) {
        for (int i = 0; i < many; i++) {
            boxes.put(new UUID(7, boxes.size()), organisation);
        }
    }

    /** From now on nothing can pass. */
    void lock() {
        locked = true;
    }

    /** From now on something goes wrong while it passes. */
    void breakDown() {
        broken = true;
    }

    int with(String organisation) {
        return of(organisation).size();
    }

    int all() {
        return boxes.size();
    }

    @Override
    public String kind() {
        return "boxes";
    }

    @Override
    public BilingualText called() {
        return new BilingualText("箱", "Boxes");
    }

    @Override
    public long count(Passing passing) {
        return with(passing.giver());
    }

    @Override
    public Page<Piece> pieces(Passing passing, int limit, @Nullable Cursor after) {
        return new Page<>(of(passing.giver()).stream().map(Cabinet::piece).toList(), null);
    }

    @Override
    public String stamp(Passing passing) {
        return of(passing.giver()).toString();
    }

    @Override
    public List<Phrase> obstacles(Passing passing) {
        return locked ? List.of(new Phrase(TransferProblem.TEXTS, "fault.same")) : List.of();
    }

    @Override
    public List<Piece> pass(Passing passing, Act act) {
        if (broken) {
            throw new IllegalStateException("broken");
        }
        List<UUID> all = new ArrayList<>(of(passing.giver()));
        all.forEach(id -> boxes.put(id, passing.taker()));
        return all.stream().map(Cabinet::piece).toList();
    }

    private static Piece piece(UUID id) {
        return new Piece(id, "Box " + id.getLeastSignificantBits());
    }

    private List<UUID> of(String organisation) {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().equals(organisation))
                .map(Map.Entry::getKey)
                .toList();
    }
}
