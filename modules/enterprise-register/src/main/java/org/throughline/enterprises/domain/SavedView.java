package org.throughline.enterprises.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;

/**
 * A filter of the list of firms that somebody keeps under a name. It is a question and says nothing about any firm:
 * whoever opens it sees the firms within their own reach.
 *
 * @param id UUID version 7
 * @param version counts changes, from 0
 * @param name 1 to 60 characters, trimmed; differs from those of the owner's other views in more than case
 * @param sharedWith code of the organisation whose people see it too; null if only the owner does
 */
public record SavedView(
        UUID id,
        long version,
        Owner owner,
        String name,
        ViewFilter filter,
        @Nullable String sharedWith,
        Instant changedAt) {

    /** The most that one owner keeps; a list that is longer no longer helps to find anything. */
    public static final int MOST = 100;

    /** Whose it is: a person or a client of the API, which may bear the same name. */
    public record Owner(Standing.Kind kind, String name) {}

    /**
     * Who looks.
     *
     * @param organisations codes of the organisations they act for
     */
    public record Reader(Owner owner, Set<String> organisations) {

        public Reader {
            organisations = Set.copyOf(organisations);
        }
    }

    /** The next version, or the same one if nothing is another. */
    public SavedView changed(SavedViewEntry.Checked to, Instant at) {
        SavedView after = new SavedView(id, version + 1, owner, to.name(), to.filter(), to.sharedWith(), at);
        return says(after) ? this : after;
    }

    private boolean says(SavedView other) {
        return new SavedView(id, version, owner, other.name, other.filter, other.sharedWith, changedAt).equals(this);
    }
}
