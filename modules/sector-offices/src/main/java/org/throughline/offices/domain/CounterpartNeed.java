package org.throughline.offices.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.CounterpartTopic;
import org.throughline.configuration.GovernmentLevel;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.TrackCode;

/**
 * A topic at a level at which somebody to go to is needed.
 *
 * @param rank its place among those of a bureau, from 1; topics in the order of their file, the levels of one as there
 * @param track the track it belongs to; null for one that concerns all
 */
public record CounterpartNeed(
        int rank,
        String topic,
        BilingualText name,
        @Nullable TrackCode track,
        GovernmentLevel level) {

    /** One for each level of each topic. */
    public static List<CounterpartNeed> of(List<CounterpartTopic> topics) {
        List<CounterpartNeed> needs = new ArrayList<>();
        for (CounterpartTopic topic : topics) {
            for (GovernmentLevel level : topic.levels()) {
                needs.add(new CounterpartNeed(needs.size() + 1, topic.code(), topic.name(), topic.track(), level));
            }
        }
        return needs;
    }
}
