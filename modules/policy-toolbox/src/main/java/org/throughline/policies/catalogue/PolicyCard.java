package org.throughline.policies.catalogue;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.TrackCode;

/**
 * What is said of a policy whatever its version.
 *
 * @param code by which people and systems name it
 * @param title as it was issued
 * @param titleEn in English; null if nobody translated it
 * @param issuer who issues it
 * @param documentNumber 发文字号; null where there is none yet or it was not public
 * @param legalBasis what it rests on; null if nothing is said
 * @param region codes of divisions and management zones where it holds, sorted; empty for the whole country
 * @param tracks it supports, sorted; empty for all
 * @param source where its text was found; null if it was written here
 * @param sample whether it is there to show the product and is not to be taken as law
 */
public record PolicyCard(
        String code,
        String title,
        @Nullable String titleEn,
        String issuer,
        @Nullable String documentNumber,
        @Nullable String legalBasis,
        List<String> region,
        List<TrackCode> tracks,
        @Nullable Source source,
        boolean sample) {

    public PolicyCard {
        region = region.stream().distinct().sorted().toList();
        tracks = tracks.stream()
                .distinct()
                .sorted(Comparator.comparing(TrackCode::value))
                .toList();
    }

    /**
     * Where a text was found.
     *
     * @param url null for a page without an address
     */
    public record Source(SourceKind kind, @Nullable String url) {}
}
