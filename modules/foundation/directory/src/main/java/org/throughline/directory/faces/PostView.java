package org.throughline.directory.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.application.Decisions;
import org.throughline.directory.domain.HolderReading;
import org.throughline.directory.domain.PostRecord;
import org.throughline.directory.domain.PostState;
import org.throughline.kernel.ProblemException;

/** One post: all that it says, what became of it, and what can be decided about it. */
@Named
@RequestScoped
public class PostView {

    @Inject
    @ManagedProperty("#{param.id}")
    private @Nullable String asked;

    @Inject
    private HolderReading holders;

    @Inject
    private Decisions decisions;

    @Inject
    private Clock clock;

    private @Nullable PostRecord post;
    private String reason = "";

    /** Called before the page is drawn; there is no page for an identity without a post. */
    public void open() {
        known();
    }

    public PostRecord getPost() {
        return known();
    }

    /** In alphabetical order. */
    public Iterable<String> getRights() {
        return new TreeSet<>(known().terms().rights());
    }

    public boolean isWaiting() {
        return known().state() == PostState.PROPOSED;
    }

    /** Whether it counts today or will. */
    public boolean isEndable() {
        var end = known().terms().valid().end();
        return known().state() == PostState.APPROVED && (end == null || end.isAfter(Today.of(clock)));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Lets it count and shows what waits next. */
    public void approve() throws IOException {
        decisions.approve(known().id());
        leadTo("/admin/approvals");
    }

    /** Keeps it from ever counting. */
    public void refuse() throws IOException {
        decisions.refuse(known().id(), reason);
        leadTo("/admin/approvals");
    }

    /** Ends it today, or withdraws it. */
    public void end() throws IOException {
        decisions.end(known().id(), reason);
        leadTo("/admin/posts/" + known().id());
    }

    private static void leadTo(String path) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + path);
    }

    private PostRecord known() {
        if (post == null) {
            String id = asked == null ? "" : asked;
            post = identity(id)
                    .flatMap(known -> holders.post(known, Today.of(clock)))
                    .orElseThrow(() -> new ProblemException(DirectoryProblem.HOLDER_NOT_FOUND, Map.of("name", id)));
        }
        return post;
    }

    private static Optional<UUID> identity(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }
}
