package org.throughline.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.TrackCode;

/**
 * A matter in which a bureau goes to departments of others.
 *
 * @param code kebab-case, unique in its bureau; stays when the topic is renamed
 * @param track the track it belongs to; null for one that concerns all
 * @param levels where somebody to go to is needed; at least one, none twice
 */
public record CounterpartTopic(
        String code, BilingualText name, @Nullable TrackCode track, List<GovernmentLevel> levels) {

    public CounterpartTopic {
        levels = List.copyOf(levels);
    }
}
