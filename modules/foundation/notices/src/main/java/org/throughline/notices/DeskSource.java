package org.throughline.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.BilingualText;

/** What waits for a person in one module. Each is an {@code @ApplicationScoped} bean. */
@Unbounded(because = "It takes the standing of a person, which has the reach of each of their rights")
public interface DeskSource {

    /** Kebab-case, unique in the product. */
    String code();

    /** How many pieces wait for them; counted by the database. */
    long count(Standing person);

    /**
     * The first of those that wait for them, by the day they are due and then by their key in the order of code points;
     * found by the database along an index.
     *
     * @param after where to go on; null for the beginning
     * @param limit 1 or more
     */
    List<Piece> first(Standing person, @Nullable Place after, int limit);

    /**
     * Something that waits.
     *
     * @param key tells it from others of the source; 1 to 200 characters
     * @param kind what sort of thing it is, in a word or two
     * @param path of the page where it is dealt with, from the root of the application
     * @param due the last day in time; {@link #UNDATED} where there is none
     */
    record Piece(String key, BilingualText kind, BilingualText title, String path, LocalDate due) {}

    /**
     * A place in the list of a source.
     *
     * @param key the last one seen of that day; empty if none of it was, null if all of it were
     */
    record Place(LocalDate due, @Nullable String key) {}

    /** The day of what has none: after all others. */
    LocalDate UNDATED = LocalDate.of(9999, 12, 31);
}
