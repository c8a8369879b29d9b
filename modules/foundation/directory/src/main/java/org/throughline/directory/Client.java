package org.throughline.directory;

import java.util.Optional;
import java.util.Set;

/**
 * A system that has identified itself at the API.
 *
 * @param name its client identifier, in lower case
 * @param district six digits of GB/T 2260 if it belongs to a district and may see that district only
 * @param scopes every scope it was granted, such as {@code enterprises:read}
 */
public record Client(String name, Optional<String> district, Set<String> scopes) {

    public Client {
        scopes = Set.copyOf(scopes);
    }
}
