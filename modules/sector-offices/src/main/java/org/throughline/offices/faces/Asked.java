package org.throughline.offices.faces;

import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;

/** What the address of a page says. */
final class Asked {

    private Asked() {}

    /** A value of the path or of the query; null where it was not said. */
    static @Nullable String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    /** The place in a list that is asked for, of one by identity; one that was cut is the beginning. */
    static @Nullable UUID place(String name, int parts) {
        return Optional.ofNullable(parameter(name))
                .flatMap(token -> Cursor.parse(token, parts))
                .map(cursor -> PlanIds.read(cursor.key().get(0)))
                .orElse(null);
    }
}
