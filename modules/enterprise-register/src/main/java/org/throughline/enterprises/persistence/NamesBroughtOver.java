package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.enterprises.MergeContributor;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.Merging;
import org.throughline.kernel.BilingualText;

/**
 * The code and all names of the former record find the one that survives from then on. The record itself stays closed
 * with its history, and so do merges into it, which lead on, and what was judged of it.
 */
@ApplicationScoped
class NamesBroughtOver implements MergeContributor {

    private static final String NAMES = "(select uscc as id, uscc as name, 'code' as what from enterprises.enterprise"
            + " where id = ? union all select 'name-' || md5(name), name, 'name' from"
            + " (select name from enterprises.enterprise where id = ?"
            + " union select name from enterprises.enterprise_history where enterprise_id = ?) names) named";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    NamesBroughtOver() {
        // For the container.
    }

    NamesBroughtOver(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "names";
    }

    @Override
    public BilingualText label() {
        return MergeRows.told("part.names", Map.of());
    }

    @Override
    public Set<String> relations() {
        return Set.of(
                "enterprises.enterprise.merged_into",
                "enterprises.enterprise_history.enterprise_id",
                "enterprises.merge.former",
                "enterprises.merge.surviving",
                "enterprises.duplicate_pair.firm",
                "enterprises.duplicate_pair.other");
    }

    @Override
    public long count(Merging merging) {
        Object id = merging.former().id();
        return MergeRows.number(entities, "select count(*) from " + NAMES, id, id, id);
    }

    @Override
    public List<MergedRecord> records(Merging merging, String after, int most) {
        Object id = merging.former().id();
        return MergeRows.all(
                entities,
                "select id, name, what from " + NAMES + " where id collate \"C\" > ? order by id collate \"C\" limit ?",
                row -> new MergedRecord(
                        row.getString(1),
                        MergeRows.told("record." + row.getString(3), Map.of("name", row.getString(2))),
                        MergedRecord.Outcome.MOVES),
                id,
                id,
                id,
                after,
                most);
    }

    /** Closing the record did it. */
    @Override
    public long bringOver(Merging merging) {
        return count(merging);
    }
}
