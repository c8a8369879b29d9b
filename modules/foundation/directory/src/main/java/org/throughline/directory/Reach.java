package org.throughline.directory;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.DivisionCode;

/**
 * How far a right goes on one day: the organisations, districts and zones whose records may be seen or changed with it.
 *
 * <p>Every list and find of every module takes one. A record out of reach is, for whoever asks, not there.
 *
 * @param everywhere whether it has no bounds; the rest is empty then
 * @param organisations ids of the organisations whose work it covers
 * @param districts divisions at any level; what lies in one of them is covered
 * @param zones codes of management zones
 */
public record Reach(boolean everywhere, Set<UUID> organisations, Set<DivisionCode> districts, Set<String> zones) {

    /** No bounds. */
    public static final Reach EVERYWHERE = new Reach(true, Set.of(), Set.of(), Set.of());

    /** Nothing at all. */
    public static final Reach NOWHERE = new Reach(false, Set.of(), Set.of(), Set.of());

    public Reach {
        organisations = Set.copyOf(organisations);
        districts = Set.copyOf(districts);
        zones = Set.copyOf(zones);
        if (everywhere && !(organisations.isEmpty() && districts.isEmpty() && zones.isEmpty())) {
            throw new IllegalArgumentException("What has no bounds names none");
        }
    }

    /** These places, and no organisation. */
    public static Reach places(Set<DivisionCode> districts, Set<String> zones) {
        return new Reach(false, Set.of(), districts, zones);
    }

    /** Whether what sits in this district, and in this zone if any, is covered. */
    public boolean coversPlace(DivisionCode district, @Nullable String zone) {
        return everywhere || districts.stream().anyMatch(district::within) || (zone != null && zones.contains(zone));
    }

    /** Whether the work of this organisation is covered. */
    public boolean coversOrganisation(UUID organisation) {
        return everywhere || organisations.contains(organisation);
    }

    /** What either of the two covers. */
    public Reach and(Reach other) {
        if (everywhere || other.everywhere) {
            return EVERYWHERE;
        }
        return new Reach(
                false, both(other, Reach::organisations), both(other, Reach::districts), both(other, Reach::zones));
    }

    private <T> Set<T> both(Reach other, Function<Reach, Set<T>> part) {
        return Stream.of(this, other)
                .flatMap(reach -> part.apply(reach).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For the journal and for readers: the same bounds give the same words. */
    @Override
    public String toString() {
        if (everywhere) {
            return "everywhere";
        }
        Set<String> words = new TreeSet<>();
        organisations.forEach(id -> words.add("organisation:" + id));
        districts.forEach(district -> words.add("district:" + district));
        zones.forEach(zone -> words.add("zone:" + zone));
        return words.isEmpty() ? "nowhere" : String.join(" ", words);
    }
}
