package org.throughline.directory.persistence;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.domain.PostRecord;
import org.throughline.kernel.Cursor;

/** A place among the posts that wait: they come by the moment of their proposal, then by id. */
record Waiting(Instant since, UUID id) {

    private static final Waiting BEGINNING = new Waiting(Instant.EPOCH, new UUID(0, 0));

    /** Years that the database has too. */
    private static final Pattern MOMENT = Pattern.compile("[12]\\d{3}-.*Z");

    static Cursor of(PostRecord last) {
        return new Cursor(List.of(last.proposedAt().toString(), last.id().toString()));
    }

    /** The beginning for no cursor, and for one that a client made up. */
    static Waiting beyond(@Nullable Cursor after) {
        if (after == null || !MOMENT.matcher(after.key().get(0)).matches()) {
            return BEGINNING;
        }
        try {
            return new Waiting(
                    Instant.parse(after.key().get(0)),
                    UUID.fromString(after.key().get(1)));
        } catch (DateTimeParseException | IllegalArgumentException madeUp) {
            return BEGINNING;
        }
    }
}
