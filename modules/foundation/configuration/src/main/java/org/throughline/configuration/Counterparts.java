package org.throughline.configuration;

import java.util.List;

/**
 * Whom a bureau goes to, as its folder says it.
 *
 * @param topics in the order of the file
 * @param counterparts in the order of the file; a topic has one at a level on a day, which may be several departments
 */
public record Counterparts(List<CounterpartTopic> topics, List<Counterpart> counterparts) {

    /** Of a bureau that says nothing. */
    public static final Counterparts NONE = new Counterparts(List.of(), List.of());

    public Counterparts {
        topics = List.copyOf(topics);
        counterparts = List.copyOf(counterparts);
    }
}
