package org.throughline.configuration;

import java.util.List;

/**
 * What a bureau's folder says about its tracks and about who covers them and whom it goes to.
 *
 * @param bureau code of the bureau
 * @param tracks in the order of the file; a tree by {@link Track#within}, without circles
 * @param mandates in the order of the file; no track has two offices on one day
 * @param counterparts by topic and level
 */
public record Remit(String bureau, List<Track> tracks, List<ConfiguredMandate> mandates, Counterparts counterparts) {

    public Remit {
        tracks = List.copyOf(tracks);
        mandates = List.copyOf(mandates);
    }
}
