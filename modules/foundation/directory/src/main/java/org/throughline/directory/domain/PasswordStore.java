package org.throughline.directory.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The kept forms of passwords, present and former. */
public interface PasswordStore {

    /** The present one of this account; empty if there is no such account. */
    Optional<String> present(String account);

    /** The last ones that the person set, the present one among them, newest first. */
    List<String> former(String account, int number);

    /** When the person last set one; empty if they never did. */
    Optional<Instant> chosenAt(String account);

    /** Puts another in place of the present one, opens the account if wrong ones had closed it, and remembers it. */
    void set(String account, String kept, Instant now);
}
