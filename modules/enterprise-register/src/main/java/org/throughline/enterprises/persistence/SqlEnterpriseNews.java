package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseNews;
import org.throughline.kernel.Uscc;

/** Holds each former belief against the one that took its place. */
@ApplicationScoped
class SqlEnterpriseNews implements EnterpriseNews {

    private static final List<String> FIELDS = List.of("name", "kind", "industry", "district", "zone", "usccExemption");
    private static final int FIRST_FIELD = 5;
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
            """;

    private Reading reading;

    SqlEnterpriseNews() {
        // For the CDI proxy.
    }

    @Inject
    SqlEnterpriseNews(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Change> latest(Reach reach, int most) {
        Conditions within = Conditions.within(reach);
        String seen = within.isEmpty()
                ? ""
                : "where exists (select from enterprises.enterprise seen" + within.where() + " and seen.id = firm.id)";
        String sql = LATEST + seen + " order by was.superseded_at desc limit " + most;
        return reading.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                within.bind(statement, 1);
                try (ResultSet row = statement.executeQuery()) {
                    return changes(row);
                }
            }
        });
    }

    private static List<Change> changes(ResultSet row) throws SQLException {
        List<Change> changes = new ArrayList<>();
        while (row.next()) {
            List<String> changed = new ArrayList<>();
            for (int i = 0; i < FIELDS.size(); i++) {
                if (row.getBoolean(FIRST_FIELD + i)) {
                    changed.add(FIELDS.get(i));
                }
            }
            changes.add(new Change(
                    Uscc.exempt(row.getString(1)),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getString(4),
                    changed));
        }
        return changes;
    }
}
