package org.throughline.policies.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.matching.Roster;

/**
 * Goes through sets of firms of a run, one set after the other and the firms of each in the order of the roster, and
 * stops when a page is full. Firms out of the caller's reach are asked for in growing portions, so that whoever may see
 * few waits little longer than whoever may see all.
 */
final class FirmWalk {

    /** Sort keys: the set, the firm. */
    static final int CURSOR_PARTS = 2;

    private static final int MOST_AT_ONCE = 20_000;

    private final Roster roster;
    private final List<Part> parts;
    private final int from;
    private final int to;
    private final Function<Collection<UUID>, Map<UUID, EnterpriseSummary>> visible;

    private FirmWalk(
            Roster roster,
            List<Part> parts,
            int from,
            int to,
            Function<Collection<UUID>, Map<UUID, EnterpriseSummary>> visible) {
        this.roster = roster;
        this.parts = parts;
        this.from = from;
        this.to = to;
        this.visible = visible;
    }

    /**
     * A set of firms.
     *
     * @param name another one for each set
     * @param has whether a place of the roster is in it
     */
    record Part(String name, IntPredicate has) {}

    /** A firm of a set. */
    record Found(String part, int place, EnterpriseSummary firm) {}

    private record Candidate(Part part, int place) {}

    /** Through all firms; of some it is told what the caller may see of them. */
    static FirmWalk all(
            Roster roster, List<Part> parts, Function<Collection<UUID>, Map<UUID, EnterpriseSummary>> visible) {
        return new FirmWalk(roster, parts, 0, roster.size(), visible);
    }

    /** Past one firm; through none if it is not in the roster. */
    static FirmWalk past(
            UUID firm,
            Roster roster,
            List<Part> parts,
            Function<Collection<UUID>, Map<UUID, EnterpriseSummary>> visible) {
        int place = roster.place(firm);
        return place < 0
                ? new FirmWalk(roster, parts, 0, 0, visible)
                : new FirmWalk(roster, parts, place, place + 1, visible);
    }

    /**
     * One stretch.
     *
     * @throws ProblemException if the place to go on from is none that this list gave out
     */
    Page<Found> page(int limit, @Nullable Cursor after) {
        int part = after == null ? 0 : part(after.key().get(0));
        int place = after == null ? from : Math.max(from, next(after.key().get(1)));
        int portion = limit + 1;
        List<Found> found = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (; part < parts.size(); part++) {
            for (; place < to; place++) {
                if (parts.get(part).has.test(place)) {
                    candidates.add(new Candidate(parts.get(part), place));
                    if (candidates.size() == portion) {
                        look(candidates, found, limit);
                        portion = Math.min(MOST_AT_ONCE, portion * 4);
                        if (found.size() > limit) {
                            return page(found, limit);
                        }
                    }
                }
            }
            place = from;
        }
        look(candidates, found, limit);
        return page(found, limit);
    }

    /** How many there are on all pages. */
    long count() {
        long count = 0;
        List<UUID> portion = new ArrayList<>();
        for (Part part : parts) {
            for (int place = from; place < to; place++) {
                if (part.has.test(place)) {
                    portion.add(roster.id(place));
                }
                if (portion.size() == MOST_AT_ONCE) {
                    count += seen(portion);
                }
            }
            count += seen(portion);
        }
        return count;
    }

    /** How many of different firms are seen; they are done with then. */
    private int seen(List<UUID> portion) {
        int seen = portion.isEmpty() ? 0 : visible.apply(portion).size();
        portion.clear();
        return seen;
    }

    private static Page<Found> page(List<Found> found, int limit) {
        boolean more = found.size() > limit;
        List<Found> shown = more ? found.subList(0, limit) : found;
        Found last = more ? shown.get(limit - 1) : null;
        return new Page<>(
                shown,
                last == null
                        ? null
                        : new Cursor(List.of(last.part, last.firm.id().toString())));
    }

    private void look(List<Candidate> candidates, List<Found> found, int limit) {
        if (!candidates.isEmpty()) {
            Set<UUID> ids = new LinkedHashSet<>();
            candidates.forEach(one -> ids.add(roster.id(one.place)));
            Map<UUID, EnterpriseSummary> seen = visible.apply(ids);
            for (Candidate one : candidates) {
                EnterpriseSummary firm = seen.get(roster.id(one.place));
                if (firm != null && found.size() <= limit) {
                    found.add(new Found(one.part.name, one.place, firm));
                }
            }
            candidates.clear();
        }
    }

    private int part(String name) {
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).name.equals(name)) {
                return part;
            }
        }
        throw PageQuery.unusablePlace();
    }

    private int next(String firm) {
        UUID id;
        try {
            id = UUID.fromString(firm);
        } catch (IllegalArgumentException noId) {
            throw PageQuery.unusablePlace();
        }
        if (!id.toString().equals(firm)) {
            throw PageQuery.unusablePlace();
        }
        int place = roster.place(id);
        return place < 0 ? -place - 1 : place + 1;
    }
}
