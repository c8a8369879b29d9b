package org.throughline.directory.persistence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Part of a list that is sorted by one name: asked for with one row more than is shown. */
final class Stretch {

    private Stretch() {}

    /** The name after which the rows begin. */
    static String beyond(@Nullable Cursor after) {
        return after == null ? "" : after.key().get(0);
    }

    /** The page, with a place to go on from if the row too many came. */
    static <T> Page<T> cut(List<T> found, int limit, Function<T, String> name) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), new Cursor(List.of(name.apply(found.get(limit - 1)))));
    }
}
