package org.throughline.webapp.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The database answers within two seconds and has the tables of this version. That they fit in every column is checked
 * at the start, which fails otherwise.
 */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseReady.class.getName());
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement("select from directory.account limit 1")) {
            question.setQueryTimeout(PATIENCE_SECONDS);
            question.execute();
            return HealthCheckResponse.up("database");
        } catch (SQLException unanswered) {
            LOG.log(Level.WARNING, "The database does not answer", unanswered);
            return HealthCheckResponse.down("database");
        }
    }
}
