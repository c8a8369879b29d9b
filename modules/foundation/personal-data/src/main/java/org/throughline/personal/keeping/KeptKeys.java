package org.throughline.personal.keeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.throughline.personal.InstallationKey;

/** The keys of all subjects as a whole, without opening one. */
public final class KeptKeys {

    private static final String OTHERS = "select count(*) from personal.subject_key where wrapped_with <> ?";

    private KeptKeys() {}

    /** How many were encrypted with the key of another installation. */
    public static long ofAnotherInstallation(Connection connection, InstallationKey ours) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OTHERS)) {
            query.setString(1, ours.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
