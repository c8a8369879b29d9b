package org.throughline.directory.faces;

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

/** What an administrator types about how to reach one person: new details, never the present ones; or why to erase. */
@Named
@RequestScoped
public class ContactView {

    @Inject
    private HolderView holder;

    @Inject
    private ContactService contacts;

    private String mobile = "";
    private String email = "";
    private String reason = "";
    private boolean replacing;
    private boolean erasing;

    /** Replaces what was typed. */
    public void replace() throws IOException {
        replacing = true;
        contacts.replace(account(), new ContactEntry(mobile, email));
        leadBack();
    }

    /** Erases everything, for a reason. */
    public void erase() throws IOException {
        erasing = true;
        contacts.erase(account(), reason);
        leadBack();
    }

    /** Whether the form for new details is open because it was refused, as the attribute of an element. */
    public @Nullable String getReplacing() {
        return replacing ? "open" : null;
    }

    /** Whether the form for erasing is open because it was refused, as the attribute of an element. */
    public @Nullable String getErasing() {
        return erasing ? "open" : null;
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

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    private String account() {
        return holder.getHolder().name();
    }

    private void leadBack() throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + holder.getListPath() + "/" + account() + "#contact");
    }
}
