package org.throughline.directory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rights there are: reading and writing in each area of work, {@code enterprises:read} for instance.
 *
 * <p>A person has them by their post, an API client as scopes of its token.
 */
public final class Rights {

    /** To read the workings of the server: its metrics, its journal. */
    public static final String ADMIN_READ = "admin:read";

    /** To administer the server: accounts, clients, settings. */
    public static final String ADMIN_WRITE = "admin:write";

    /** To approve what others are to be allowed; only security administrators have it, and no client of the API. */
    public static final String GRANTS_WRITE = "grants:write";

    private static final List<String> AREAS = List.of(
            "offices",
            "enterprises",
            "duplicates",
            "projects",
            "requests",
            "policies",
            "awards",
            "assets",
            "adoption",
            "indicators",
            "changes",
            "admin");

    private Rights() {}

    /** Every right a client of the API can have, in alphabetical order. */
    public static Set<String> all() {
        Set<String> rights = new TreeSet<>(reading());
        AREAS.forEach(area -> rights.add(area + ":write"));
        return rights;
    }

    /** The right to read in every area, in alphabetical order. */
    public static Set<String> reading() {
        Set<String> rights = new TreeSet<>();
        AREAS.forEach(area -> rights.add(area + ":read"));
        return rights;
    }
}
