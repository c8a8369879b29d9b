package org.throughline.directory.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import org.throughline.directory.application.Proposals;
import org.throughline.directory.domain.Holder;

/** The form that proposes another post for somebody who is known. */
@Named
@RequestScoped
public class NewPostView {

    @Inject
    private HolderView holder;

    @Inject
    private Proposals proposals;

    @Inject
    private Clock clock;

    private PostForm form = new PostForm("");

    @PostConstruct
    void begin() {
        form = new PostForm(Today.of(clock).toString());
    }

    public PostForm getForm() {
        return form;
    }

    /** Proposes the post and leads back to its holder; refused with every fault at once. */
    public void propose() throws IOException {
        Holder known = holder.getHolder();
        proposals.propose(known.kind(), known.name(), form.post(known.kind()));
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + holder.getListPath() + "/" + known.name());
    }
}
