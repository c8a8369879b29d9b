package org.throughline.exchange;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/**
 * Which stretch of a list is asked for: {@code ?limit=} rows {@code ?after=} a place a former page gave.
 *
 * <p>A resource takes it as {@code @BeanParam}.
 */
public class PageQuery {

    /** Rows on a page when nothing is said. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most rows a page has. */
    public static final int MAX_LIMIT = 500;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("after")
    private @Nullable String after;

    /** For the container, which fills in what the query says. */
    public PageQuery() {
        this(null, null);
    }

    public PageQuery(@Nullable String limit, @Nullable String after) {
        this.limit = limit;
        this.after = after;
    }

    /** 1 to 500, 50 when nothing is said; refuses anything else with {@link ExchangeProblem#QUERY_INVALID}. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MAX_LIMIT) {
            throw refused("/limit", "fault.limit");
        }
        return Integer.parseInt(limit);
    }

    /**
     * The place to go on from; empty for the first page.
     *
     * @param parts number of sort keys of this list
     * @throws ProblemException {@link ExchangeProblem#QUERY_INVALID} if it is not a place this list gave out
     */
    public Optional<Cursor> after(int parts) {
        if (after == null) {
            return Optional.empty();
        }
        Optional<Cursor> cursor = Cursor.parse(after, parts)
                .filter(place -> place.key().stream().allMatch(StorableText::holds))
                .filter(place -> place.token().equals(after));
        return Optional.of(cursor.orElseThrow(() -> refused("/after", "fault.after")));
    }

    /** The refusal of a resource that cannot use the place, since a key of it is no date, number or id. */
    public static ProblemException unusablePlace() {
        return refused("/after", "fault.after");
    }

    private static ProblemException refused(String pointer, String key) {
        Phrase detail = new Phrase(ExchangeProblem.TEXTS, key, Map.of("max", Integer.toString(MAX_LIMIT)));
        return new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), List.of(new Fault(pointer, detail)));
    }
}
