package org.throughline.exchange;

import jakarta.ws.rs.core.EntityTag;

/** How a version number travels: as a strong entity tag, {@code "7"} for version 7. */
public final class VersionTag {

    private VersionTag() {}

    /** The value of the {@code ETag} header of a resource in this version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }
}
