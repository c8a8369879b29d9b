package org.throughline.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** People, systems and their posts, read for those who administer them. */
public interface HolderReading {

    /** Parts of a place in the list: the name of the last row. */
    int CURSOR_PARTS = 1;

    /** Parts of a place among the posts that wait: when the last row was proposed, and its id. */
    int WAITING_PARTS = 2;

    /**
     * A stretch of the list, sorted by name.
     *
     * @param words part of the name they sign in with or of what they are called; null or empty for all
     * @param day the day whose posts are shown
     * @param after where to go on; null for the beginning
     */
    Page<Holder> page(Standing.Kind kind, @Nullable String words, LocalDate day, int limit, @Nullable Cursor after);

    /** Whoever has this name. */
    Optional<Holder> find(Standing.Kind kind, String name, LocalDate day);

    /** Every post they hold, held, were to hold or are proposed for, the latest proposal first. */
    List<PostRecord> posts(Holder holder, LocalDate day);

    /** The post with this id. */
    Optional<PostRecord> post(UUID id, LocalDate day);

    /**
     * A stretch of the posts that wait for approval, the oldest proposal first.
     *
     * @param after where to go on; null, or one that this list never gave out, for the beginning
     */
    Page<PostRecord> waiting(LocalDate day, int limit, @Nullable Cursor after);

    /** Every organisation there is on a day, by its code. */
    List<OrganisationName> organisations(LocalDate day);

    /** An organisation to be chosen. */
    record OrganisationName(String code, BilingualText called) {}
}
