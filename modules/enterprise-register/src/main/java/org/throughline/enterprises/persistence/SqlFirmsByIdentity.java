package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FirmsByIdentity;

/** Finds firms by their primary key, those out of reach not at all. */
@ApplicationScoped
class SqlFirmsByIdentity implements FirmsByIdentity {

    private Reading reading;

    SqlFirmsByIdentity() {
        // For the CDI proxy.
    }

    @Inject
    SqlFirmsByIdentity(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Map<UUID, EnterpriseSummary> among(Collection<UUID> firms, Reach reach) {
        Conditions conditions = Conditions.within(reach).and(Conditions.OPEN);
        String sql = "select " + EnterpriseRow.COLUMNS + " from enterprises.enterprise" + conditions.where()
                + " and id = any (?)";
        return reading.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int at = conditions.bind(statement, 1);
                statement.setArray(at, connection.createArrayOf("uuid", firms.toArray()));
                Map<UUID, EnterpriseSummary> found = new HashMap<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        EnterpriseSummary firm = EnterpriseRow.read(row).firm();
                        found.put(firm.id(), firm);
                    }
                }
                return found;
            }
        });
    }
}
