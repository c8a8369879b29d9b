package org.throughline.enterprises;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;

/**
 * One stretch of the list of firms, and the places where its neighbours start.
 *
 * @param items in the order of the list, at most as many as were asked for
 * @param previous the place before which the stretch in front lies; null at the beginning of the list
 * @param next the place after which the following stretch lies; null at the end of the list
 */
public record EnterprisePage(
        List<EnterpriseSummary> items,
        @Nullable Cursor previous,
        @Nullable Cursor next) {

    public EnterprisePage {
        items = List.copyOf(items);
    }
}
