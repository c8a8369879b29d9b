package org.throughline.enterprises.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.domain.FactConditions;
import org.throughline.enterprises.domain.SavedView;
import org.throughline.enterprises.domain.SavedViewEntry;
import org.throughline.enterprises.domain.ViewFilter;

/**
 * A saved view as the API gives and takes it. What it gave can be sent back unchanged: identity, owner and what cannot
 * be asked any more are read past.
 */
public record SavedViewDocument(
        @Nullable UUID id,
        String name,
        FilterDocument filter,
        @Nullable String sharedWith,
        @Nullable String owner,
        @Nullable Boolean own,
        @Nullable List<String> unavailable,
        @Nullable Instant changedAt) {

    /** A filter of the list of firms, with the names that the list's parameters have. */
    public record FilterDocument(
            @Nullable String q,
            @Nullable String district,
            @Nullable String zone,
            @Nullable String industry,
            @Nullable String entityKind,
            @Nullable String size,
            @Nullable Boolean servedByMe,
            @Nullable List<String> facts,
            @Nullable String sort) {

        private static final String BY_CODE = "CODE";

        static FilterDocument of(ViewFilter filter) {
            return new FilterDocument(
                    said(filter, "q"),
                    said(filter, "district"),
                    said(filter, "zone"),
                    said(filter, "industry"),
                    said(filter, "kind"),
                    said(filter, "size"),
                    !filter.value("served").isEmpty(),
                    filter.facts(),
                    filter.value("sort").isEmpty() ? "NAME" : BY_CODE);
        }

        private static @Nullable String said(ViewFilter filter, String name) {
            return filter.value(name).isEmpty() ? null : filter.value(name);
        }

        ViewFilter filter() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("q", text(q));
            values.put("district", text(district));
            values.put("zone", text(zone));
            values.put("industry", text(industry));
            values.put("kind", text(entityKind));
            values.put("size", text(size));
            values.put("served", Boolean.TRUE.equals(servedByMe) ? "me" : "");
            values.put("sort", BY_CODE.equals(sort) ? "code" : "");
            return new ViewFilter(
                    values,
                    facts == null ? List.of() : facts.stream().distinct().toList());
        }

        private static String text(@Nullable String said) {
            return Objects.requireNonNullElse(said, "").strip();
        }
    }

    static SavedViewDocument of(SavedView view, boolean own, List<FactDefinition> catalogue) {
        return new SavedViewDocument(
                view.id(),
                view.name(),
                FilterDocument.of(view.filter()),
                view.sharedWith(),
                view.owner().name(),
                own,
                FactConditions.read(view.filter().facts(), catalogue).refused().stream()
                        .map(FactConditions.Refused::text)
                        .toList(),
                view.changedAt());
    }

    /** What it says. */
    SavedViewEntry entry() {
        return new SavedViewEntry(name, filter.filter(), sharedWith);
    }
}
