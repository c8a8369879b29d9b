package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.ContactService;
import org.throughline.kernel.CurrentUser;

/** The form that enters a contact person of a firm. */
@Named("newFirmContactView")
@RequestScoped
public class NewContactView {

    @Inject
    @ManagedProperty("#{param.uscc}")
    private @Nullable String asked;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private ContactService contacts;

    @Inject
    private Reaches reaches;

    @Inject
    private CurrentUser user;

    private final ContactForm form = new ContactForm();
    private @Nullable EnterpriseSummary firm;

    /** A form that was sent is built before anything else happens, so the firm is there from the start. */
    @PostConstruct
    void load() {
        FirmPages.seek(firms, reach(), asked).ifPresent(found -> firm = found);
    }

    /** Called before the page is drawn; there is no page for a firm that cannot be changed. */
    public void open() {
        known();
    }

    /** Enters the person and leads back to the list; refused with every fault at once. */
    public void enter() throws IOException {
        EnterpriseSummary known = known();
        contacts.add(known, reach(), form::entry);
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/enterprises/" + known.uscc() + "/contacts?saved");
    }

    private EnterpriseSummary known() {
        EnterpriseSummary found = firm;
        if (found == null) {
            throw FirmPages.missing(asked);
        }
        return found;
    }

    private Reach reach() {
        return reaches.of("enterprises:write");
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    public ContactForm getForm() {
        return form;
    }

    public List<Option> getForms() {
        return ContactForm.forms(user.language());
    }

    public List<Option> getPurposes() {
        return ContactForm.purposes(user.language());
    }
}
