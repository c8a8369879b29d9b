package org.throughline.offices.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.MandateImpact;

/**
 * Pieces of open work that a plan touches, change by change, of each kind after the other, in the order in which their
 * module has them. A page goes as far as it has room, over as many changes as that takes.
 */
public final class ItemList {

    /** Sort keys of this list. */
    public static final int CURSOR_PARTS = 3;

    /** More keys than a list of any module has. */
    private static final int MOST_KEYS = 8;

    private final List<TouchedWork.Touch> touches;
    private final List<MandateImpact> impacts;
    private final Set<PlanItem.Name> excepted;

    ItemList(List<TouchedWork.Touch> touches, List<MandateImpact> impacts, Set<PlanItem.Name> excepted) {
        this.touches = touches;
        this.impacts = impacts;
        this.excepted = excepted;
    }

    /**
     * Which pieces are asked for.
     *
     * @param change place of the change that touches them; null for all
     * @param kind null for all
     */
    public record Filter(@Nullable Integer change, @Nullable String kind) {

        private boolean takes(Group group) {
            return (change == null || change == group.touch().index())
                    && (kind == null || kind.equals(group.impact().kind()));
        }
    }

    /**
     * Where a page begins.
     *
     * @param kind empty for the beginning
     * @param within place in the list of the module; null for the beginning of it
     */
    public record Place(int change, String kind, @Nullable Cursor within) {

        /** Where the list begins. */
        public static final Place START = new Place(0, "", null);

        /** The place that a cursor of this list stands for; empty for one that this list never gave out. */
        public static Optional<Place> of(Cursor cursor) {
            String change = cursor.key().get(0);
            String token = cursor.key().get(2);
            Optional<Cursor> within = IntStream.rangeClosed(1, MOST_KEYS)
                    .mapToObj(parts -> Cursor.parse(token, parts))
                    .flatMap(Optional::stream)
                    .findFirst();
            boolean ours = change.matches("\\d{1,6}") && (token.isEmpty() || within.isPresent());
            return ours
                    ? Optional.of(
                            new Place(Integer.parseInt(change), cursor.key().get(1), within.orElse(null)))
                    : Optional.empty();
        }

        /** The piece after which a list of deeds goes on; empty for the beginning and for what is no identity. */
        Optional<UUID> item() {
            try {
                return within == null
                        ? Optional.empty()
                        : Optional.of(UUID.fromString(within.key().get(0)));
            } catch (IllegalArgumentException noIdentity) {
                return Optional.empty();
            }
        }

        static Cursor cursor(int change, String kind, @Nullable Cursor within) {
            return new Cursor(List.of(Integer.toString(change), kind, within == null ? "" : within.token()));
        }
    }

    private record Group(TouchedWork.Touch touch, MandateImpact impact) {

        boolean isBefore(Place place) {
            return touch.index() < place.change()
                    || (touch.index() == place.change() && impact.kind().compareTo(place.kind()) < 0);
        }

        Cursor beginning(@Nullable Cursor within) {
            return Place.cursor(touch.index(), impact.kind(), within);
        }

        boolean isAt(Place place) {
            return touch.index() == place.change() && impact.kind().equals(place.kind());
        }
    }

    Page<PlanItem> page(Filter filter, int limit, Place after) {
        List<PlanItem> found = new ArrayList<>();
        for (Group group : groups(filter, after)) {
            @Nullable Cursor within = group.isAt(after) ? after.within() : null;
            if (found.size() == limit) {
                if (!group.impact()
                        .pieces(group.touch().work(), 1, null)
                        .items()
                        .isEmpty()) {
                    return new Page<>(found, group.beginning(null));
                }
                continue;
            }
            do {
                Page<MandateImpact.Piece> page =
                        group.impact().pieces(group.touch().work(), limit - found.size(), within);
                page.items().forEach(piece -> found.add(item(group, piece)));
                within = page.next();
            } while (within != null && found.size() < limit);
            if (within != null) {
                return new Page<>(found, group.beginning(within));
            }
        }
        return new Page<>(found, null);
    }

    private List<Group> groups(Filter filter, Place after) {
        return touches.stream()
                .flatMap(touch -> impacts.stream().map(impact -> new Group(touch, impact)))
                .filter(filter::takes)
                .filter(group -> !group.isBefore(after))
                .toList();
    }

    private PlanItem item(Group group, MandateImpact.Piece piece) {
        String kind = group.impact().kind();
        return new PlanItem(
                group.touch().index(),
                kind,
                piece.id(),
                piece.called(),
                excepted.contains(new PlanItem.Name(kind, piece.id())));
    }
}
