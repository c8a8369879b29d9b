package org.throughline.offices.faces;

import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

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
}
