package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.enterprises.EnterpriseNews;
import org.throughline.kernel.Uscc;

/** Holds each former belief against the one that took its place. */
@ApplicationScoped
class SqlEnterpriseNews implements EnterpriseNews {

    private static final List<String> FIELDS = List.of("name", "kind", "industry", "district", "zone", "usccExemption");
    private static final int FIRST_FIELD = 4;
    private static final String LATEST = """
            select firm.uscc, firm.name, was.superseded_at, became.recorded_by,
                was.name is distinct from became.name,
                was.kind is distinct from became.kind,
                was.industry is distinct from became.industry,
                was.district is distinct from became.district,
                was.zone is distinct from became.zone,
                was.uscc_exemption is distinct from became.uscc_exemption
            from enterprises.enterprise_history was
            join enterprises.enterprise firm on firm.id = was.enterprise_id
            cross join lateral (
                select name, kind, industry, district, zone, uscc_exemption, recorded_by from (
                    select later.version, later.name, later.kind, later.industry, later.district, later.zone,
                        later.uscc_exemption, later.recorded_by
                    from enterprises.enterprise_history later
                    where later.enterprise_id = was.enterprise_id and later.version > was.version
                    union all
                    select firm.version, firm.name, firm.kind, firm.industry, firm.district, firm.zone,
                        firm.uscc_exemption, firm.recorded_by) state
                order by version limit 1) became
            order by was.superseded_at desc
            limit :most
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @Override
    public List<Change> latest(int most) {
        List<?> rows =
                entities.createNativeQuery(LATEST).setParameter("most", most).getResultList();
        List<Change> changes = new ArrayList<>();
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            List<String> changed = new ArrayList<>();
            for (int i = 0; i < FIELDS.size(); i++) {
                if (Boolean.TRUE.equals(values[FIRST_FIELD + i])) {
                    changed.add(FIELDS.get(i));
                }
            }
            changes.add(new Change(
                    Uscc.exempt(values[0].toString()),
                    values[1].toString(),
                    (Instant) values[2],
                    values[3].toString(),
                    changed));
        }
        return changes;
    }
}
