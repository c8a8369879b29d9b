package org.throughline.notices.domain;

import java.util.UUID;

/** Notices that lie on desks until they are noted, in the transaction at hand. */
public interface NoticesToNote {

    /** The source of the desk by which they lie there. */
    String SOURCE = "notices";

    /** Somebody has noted one of theirs; nothing happens if it is not, or if they had. */
    void note(String account, UUID notice);
}
