package org.throughline.policies.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.runs.SqlOpinions;

/** Has PostgreSQL judge firms that come with the question. */
@ApplicationScoped
class SqlOpinionsInDatabase implements SqlOpinions {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlOpinionsInDatabase() {
        // For the container.
    }

    SqlOpinionsInDatabase(DataSource source) {
        this.source = source;
    }

    @Override
    public List<List<@Nullable Boolean>> of(String statement, String json, int expressions) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(statement)) {
            query.setString(1, json);
            List<List<@Nullable Boolean>> said = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    List<@Nullable Boolean> truths = new ArrayList<>();
                    for (int place = 0; place < expressions; place++) {
                        truths.add((Boolean) row.getObject(place + 2));
                    }
                    said.add(truths);
                }
            }
            return said;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
