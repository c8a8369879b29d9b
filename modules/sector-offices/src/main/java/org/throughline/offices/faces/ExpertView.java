package org.throughline.offices.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.offices.application.ExpertService;
import org.throughline.offices.domain.ExpertUse;
import org.throughline.personal.LegalBasis;

/** One expert: hidden, until this very answer shows them for a use; erased, with what they explained left. */
@Named("expertView")
@RequestScoped
public class ExpertView {

    @Inject
    private ExpertLoader loader;

    @Inject
    private ExpertService experts;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private @Nullable UUID id;
    private @Nullable ExpertLine line;
    private boolean erased;
    private boolean shown;
    private String sent = "";
    private long version;

    /** A form that was sent is built before anything else happens, so the expert is there from the start. */
    @PostConstruct
    void load() {
        id = PlanIds.read(Asked.parameter("expert"));
        for (String field : List.of("purpose", "words", "reason")) {
            typed.put(field, "");
        }
        typed.put("basis", LegalBasis.CONSENT.name());
        loader.find(id).ifPresent(found -> {
            line = found;
            version = found.version();
        });
        erased = line == null && loader.isErased(id);
    }

    /** Called before the page is drawn; there is no page for somebody who was never there. */
    public void open() {
        if (!erased) {
            known();
        }
    }

    /** Shows the expert in this answer, and in no other; refused unless they agreed or the law allows it. */
    public void show() {
        sent = "show";
        ExpertUse use = ExpertUse.typed(typed.get("purpose"), typed.get("basis"), typed.get("words"));
        line = loader.shown(known(), use);
        shown = true;
        sent = "";
    }

    /** Writes down that the expert no longer agrees. */
    public void withdraw() throws IOException {
        lead(experts.withdraw(known().id(), IfMatch.version(version)).id(), "?withdrawn");
    }

    /** Erases the expert, for a reason. */
    public void erase() throws IOException {
        sent = "erase";
        UUID gone = known().id();
        experts.erase(gone, IfMatch.version(version), typed.get("reason"));
        lead(gone, "?erased");
    }

    /** Whether a folded form is open because it was refused, as the attribute of an element. */
    public @Nullable String opened(String name) {
        return name.equals(sent) ? "open" : null;
    }

    public @Nullable ExpertLine getLine() {
        return line;
    }

    /** Whether nothing is left of the expert but what they explained. */
    public boolean isErased() {
        return erased;
    }

    /** Whether this answer shows the expert whole. */
    public boolean isShown() {
        return shown;
    }

    public boolean isMayEnter() {
        return !erased && loader.mayEnter();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    private ExpertLine known() {
        ExpertLine found = line;
        if (found == null) {
            throw ExpertService.missing(Objects.requireNonNullElse(Asked.parameter("expert"), ""));
        }
        return found;
    }

    private static void lead(UUID expert, String query) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/experts/" + expert + query);
    }
}
