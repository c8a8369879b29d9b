package org.throughline.launcher;

import java.util.Map;
import org.throughline.database.DatabaseLogin;
import org.throughline.database.Migrations;

/** Whether a database we may not migrate, or do not want to now, is at the version of this program. */
final class SchemaVersion {

    private SchemaVersion() {}

    /** The version of the database, which is ours; refuses any other. */
    static String mustBeOurs(DatabaseLogin database) {
        String newest = new Migrations(database).newestApplied().orElse("");
        int order = newest.compareTo(OwnJar.newestMigration());
        if (order != 0) {
            throw Refusal.toStart(
                    order < 0 ? "database.behind" : "database.ahead",
                    Map.of("place", database.place(), "version", newest.isEmpty() ? "-" : newest));
        }
        return newest;
    }
}
