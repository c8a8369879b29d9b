package org.throughline.enterprises.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.SavedView.Owner;
import org.throughline.enterprises.domain.SavedView.Reader;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Saved views of the list of firms. */
public interface SavedViewRepository {

    /** How many values the place in a list has. */
    int CURSOR_PARTS = 1;

    /** Nobody else can keep, change or remove a view of this owner until the transaction ends. */
    void hold(Owner owner);

    /** How many the owner keeps. */
    int count(Owner owner);

    /** Whether another view of the owner has this name, whatever its case. */
    boolean isTaken(Owner owner, String name, UUID except);

    void add(SavedView view);

    /** Writes all but whose it is. */
    void change(SavedView view);

    void remove(UUID id);

    /** The reader's own, or one that is shared with an organisation of theirs. */
    Optional<SavedView> find(UUID id, Reader reader);

    /** The reader's own and what is shared with their organisations, the latest first. */
    Page<SavedView> of(Reader reader, int limit, @Nullable Cursor after);

    /** All that the owner keeps, the latest first. */
    List<SavedView> ofOwner(Owner owner);

    /** What others share with the reader's organisations, the latest first. */
    List<SavedView> shared(Reader reader, int most);
}
