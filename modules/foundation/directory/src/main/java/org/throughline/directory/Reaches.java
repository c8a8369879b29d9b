package org.throughline.directory;

/** How far whoever is asking may go. */
public interface Reaches {

    /**
     * The bounds of a right of theirs today.
     *
     * @param right such as {@code enterprises:read}; {@link Reach#NOWHERE} comes back for one they do not have
     */
    Reach of(String right);
}
