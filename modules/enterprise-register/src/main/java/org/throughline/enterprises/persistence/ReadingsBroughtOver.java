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

/** Who saw data of contact persons is asked at the firm where these are from then on. */
@ApplicationScoped
class ReadingsBroughtOver implements MergeContributor {

    private static final String RECORDS = "select id, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),"
            + " by_whom from enterprises.contact_reading where enterprise_id = ? and id::text collate \"C\" > ?"
            + " order by id::text collate \"C\" limit ?";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    ReadingsBroughtOver() {
        // For the container.
    }

    ReadingsBroughtOver(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "contact-readings";
    }

    @Override
    public BilingualText label() {
        return MergeRows.told("part.contact-readings", Map.of());
    }

    @Override
    public Set<String> relations() {
        return Set.of("enterprises.contact_reading.enterprise_id");
    }

    @Override
    public long count(Merging merging) {
        return MergeRows.number(
                entities,
                "select count(*) from enterprises.contact_reading where enterprise_id = ?",
                merging.former().id());
    }

    @Override
    public List<MergedRecord> records(Merging merging, String after, int most) {
        return MergeRows.all(
                entities,
                RECORDS,
                row -> new MergedRecord(
                        row.getString(1),
                        MergeRows.told("record.reading", Map.of("at", row.getString(2), "by", row.getString(3))),
                        MergedRecord.Outcome.MOVES),
                merging.former().id(),
                after,
                most);
    }

    @Override
    public long bringOver(Merging merging) {
        return MergeRows.run(
                entities,
                "update enterprises.contact_reading set enterprise_id = ? where enterprise_id = ?",
                merging.surviving().id(),
                merging.former().id());
    }
}
