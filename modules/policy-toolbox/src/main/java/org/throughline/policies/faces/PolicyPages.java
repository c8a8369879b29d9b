package org.throughline.policies.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** What addresses of the pages of policies say, and where they lead. */
final class PolicyPages {

    private PolicyPages() {}

    /** A value of the path or of the query; empty where it was not said. */
    static String said(String name) {
        return Objects.requireNonNullElse(outside().getRequestParameterMap().get(name), "");
    }

    /** The number of the version that is asked for; null for the one that stands. */
    static @Nullable Integer version() {
        String text = said("version");
        return text.matches("[1-9]\\d{0,8}") ? Integer.valueOf(text) : null;
    }

    /** The place in a list by identity; an address that was cut shows the beginning. */
    static @Nullable UUID after(int parts) {
        return Cursor.parse(said("after"), parts)
                .map(cursor -> cursor.key().get(0))
                .filter(key -> key.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElse(null);
    }

    /** All that was sent with a form. */
    static Sent sent() {
        return new Sent(outside().getRequestParameterValuesMap());
    }

    static boolean wasSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** What stands before every address of ours. */
    static String root() {
        return outside().getRequestContextPath();
    }

    /** Leads to another page. */
    static void lead(String path) throws IOException {
        outside().redirect(root() + path);
    }

    /** What is there; empty if it is refused as something that is not. */
    static <T> Optional<T> found(Supplier<T> sought) {
        try {
            return Optional.of(sought.get());
        } catch (ProblemException refused) {
            if (refused.type().kind() != ProblemType.Kind.NOT_FOUND) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private static ExternalContext outside() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
