package org.throughline.directory.persistence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Part of a list: asked for with one row more than is shown. */
final class Stretch {

    private Stretch() {}

    /** The name after which the rows of a list that is sorted by one begin. */
    static String beyond(@Nullable Cursor after) {
        return after == null ? "" : after.key().get(0);
    }

    /** The place of a row that is known by its name. */
    static Cursor at(String name) {
        return new Cursor(List.of(name));
    }

    /** The page, with a place to go on from if the row too many came. */
    static <T> Page<T> cut(List<T> found, int limit, Function<T, Cursor> place) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), place.apply(found.get(limit - 1)));
    }
}
