package org.throughline.enterprises.faces;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identities of lists and imports in addresses. */
final class ImportIds {

    private ImportIds() {}

    /** Empty for what is none, and for one in another writing. */
    static Optional<UUID> read(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(UUID::fromString)
                    .filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
