package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.MergeContributor;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.MergedRecord.Outcome;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.SealedValue;
import org.throughline.kernel.BilingualText;

/**
 * Facts go over with both of their times, who said them and what was believed before. Of two values of one day the one
 * that was written down later counts, as everywhere; the other stays as corrected by it. Nobody opens two personal
 * values to compare them, so that those of two records always differ.
 */
@ApplicationScoped
class FactsBroughtOver implements MergeContributor {

    private static final String VALUE = "coalesce(%1$s.number::text, %1$s.words, %1$s.day::text, %1$s.truth::text)";

    private static final String ID =
            "lpad(f.definition_id::text, 6, '0') || '-' || coalesce(f.year, 0) || '-' || f.as_of"
                    + " || '-' || lpad(f.recording_id::text, 10, '0')";

    /** In two parts, because each has an index of its own. */
    private static final String OF_FIRM = "(select * from enterprises.fact where enterprise_id = ? and latest union all"
            + " select * from enterprises.fact where enterprise_id = ? and not latest) f";

    /** The same order as in bring_facts_over: the later recording counts, of one moment that of the survivor. */
    private static final String RECORDS = "select " + ID + ", f.definition_id, f.year, " + VALUE.formatted("f")
            + ", r.source, f.as_of, " + VALUE.formatted("s") + ", q.source, r.recorded_at > q.recorded_at"
            + " from " + OF_FIRM + " join enterprises.recording r on r.id = f.recording_id"
            + " left join (select * from enterprises.fact where enterprise_id = ? and latest union all"
            + " select * from enterprises.fact where enterprise_id = ? and not latest) s"
            + " on f.superseded_by is null and s.superseded_by is null and s.definition_id = f.definition_id"
            + " and s.year is not distinct from f.year and s.as_of = f.as_of and " + VALUE.formatted("s") + " <> "
            + VALUE.formatted("f")
            + " left join enterprises.recording q on q.id = s.recording_id"
            + " where (" + ID + ") collate \"C\" > ? order by (" + ID + ") collate \"C\" limit ?";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    private FactCatalogue catalogue;

    @SuppressWarnings("NullAway.Init")
    FactsBroughtOver() {
        // For the CDI proxy.
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    FactsBroughtOver(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    FactsBroughtOver(FactCatalogue catalogue, EntityManager entities) {
        this.catalogue = catalogue;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public BilingualText label() {
        return MergeRows.told("part.facts", Map.of());
    }

    @Override
    public Set<String> relations() {
        // How large the firms are follows from their facts.
        return Set.of("enterprises.fact.enterprise_id", "enterprises.firm_size.enterprise_id");
    }

    @Override
    public long count(Merging merging) {
        return MergeRows.number(
                entities,
                "select count(*) from " + OF_FIRM,
                merging.former().id(),
                merging.former().id());
    }

    @Override
    public List<MergedRecord> records(Merging merging, String after, int most) {
        FactCatalogue.Entries facts = entities.unwrap(Session.class).doReturningWork(catalogue::on);
        return MergeRows.all(
                entities,
                RECORDS,
                row -> record(row, facts.get(row.getShort(2))),
                merging.former().id(),
                merging.former().id(),
                merging.surviving().id(),
                merging.surviving().id(),
                after,
                most);
    }

    private static MergedRecord record(ResultSet row, FactDefinition fact) throws SQLException {
        String other = row.getString(7);
        Outcome outcome = other == null ? Outcome.MOVES : row.getBoolean(9) ? Outcome.STANDS : Outcome.YIELDS;
        Map<String, String> values = new HashMap<>();
        values.put("year", row.getString(3) == null ? "" : row.getString(3) + " ");
        values.put("value", fact.isPersonal() ? SealedValue.SHOWN : row.getString(4));
        values.put("source", row.getString(5));
        values.put("day", row.getString(6));
        if (other != null) {
            values.put("other", fact.isPersonal() ? SealedValue.SHOWN : other);
            values.put("otherSource", row.getString(8));
        }
        BilingualText what = MergeRows.told("record.fact-" + outcome, language -> {
            Map<String, String> named = new HashMap<>(values);
            named.put("fact", fact.label(language));
            return named;
        });
        return new MergedRecord(row.getString(1), what, outcome);
    }

    @Override
    public long bringOver(Merging merging) {
        return MergeRows.number(
                entities,
                "select enterprises.bring_facts_over(?, ?)",
                merging.former().id(),
                merging.surviving().id());
    }
}
