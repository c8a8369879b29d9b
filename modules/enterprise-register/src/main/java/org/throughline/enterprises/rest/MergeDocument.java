package org.throughline.enterprises.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.application.MergePreview;
import org.throughline.enterprises.domain.FirmMerge;
import org.throughline.kernel.BilingualText;

/** A merge of two records as the API gives it. */
public record MergeDocument(
        UUID id,
        String former,
        String formerName,
        String into,
        String reason,
        Instant at,
        String by,
        List<Moved> moved) {

    /** How many records of a kind changed hands. */
    public record Moved(String part, long count) {}

    /** One of two records that could be merged. */
    public record MergeSide(String uscc, String name, long version) {

        static MergeSide of(EnterpriseSummary firm) {
            return new MergeSide(firm.uscc().value(), firm.name(), firm.version());
        }
    }

    /** What one contributor would bring over. */
    public record PartDocument(String part, BilingualText label, long count) {

        static PartDocument of(MergePreview.Part part) {
            return new PartDocument(part.name(), part.label(), part.count());
        }
    }

    /** What would change hands. */
    public record PreviewDocument(
            MergeSide former, MergeSide surviving, List<PartDocument> parts, List<String> unknown) {}

    /** One record that would change hands. */
    public record RecordDocument(String id, BilingualText what, MergedRecord.Outcome outcome) {

        static RecordDocument of(MergedRecord moved) {
            return new RecordDocument(moved.id(), moved.what(), moved.outcome());
        }
    }

    static MergeDocument of(FirmMerge merge) {
        return new MergeDocument(
                merge.id(),
                merge.former().uscc().value(),
                merge.former().name(),
                merge.into(),
                merge.reason(),
                merge.at(),
                merge.by(),
                merge.moved().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(part -> new Moved(part.getKey(), part.getValue()))
                        .toList());
    }
}
