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

    /** How many pieces wait for them, and how many of these are late on this day; counted by the database. */
    Count count(Standing person, LocalDate today);

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
     * @param title what is to be done, or what was said
     * @param about whom or what it is about, such as a firm
     * @param path of the page where it is dealt with, from the root of the application
     * @param due the last day in time; {@link #UNDATED} where there is none
     */
    record Piece(
            String key, BilingualText kind, BilingualText title, BilingualText about, String path, LocalDate due) {}

    /** How many there are. */
    record Count(long all, long late) {

        /** None. */
        public static final Count NONE = new Count(0, 0);

        /** Both together. */
        public Count and(Count other) {
            return new Count(all + other.all, late + other.late);
        }
    }

    /**
     * A place in the list of a source.
     *
     * @param key the last one seen of that day; empty if none of it was, null if all of it were
     */
    record Place(LocalDate due, @Nullable String key) {}

    /** The day of what has none: after all others. */
    LocalDate UNDATED = LocalDate.of(9999, 12, 31);
}
