package org.throughline.enterprises.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FactType;

/** Facts on their way into the register: each in the column of its type, each with the recording it comes from. */
class FactShelf {

    private static final String COPY =
            "copy enterprises.fact (enterprise_id, recording_id, as_of, day, definition_id, year, truth, number, words)"
                    + " from stdin";
    private static final String NEW_RECORDING =
            "insert into enterprises.recording (source, recorded_at, recorded_by) values (?, ?, ?) returning id";

    private final Connection connection;
    private final String recordedBy;
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<Act, Integer> recordings = new HashMap<>();
    private final CopyRows rows = new CopyRows(COPY);

    FactShelf(Connection connection, String recordedBy) throws SQLException {
        this.connection = connection;
        this.recordedBy = recordedBy;
        readDefinitions();
    }

    private record Definition(short id, FactType type) {}

    private record Act(String source, Instant recordedAt) {}

    CopyRows rows() {
        return rows;
    }

    /** @throws IllegalArgumentException if the catalogue has no such fact */
    void put(UUID firm, FactRecord fact) throws SQLException {
        Definition definition = definitions.get(fact.name());
        if (definition == null) {
            throw new IllegalArgumentException("The catalogue has no fact " + fact.name());
        }
        FactType type = definition.type();
        String value = fact.value();
        rows.add(firm).add(recording(fact)).add(fact.asOf());
        rows.add(only(type == FactType.DATE, value)).add(definition.id()).add(fact.year());
        rows.add(only(type == FactType.BOOLEAN, value));
        rows.add(only(type == FactType.INTEGER || type == FactType.DECIMAL, value));
        rows.add(only(type == FactType.CODE || type == FactType.STRING || type == FactType.TAGS, value));
        rows.endRow();
    }

    private static @Nullable String only(boolean here, String value) {
        return here ? value : null;
    }

    private int recording(FactRecord fact) throws SQLException {
        Act act = new Act(fact.source(), fact.recordedAt());
        Integer known = recordings.get(act);
        if (known != null) {
            return known;
        }
        int id = writeDown(act);
        recordings.put(act, id);
        return id;
    }

    private int writeDown(Act act) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NEW_RECORDING)) {
            insert.setString(1, act.source());
            insert.setTimestamp(2, Timestamp.from(act.recordedAt()));
            insert.setString(3, recordedBy);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void readDefinitions() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, name, type from enterprises.fact_definition")) {
            while (row.next()) {
                definitions.put(row.getString(2), new Definition(row.getShort(1), FactType.valueOf(row.getString(3))));
            }
        }
    }
}
