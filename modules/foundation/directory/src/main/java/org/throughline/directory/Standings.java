package org.throughline.directory;

import java.util.Optional;

/**
 * Who may do what at this moment.
 *
 * <p>Answers are remembered and cost nothing. What changes here counts from the next question on, on this node at once,
 * on other nodes within a second or, where a node cannot ask the database, never from memory older than three seconds.
 */
public interface Standings {

    /** The person of this account; empty if there is none, it is disabled, or no post of theirs is approved today. */
    Optional<Standing> person(String account);

    /** The API client of this name; empty as for a person. */
    Optional<Standing> client(String name);
}
