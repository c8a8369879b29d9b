package org.throughline.directory.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.application.ContactService;
import org.throughline.directory.domain.ContactEntry;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.PersonalProblem;

/** How to reach whoever is asking, as they see and change it themselves. */
@Named
@RequestScoped
public class OwnContactView {

    @Inject
    private ContactService contacts;

    private String mobile = "";
    private String email = "";
    private String seen = "";
    private boolean lost;

    @PostConstruct
    void open() {
        try {
            show(contacts.own());
        } catch (ProblemException refused) {
            lost = refused.type() == PersonalProblem.UNREADABLE;
            if (!lost) {
                throw refused;
            }
        }
    }

    /** Whether something is kept that cannot be read. */
    public boolean isLost() {
        return lost;
    }

    private void show(ContactService.Own own) {
        mobile = Objects.requireNonNullElse(own.details().mobile(), "");
        email = Objects.requireNonNullElse(own.details().email(), "");
        seen = own.seen();
    }

    /** Keeps what was typed; what is empty is kept no longer. */
    public void change() throws IOException {
        contacts.changeOwn(new ContactEntry(mobile, email), seen);
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/account?contact");
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = Objects.requireNonNullElse(mobile, "");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = Objects.requireNonNullElse(email, "");
    }

    /** Tells the state they had before them from later ones. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = Objects.requireNonNullElse(seen, "");
    }
}
