package org.throughline.launcher.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.throughline.database.DatabaseLogin;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestDatabase;

/** Servers on a database that the test can look into and change behind their back. */
final class OwnDatabase {

    private OwnDatabase() {}

    static LaunchedThroughline.Launch serverIn(Path data) {
        return LaunchedThroughline.in(data)
                .firms(50)
                .with("THROUGHLINE_DATABASE_URL", address(TestDatabase.get().application()))
                .with(
                        "THROUGHLINE_DATABASE_OWNER_URL",
                        address(TestDatabase.get().owner()));
    }

    static void execute(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private static String address(DatabaseLogin login) {
        return login.url() + (login.url().contains("?") ? "&" : "?") + "user=" + login.user() + "&password="
                + URLEncoder.encode(login.password(), StandardCharsets.UTF_8);
    }
}
