package org.throughline.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;

/**
 * What of one kind lies with an organisation as such, and not with an office because of what that covers. A module that
 * keeps such things implements it; when an organisation passes all it holds to another, each is asked. Every call is
 * part of the caller's transaction.
 */
@Unbounded(because = "an organisation passes all it holds, whoever prepares it")
public interface OrganisationHoldings {

    /** Name of the kind in the plural and in camel case, such as {@code referrals}; unique in the house. */
    String kind();

    /** What people call the kind, in the plural. */
    BilingualText called();

    /** How many pieces would pass. */
    long count(Passing passing);

    /** The pieces one by one, in an order that stays. */
    Page<Piece> pieces(Passing passing, int limit, @Nullable Cursor after);

    /** A digest that is another one as soon as any of the pieces is added, changed or gone. */
    String stamp(Passing passing);

    /** Why they could not pass as things stand; empty if they can. */
    List<Phrase> obstacles(Passing passing);

    /**
     * Passes all of them; afterwards {@link #count} is 0 and nothing is lost.
     *
     * @return what passed
     */
    List<Piece> pass(Passing passing, Act act);

    /**
     * From whom to whom.
     *
     * @param giver code of an organisation
     * @param taker code of another
     * @param on the first day on which the taker has it
     * @param lead account of the person who serves from then on; null where whoever leads goes on
     */
    record Passing(
            String giver,
            String taker,
            LocalDate on,
            @Nullable String lead) {}

    /**
     * The act by which it passes.
     *
     * @param by account of the person, or name of the client
     * @param reason in words
     */
    record Act(String by, String reason) {}

    /** A piece by the name people know it by. */
    record Piece(UUID id, String called) {}
}
