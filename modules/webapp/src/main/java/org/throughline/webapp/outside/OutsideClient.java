package org.throughline.webapp.outside;

import java.util.Optional;
import java.util.Set;
import org.throughline.directory.Standing;

/**
 * What an access token of the outside issuer says.
 *
 * @param name what the issuer calls the client, which is its name here
 * @param scopes what the token is bounded to; empty where it says nothing of scopes
 */
public record OutsideClient(String name, Optional<Set<String>> scopes) {

    /** What the client may do here, and of that no more than the token says. */
    public Standing bounded(Standing today) {
        return scopes.map(today::limitedTo).orElse(today);
    }
}
