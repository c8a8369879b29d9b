package org.throughline.enterprises.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Merging;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Uscc;

/** Merges of records of one firm. */
public interface MergeRepository {

    /** How many values the place in a list has. */
    int CURSOR_PARTS = 1;

    /**
     * The firms with these codes, in any order; nobody else can change one, or write anything about one, until the
     * transaction ends.
     *
     * @throws org.throughline.kernel.ProblemException {@link EnterpriseProblem#MERGED} if one is closed already
     */
    List<EnterpriseSummary> hold(Uscc one, Uscc other);

    /** Columns that refer to firms, as the database knows them: {@code schema.table.column}, in order. */
    List<String> relations();

    /** Closes the former record; from then on its code and names lead to the one that survives. */
    void close(Merging merging);

    void add(FirmMerge merge, Merging merging);

    /** Those into a firm within reach, the latest first. */
    Page<FirmMerge> into(UUID surviving, Reach reach, int limit, @Nullable Cursor after);

    /** One of them. */
    Optional<FirmMerge> find(UUID surviving, UUID merge, Reach reach);
}
