package org.throughline.exchange;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/**
 * The body of every list.
 *
 * <p>A resource returns it as it is; a filter adds {@code Link: <...>; rel="next"} when another page follows.
 *
 * @param items in the order of the list
 * @param next what to send as {@code after} for the following page; null on the last one
 */
public record PageAnswer<T>(List<T> items, @Nullable String next) {

    public PageAnswer {
        items = List.copyOf(items);
    }

    /** The page with each row as its document. */
    public static <S, T> PageAnswer<T> of(Page<S> page, Function<? super S, ? extends T> document) {
        Cursor next = page.next();
        List<T> items = page.items().stream().<T>map(document).toList();
        return new PageAnswer<>(items, next == null ? null : next.token());
    }
}
