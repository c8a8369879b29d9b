package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.throughline.enterprises.MergeContributor;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.domain.MergeRepository;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** What would change hands if two records were merged, before anybody merges them. */
@ApplicationScoped
@Transactional
public class MergePreview {

    private MergeRepository merges;
    private MergeParts parts;

    @SuppressWarnings("NullAway.Init")
    protected MergePreview() {
        // For the CDI proxy.
    }

    @Inject
    public MergePreview(MergeRepository merges, MergeParts parts) {
        this.merges = merges;
        this.parts = parts;
    }

    /**
     * What one contributor would bring over.
     *
     * @param count how many records
     */
    public record Part(String name, BilingualText label, long count) {}

    /** By contributor; also those that have nothing. */
    public List<Part> parts(Merging merging) {
        return parts.all().stream()
                .map(part -> new Part(part.name(), part.label(), part.count(merging)))
                .toList();
    }

    /** Columns that refer to firms and that nobody answers for; while there is one, nothing is merged. */
    public List<String> unknown() {
        return parts.unknown(merges.relations());
    }

    /** The contributor of this name. */
    public Optional<BilingualText> label(String part) {
        return parts.named(part).map(MergeContributor::label);
    }

    /** The records of one contributor, one by one; empty for a name that none has. */
    public Page<MergedRecord> records(Merging merging, String part, int limit, Optional<Cursor> after) {
        String place = after.map(cursor -> cursor.key().get(0)).orElse("");
        List<MergedRecord> found = parts.named(part)
                .map(contributor -> contributor.records(merging, place, limit + 1))
                .orElse(List.of());
        boolean more = found.size() > limit;
        List<MergedRecord> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? new Cursor(List.of(items.get(limit - 1).id())) : null);
    }
}
