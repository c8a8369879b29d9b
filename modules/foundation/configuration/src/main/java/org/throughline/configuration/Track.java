package org.throughline.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.TrackCode;

/**
 * A track (赛道): a direction of industry that a bureau follows.
 *
 * @param code unique in its bureau; stays when the track is renamed
 * @param within the track it is a part of; null at the top
 * @param classes sections, divisions, groups and classes that belong to it with all below them; often empty at the top
 * @param products what belongs to it where only a part of a class does
 */
public record Track(
        TrackCode code,
        BilingualText name,
        @Nullable TrackCode within,
        List<IndustryCode> classes,
        List<Product> products) {

    public Track {
        classes = List.copyOf(classes);
        products = List.copyOf(products);
    }

    /** A kind of product, and the class of whose products it is a part. */
    public record Product(IndustryCode industry, BilingualText name) {}
}
