package org.throughline.enterprises.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.enterprises.SealedValue;
import org.throughline.enterprises.domain.FirmInPlace;

/** The statements that find the names of personal values, and note that the values are gone. */
final class FactErasureSql {

    private static final String OF_FACT = " and f.enterprise_id = ? and f.definition_id = ?";

    /** In two parts, because each has an index of its own. */
    private static final String KEPT =
            "select words from (select f.words from enterprises.fact f where f.latest" + OF_FACT
                    + " union select f.words from enterprises.fact f where not f.latest" + OF_FACT + ") f"
                    + " where not exists (select from enterprises.erased_fact e where e.handle = f.words) order by words";

    private static final String ERASED =
            "insert into enterprises.erased_fact (handle, recording_id) select unnest(?::text[]), ?";

    private static final List<String> CORRECT = List.of(
            "update enterprises.fact f set superseded_by = ?, latest = false where f.latest" + OF_FACT,
            "update enterprises.fact f set superseded_by = ? where not f.latest and f.superseded_by is null" + OF_FACT);

    /** An erasure is no statement about the firm: it has no source. */
    private static final String NO_SOURCE = "-";

    private static final String HOLDER = "with recursive way as ("
            + "select id, merged_into from enterprises.enterprise where id = ?"
            + " union all select e.id, e.merged_into from enterprises.enterprise e join way on e.id = way.merged_into)"
            + " select " + EnterpriseRow.COLUMNS
            + " from enterprises.enterprise where merged_into is null and id in (select id from way)";

    private FactErasureSql() {}

    static List<String> kept(Connection connection, UUID enterprise, short definition) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(KEPT)) {
            query.setObject(1, enterprise);
            query.setShort(2, definition);
            query.setObject(3, enterprise);
            query.setShort(4, definition);
            List<String> handles = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    handles.add(row.getString(1));
                }
            }
            return handles;
        }
    }

    static int erase(
            Connection connection, UUID enterprise, short definition, List<String> handles, SealedValue.Erasure erasure)
            throws SQLException {
        int recording = FactSql.newRecording(connection, NO_SOURCE, erasure.at(), erasure.by(), erasure.reason());
        try (PreparedStatement insert = connection.prepareStatement(ERASED)) {
            insert.setArray(1, connection.createArrayOf("text", handles.toArray()));
            insert.setInt(2, recording);
            insert.executeUpdate();
        }
        for (String sql : CORRECT) {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setInt(1, recording);
                update.setObject(2, enterprise);
                update.setShort(3, definition);
                update.executeUpdate();
            }
        }
        return recording;
    }

    static Optional<FirmInPlace> holder(Connection connection, UUID enterprise) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
            query.setObject(1, enterprise);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(FirmInPlace.of(EnterpriseRow.read(row).firm()))
                        : Optional.empty();
            }
        }
    }
}
