package org.throughline.offices.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.Track;

/**
 * What a plan was made of, as it is kept: the plan can be made again from it when its ground has moved.
 *
 * @param tracks that there are to be; null for those that stand at that time
 * @param mandates that there are to be, from then on at least
 */
public record Wish(@Nullable List<Track> tracks, List<ConfiguredMandate> mandates) {

    public Wish {
        mandates = List.copyOf(mandates);
    }

    /** What it comes to where these tracks stand. */
    public Wanted on(List<Track> standing) {
        return new Wanted(Objects.requireNonNullElse(tracks, standing), mandates);
    }
}
