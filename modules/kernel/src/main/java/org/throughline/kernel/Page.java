package org.throughline.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a sorted list.
 *
 * @param items in the order of the list, at most as many as were asked for
 * @param next where the following page starts; null on the last page
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    public Page {
        items = List.copyOf(items);
    }
}
