package org.throughline.database;

import java.util.List;

/**
 * What bringing a database to this version came to.
 *
 * @param applied version and words of each step carried out just now, oldest first; empty if nothing was due
 * @param version of the newest step the database has now; empty if there is none
 */
public record Migrated(List<String> applied, String version) {

    public Migrated {
        applied = List.copyOf(applied);
    }
}
