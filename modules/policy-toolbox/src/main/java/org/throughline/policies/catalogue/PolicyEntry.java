package org.throughline.policies.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy as somebody typed it, with its first version. Empty texts count as nothing said.
 *
 * @param region codes of divisions and zones, empty for the whole country; null for where the caller's work reaches
 * @param tracks codes
 * @param sourceKind name of a {@link SourceKind}
 */
public record PolicyEntry(
        @Nullable String code,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable String legalBasis,
        @Nullable List<String> region,
        List<String> tracks,
        @Nullable String sourceKind,
        @Nullable String sourceUrl,
        boolean sample,
        VersionEntry version) {

    /**
     * A version as somebody typed it.
     *
     * @param validFrom a day
     * @param validTo the first day on which it no longer holds; nothing for no end
     */
    public record VersionEntry(
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String text,
            List<ClauseEntry> clauses) {}

    /**
     * A clause as somebody typed it.
     *
     * @param mode name of an {@link ExecutionMode}
     * @param inTotal null where it is not known
     */
    public record ClauseEntry(
            @Nullable String code,
            @Nullable String title,
            @Nullable String text,
            @Nullable String mode,
            @Nullable Boolean inTotal,
            @Nullable String department,
            @Nullable String eligibility,
            @Nullable String benefit,
            @Nullable String otherConditions,
            @Nullable String note,
            List<TestEntry> tests) {}

    /**
     * A test as somebody typed it.
     *
     * @param day on which the firm is judged; nothing for today
     * @param verdict name of an {@link org.throughline.policies.verdict.Verdict.Outcome}
     * @param amount in yuan, with two places at most; nothing if it is not looked at
     */
    public record TestEntry(
            @Nullable String name,
            @Nullable String day,
            List<TypedFact> facts,
            @Nullable String verdict,
            @Nullable String amount) {}
}
