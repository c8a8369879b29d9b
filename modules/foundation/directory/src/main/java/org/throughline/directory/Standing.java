package org.throughline.directory;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.kernel.BilingualText;

/**
 * What a person or a system is today and what they may do: all their approved posts taken together. A right reaches as
 * far as the posts that carry it, so that a right of one post never works in the places of another.
 *
 * @param name the name they sign in with, in lower case
 * @param kind whether it is a person's account or a system's
 * @param called their name in both languages
 * @param post the title of the post they have held longest
 * @param reaches how far each of their rights goes, such as {@code enterprises:write}
 * @param seats codes of the organisations in whose name they have each right, such as {@code wenzhou-ai/data}
 */
public record Standing(
        String name,
        Kind kind,
        BilingualText called,
        BilingualText post,
        Map<String, Reach> reaches,
        Map<String, Set<String>> seats) {

    public Standing {
        reaches = Map.copyOf(reaches);
        seats = seats.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, seat -> Set.copyOf(seat.getValue())));
    }

    /** One that acts in the name of no organisation. */
    public Standing(String name, Kind kind, BilingualText called, BilingualText post, Map<String, Reach> reaches) {
        this(name, kind, called, post, reaches, Map.of());
    }

    /** Who can have a standing. */
    public enum Kind {
        /** Somebody who works in the pages. */
        PERSON,
        /** A client of the API. */
        SYSTEM
    }

    /** Every right they have, however far it goes. */
    public Set<String> rights() {
        return reaches.keySet();
    }

    /** How far a right of theirs goes; nowhere if they do not have it. */
    public Reach reach(String right) {
        return reaches.getOrDefault(right, Reach.NOWHERE);
    }

    /** Whether they have a right in the name of an organisation or of one of its offices. */
    public boolean actsFor(String organisation, String right) {
        return seats.getOrDefault(right, Set.of()).stream()
                .anyMatch(seat -> seat.equals(organisation) || seat.startsWith(organisation + "/"));
    }

    /** The same with no other rights than these, as a token that was asked for some of them only. */
    public Standing limitedTo(Set<String> some) {
        return new Standing(
                name,
                kind,
                called,
                post,
                reaches.keySet().stream()
                        .filter(some::contains)
                        .collect(Collectors.toUnmodifiableMap(Function.identity(), this::reach)),
                seats);
    }
}
