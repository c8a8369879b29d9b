package org.throughline.offices.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.offices.application.ExpertService;

/** An expert as somebody types them: a new one, or one who is changed without what says who it is being seen. */
@Named("expertFormView")
@RequestScoped
public class ExpertFormView {

    @Inject
    private ExpertLoader loader;

    @Inject
    private ExpertService experts;

    private final ExpertForm form = new ExpertForm();
    private @Nullable ExpertLine line;
    private long version;

    /** A form that was sent is built before anything else happens, so the expert is there from the start. */
    @PostConstruct
    void load() {
        loader.find(PlanIds.read(Asked.parameter("expert"))).ifPresent(found -> {
            line = found;
            version = found.version();
            form.show(found.profile());
        });
    }

    /** Called before the form of a known expert is drawn; there is none for one who is not there. */
    public void open() {
        known();
    }

    /** Enters the expert and leads to their page. */
    public void enter() throws IOException {
        lead(experts.add(form::entry).id());
    }

    /** Replaces what was typed. */
    public void change() throws IOException {
        lead(experts.change(known().id(), IfMatch.version(version), form::changes)
                .id());
    }

    private void lead(UUID expert) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/experts/" + expert + "?saved");
    }

    public ExpertForm getForm() {
        return form;
    }

    public @Nullable ExpertLine getLine() {
        return line;
    }

    public boolean isMayEnter() {
        return loader.mayEnter();
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
}
