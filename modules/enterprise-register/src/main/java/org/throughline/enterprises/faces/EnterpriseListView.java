package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseCensus;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactCondition;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Phrase;

/** State of the list of firms; all of it stands in the address. */
@Named
@RequestScoped
public class EnterpriseListView {

    private static final int ROWS = 50;
    /** Counting on would cost a reader more time than the exact number is worth. */
    private static final int COUNTED = 10_000;

    @Inject
    private HttpServletRequest request;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private EnterpriseCensus census;

    @Inject
    private Reaches reaches;

    @Inject
    private CurrentUser user;

    private ListRequest asked = ListRequest.open();
    private EnterpriseFilter filter = EnterpriseFilter.ALL;
    private EnterprisePage page = new EnterprisePage(List.of(), null, null);
    private long total;

    @PostConstruct
    void load() {
        asked = ListRequest.of(request, firms.definitions());
        filter = asked.filter();
        page = firms.page(query(), reach());
        total = count(filter);
    }

    public List<EnterpriseSummary> getRows() {
        return page.items();
    }

    /** How many firms the filters mean; {@value #COUNTED} where words or facts mean that many or more. */
    public long getTotal() {
        return total;
    }

    /** Whether there may be more than {@link #getTotal}. */
    public boolean isMore() {
        return isCostly(filter) && total >= COUNTED;
    }

    /** The value of a filter as it stands in the address; empty where it does not narrow. */
    public String value(String name) {
        return asked.value(name);
    }

    /** Whether any filter narrows the list. */
    public boolean isNarrowed() {
        return !filter.equals(EnterpriseFilter.ALL);
    }

    /** How many firms there were without one of the filters, and the address of that list. */
    public List<Widening> getWidenings() {
        List<Widening> widenings = new ArrayList<>();
        for (String name : ListRequest.FILTERS) {
            if (!value(name).isEmpty()) {
                widenings.add(new Widening(
                        user.told(new Phrase(CodeNames.TEXTS, "filter.short." + name)),
                        count(asked.filterWithout(name)),
                        asked.address().with(name, "").toString()));
            }
        }
        List<FactCondition> conditions = filter.facts();
        for (int place = 0; place < conditions.size(); place++) {
            List<FactCondition> fewer = new ArrayList<>(conditions);
            FactCondition dropped = fewer.remove(place);
            int written = asked.address().facts().indexOf(dropped.text());
            if (written >= 0) {
                widenings.add(new Widening(
                        ConditionWords.of(dropped, user.language()),
                        count(filter.withFacts(fewer)),
                        asked.address().withoutFact(written).toString()));
            }
        }
        return widenings;
    }

    /** A condition, how many firms there are without it, and where they are. */
    public record Widening(String label, long total, String href) {}

    /** The address of the list in this order. */
    public String sortedBy(String order) {
        return request.getContextPath() + asked.address().with("sort", order.equals("code") ? "code" : "");
    }

    /** {@code ascending} for the column the list is sorted by, as {@code aria-sort} wants it; null for any other. */
    public @Nullable String sorted(String order) {
        return value("sort").equals(order) ? "ascending" : null;
    }

    public @Nullable String getPreviousHref() {
        return page.previous() == null ? null : at("before", page.previous());
    }

    public @Nullable String getNextHref() {
        return page.next() == null ? null : at("after", page.next());
    }

    /** The name cut where the searched words stand in it: before, the words, after; one part where they do not. */
    public List<String> cut(String name) {
        String words = value("q");
        int at = words.isEmpty() ? -1 : name.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        return at < 0
                ? List.of(name)
                : List.of(
                        name.substring(0, at),
                        name.substring(at, at + words.length()),
                        name.substring(at + words.length()));
    }

    /** When the whole register was counted last. */
    public Instant getCountedAt() {
        return census.latest(reach()).at();
    }

    /** Codes are counted in an index alone; words and facts only as far as a page can say. */
    private long count(EnterpriseFilter narrow) {
        if (narrow.equals(EnterpriseFilter.ALL)) {
            return census.latest(reach()).total();
        }
        return isCostly(narrow) ? firms.count(narrow, reach(), COUNTED) : firms.count(narrow, reach());
    }

    private static boolean isCostly(EnterpriseFilter filter) {
        return filter.words() != null || !filter.facts().isEmpty();
    }

    private Reach reach() {
        return reaches.of("enterprises:read");
    }

    private String at(String direction, Cursor place) {
        return request.getContextPath() + asked.address().at(direction, place.token());
    }

    private EnterpriseQuery query() {
        EnterpriseQuery first = EnterpriseQuery.first(filter, asked.order(), ROWS);
        String before = ListRequest.parameter(request, "before");
        return before.isEmpty() ? first.after(place("after")) : first.before(place("before"));
    }

    /** A place that cannot be read is the beginning: an old link still shows the list. */
    private @Nullable Cursor place(String parameter) {
        return Cursor.parse(ListRequest.parameter(request, parameter), EnterpriseQuery.CURSOR_PARTS)
                .orElse(null);
    }
}
