package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseCensus;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/** State of the list of firms; all of it stands in the address. */
@Named
@RequestScoped
public class EnterpriseListView {

    private static final int ROWS = 50;
    /** Counting on would cost a reader more time than the exact number is worth. */
    private static final int COUNTED = 10_000;

    private static final int LONGEST_WORDS = 100;
    private static final List<String> FILTERS = List.of("q", "district", "zone", "industry", "kind");

    @Inject
    private HttpServletRequest request;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private EnterpriseCensus census;

    @Inject
    private Reaches reaches;

    @Inject
    private Clock clock;

    private ListAddress address = new ListAddress(Map.of());
    private EnterpriseFilter filter = EnterpriseFilter.ALL;
    private EnterprisePage page = new EnterprisePage(List.of(), null, null);
    private long total;

    @PostConstruct
    void load() {
        Map<String, String> parameters = new LinkedHashMap<>();
        FILTERS.forEach(name -> parameters.put(name, parameter(name)));
        parameters.put("sort", order() == EnterpriseOrder.CODE ? "code" : "");
        address = new ListAddress(parameters);
        filter = filter(parameters);
        page = firms.page(query(), reach());
        total = count(filter);
    }

    public List<EnterpriseSummary> getRows() {
        return page.items();
    }

    /** How many firms the filters mean; {@value #COUNTED} where words mean that many or more. */
    public long getTotal() {
        return total;
    }

    /** Whether there may be more than {@link #getTotal}. */
    public boolean isMore() {
        return filter.words() != null && total >= COUNTED;
    }

    /** The value of a filter as it stands in the address; empty where it does not narrow. */
    public String value(String name) {
        return address.parameters().getOrDefault(name, "");
    }

    /** Whether any filter narrows the list. */
    public boolean isNarrowed() {
        return FILTERS.stream().anyMatch(name -> !value(name).isEmpty());
    }

    /** Names of the filters that narrow the list. */
    public List<String> getNarrowing() {
        return FILTERS.stream().filter(name -> !value(name).isEmpty()).toList();
    }

    /** How many firms there were without one of the filters, and the address of that list. */
    public List<Widening> getWidenings() {
        List<Widening> widenings = new ArrayList<>();
        for (String name : getNarrowing()) {
            Map<String, String> wider = new LinkedHashMap<>(address.parameters());
            wider.put(name, "");
            widenings.add(new Widening(
                    name, count(filter(wider)), address.with(name, "").toString()));
        }
        return widenings;
    }

    /** A filter, how many firms there are without it, and where they are. */
    public record Widening(String filter, long total, String href) {}

    /** The address of the list in this order. */
    public String sortedBy(String order) {
        return request.getContextPath() + address.with("sort", order.equals("code") ? "code" : "");
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

    /** When the firms were counted: now, or with the last census where nothing narrows the list. */
    public Instant getCountedAt() {
        return isNarrowed() ? clock.instant() : census.latest(reach()).at();
    }

    /** Codes are counted in an index alone; words only as far as a page can say. */
    private long count(EnterpriseFilter asked) {
        if (asked.equals(EnterpriseFilter.ALL)) {
            return census.latest(reach()).total();
        }
        return asked.words() == null ? firms.count(asked, reach()) : firms.count(asked, reach(), COUNTED);
    }

    private Reach reach() {
        return reaches.of("enterprises:read");
    }

    private String at(String direction, Cursor place) {
        return request.getContextPath() + address.at(direction, place.token());
    }

    private EnterpriseQuery query() {
        EnterpriseQuery first = EnterpriseQuery.first(filter, order(), ROWS);
        String before = parameter("before");
        return before.isEmpty() ? first.after(place("after")) : first.before(place("before"));
    }

    /** A place that cannot be read is the beginning: an old link still shows the list. */
    private @Nullable Cursor place(String parameter) {
        return Cursor.parse(parameter(parameter), EnterpriseQuery.CURSOR_PARTS).orElse(null);
    }

    private EnterpriseOrder order() {
        return parameter("sort").equals("code") ? EnterpriseOrder.CODE : EnterpriseOrder.NAME;
    }

    private static EnterpriseFilter filter(Map<String, String> parameters) {
        String district = parameters.getOrDefault("district", "");
        String industry = parameters.getOrDefault("industry", "");
        String zone = parameters.getOrDefault("zone", "");
        String kind = parameters.getOrDefault("kind", "");
        return EnterpriseFilter.ALL
                .withWords(parameters.get("q"))
                .withDistrict(DivisionCode.isWellFormed(district) ? new DivisionCode(district) : null)
                .withIndustry(IndustryCode.isWellFormed(industry) ? new IndustryCode(industry) : null)
                .withZone(zone.isEmpty() ? null : zone)
                .withKind(Arrays.stream(EntityKind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null));
    }

    /** Trimmed, without characters no text can hold; empty where it was not given. */
    private String parameter(String name) {
        String value = request.getParameter(name);
        if (value == null) {
            return "";
        }
        String clean = value.replace("\0", "").strip();
        return clean.length() > LONGEST_WORDS && name.equals("q") ? clean.substring(0, LONGEST_WORDS) : clean;
    }
}
