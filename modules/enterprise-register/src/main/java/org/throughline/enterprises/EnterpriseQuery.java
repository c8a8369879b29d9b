package org.throughline.enterprises;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;

/**
 * One stretch of the list of firms.
 *
 * @param limit how many firms at most, 1 to 500
 * @param from the place in the list where the stretch begins or ends, as an {@link EnterprisePage} gave it; null for
 *     the end of the list that {@code direction} leaves from
 */
public record EnterpriseQuery(
        EnterpriseFilter filter,
        EnterpriseOrder order,
        int limit,
        @Nullable Cursor from,
        Direction direction) {

    /** The longest stretch that is given at once. */
    public static final int MAX_LIMIT = 500;

    /** How many values a cursor of this list has. */
    public static final int CURSOR_PARTS = 2;

    public EnterpriseQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A stretch has 1 to " + MAX_LIMIT + " firms, not " + limit);
        }
    }

    /** To which side of its place the stretch lies; its firms stand in the order of the list either way. */
    public enum Direction implements Serializable {
        /** What follows the place. */
        FORWARD,
        /** What comes before the place. */
        BACKWARD
    }

    /** The beginning of the list. */
    public static EnterpriseQuery first(EnterpriseFilter filter, EnterpriseOrder order, int limit) {
        return new EnterpriseQuery(filter, order, limit, null, Direction.FORWARD);
    }

    /** What follows {@code place}; the beginning if it is null. */
    public EnterpriseQuery after(@Nullable Cursor place) {
        return new EnterpriseQuery(filter, order, limit, place, Direction.FORWARD);
    }

    /** What comes before {@code place}; the end of the list if it is null. */
    public EnterpriseQuery before(@Nullable Cursor place) {
        return new EnterpriseQuery(filter, order, limit, place, Direction.BACKWARD);
    }
}
