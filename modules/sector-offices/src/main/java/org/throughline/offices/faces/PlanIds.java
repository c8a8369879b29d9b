package org.throughline.offices.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses of plans, and what a page was asked with. */
final class PlanIds {

    private PlanIds() {}

    /** Null for a text that can be no identity. */
    static @Nullable UUID read(@Nullable String text) {
        try {
            UUID id = text == null ? null : UUID.fromString(text);
            return id == null || !id.toString().equals(text) ? null : id;
        } catch (IllegalArgumentException noIdentity) {
            return null;
        }
    }

    /** What the address or a form gives under a name; null for nothing. */
    static @Nullable String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    /**
     * Leads to the page of a plan, so that loading it anew sends nothing again.
     *
     * @param rest what follows its identity, such as {@code ?saved}; may be empty
     */
    static void leadTo(UUID id, String rest) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/admin/offices/plans/" + id + rest);
    }
}
