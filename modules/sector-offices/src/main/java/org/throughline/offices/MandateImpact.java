package org.throughline.offices;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.OfficeFunction;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;

/**
 * Open work of one kind that lies with offices because of what they cover. A module that has such work implements it;
 * every call is part of the caller's transaction.
 */
@Unbounded(because = "a reorganisation touches all work of a bureau, whoever prepares it")
public interface MandateImpact {

    /** Name of the kind of work in the plural and in camel case, such as {@code projects}; unique in the house. */
    String kind();

    /** What people call the kind of work, in the plural. */
    default BilingualText called() {
        return new BilingualText(kind(), kind());
    }

    /** How many pieces a change would touch. */
    long count(OpenWork work);

    /** The pieces one by one, in an order that stays. */
    Page<Piece> pieces(OpenWork work, int limit, @Nullable Cursor after);

    /** Those of some pieces that are part of the work; a module that can ask for them at once does so. */
    default Set<UUID> among(OpenWork work, Set<UUID> pieces) {
        int together = 1_000;
        Set<UUID> found = new HashSet<>();
        @Nullable Cursor after = null;
        do {
            Page<Piece> page = pieces(work, together, after);
            page.items().stream().map(Piece::id).filter(pieces::contains).forEach(found::add);
            after = page.next();
        } while (after != null && found.size() < pieces.size());
        return found;
    }

    /**
     * Passes the work to another office from a day on, today or later, without touching its deadlines and rights; also
     * to an office of another bureau, when an organisation passes all it holds.
     *
     * @param except pieces that stay
     * @return identities of what was passed on
     */
    List<UUID> move(OpenWork work, Destination to, LocalDate from, Set<UUID> except);

    /**
     * What lies with one office for some tracks or for a function.
     *
     * @param office code of the office that has it so far; null for what nobody has
     * @param tracks the tracks themselves, those below them named too; empty for a function
     * @param function null for tracks
     */
    record OpenWork(
            String bureau,
            @Nullable String office,
            List<TrackCode> tracks,
            @Nullable OfficeFunction function) {

        public OpenWork {
            tracks = List.copyOf(tracks);
        }
    }

    /** An office of a bureau, by their codes. */
    record Destination(String bureau, String office) {}

    /** A piece of open work by the name people know it by. */
    record Piece(UUID id, String called) {}
}
