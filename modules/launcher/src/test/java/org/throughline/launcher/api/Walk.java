package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a list twice, in large pages and then in small ones, and compares. What was added between the two readings may
 * stand in the second; of a long list the beginning is compared. An item is known by its {@code id} where it has one.
 */
final class Walk {

    private static final int LARGE = 500;
    private static final int SMALL = 170;
    private static final int PAGES = 8;

    private final Operation list;
    private final Service service;
    private final List<String> faults;

    Walk(Operation list, Service service, List<String> faults) {
        this.list = list;
        this.service = service;
        this.faults = faults;
    }

    void compare() {
        List<JsonNode> large = read(LARGE, PAGES);
        List<JsonNode> small = read(SMALL, PAGES * LARGE / SMALL + 2);
        if (large.isEmpty()) {
            faults.add("nothing to walk through");
        }
        Set<JsonNode> known = new HashSet<>(large);
        if (known.size() != large.size()) {
            faults.add("an item comes twice");
        }
        List<JsonNode> common = small.stream().filter(known::contains).toList();
        if (!common.equals(large)) {
            faults.add("small pages give " + common.size() + " of " + large.size() + " items, or another order");
        }
    }

    private List<JsonNode> read(int limit, int pages) {
        List<JsonNode> items = new ArrayList<>();
        String query = "?limit=" + limit;
        for (int i = 0; i < pages && !query.isEmpty(); i++) {
            Api.Call call = Exemplar.call(list);
            Answer page = service.send(call.to(call.path() + query));
            page.json().path("items").forEach(item -> items.add(item.has("id") ? item.get("id") : item));
            if (page.json().path("items").size() > limit) {
                faults.add("a page of " + limit + " has more");
            }
            query = next(page, limit);
        }
        return items;
    }

    /** The query of the following page, empty after the last; the header and the member must lead to the same. */
    private String next(Answer page, int limit) {
        JsonNode next = page.json().path("next");
        String link = page.header("Link");
        boolean agreed = next.isNull()
                ? link.isEmpty()
                : link.endsWith(">; rel=\"next\"")
                        && link.contains("after=" + next.asText())
                        && link.contains("limit=" + limit);
        if (!agreed) {
            faults.add("Link " + link + " beside next " + next);
        }
        return next.isTextual() ? "?limit=" + limit + "&after=" + next.asText() : "";
    }
}
