package org.throughline.directory.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Organisations and who works there, read as of a day. */
public interface OrganisationReading {

    /** Parts of a place in either list: the code or the name of the last row. */
    int CURSOR_PARTS = 1;

    /** Bureaus that were there on a day, by code. */
    @Unbounded(because = "which bureaus a city has is public")
    Page<OrganisationRecord> bureaus(LocalDate on, int limit, @Nullable Cursor after);

    /** Offices of a bureau on a day, by code; empty if there was no such bureau on that day. */
    @Unbounded(because = "the offices of a bureau stand on its door")
    Optional<Page<OrganisationRecord>> offices(String bureau, LocalDate on, int limit, @Nullable Cursor after);

    /** The office with this id, if it was there on the day. */
    @Unbounded(because = "the offices of a bureau stand on its door")
    Optional<OrganisationRecord> office(UUID id, LocalDate on);

    /**
     * People with an approved post on a day in an organisation within reach, by the name of their account.
     *
     * @param words part of a name in either language or of the account; null for all
     */
    Page<Colleague> people(@Nullable String words, LocalDate on, Reach reach, int limit, @Nullable Cursor after);

    /**
     * Somebody one can turn to or put in charge.
     *
     * @param post title of the post within reach that they have held longest
     * @param organisation code of the organisation of that post
     */
    record Colleague(UUID id, String account, BilingualText called, BilingualText post, String organisation) {}
}
