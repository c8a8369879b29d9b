package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.ContactService;
import org.throughline.enterprises.domain.ContactProblem;
import org.throughline.enterprises.domain.ContactUse;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;

/** One contact person: hidden, until this very answer shows them for a use; changed without being seen; erased. */
@Named("firmContactView")
@RequestScoped
public class ContactView {

    @Inject
    private ContactLoader loader;

    @Inject
    private ContactService contacts;

    @Inject
    private CurrentUser user;

    private final ContactForm form = new ContactForm();
    private @Nullable EnterpriseSummary firm;
    private @Nullable ContactLine line;
    private List<ContactLine.Look> looks = List.of();
    private boolean shown;
    private String sent = "";
    private long version;

    /** A form that was sent is built before anything else happens, so the person is there from the start. */
    @PostConstruct
    void load() {
        loader.firm(path("uscc")).ifPresent(found -> {
            firm = found;
            loader.line(found, path("contact")).ifPresent(person -> {
                line = person;
                version = person.version();
                looks = loader.looks(found, person.id());
            });
        });
    }

    /** Called before the page is drawn; there is no page for a firm or a person that is not there. */
    public void open() {
        known();
    }

    /** Shows the person in this answer, and in no other; refused unless they agreed or the law allows it. */
    public void show() {
        sent = "show";
        ContactLine person = known();
        ContactUse use = ContactUse.typed(form.value("purpose"), form.value("basis"), form.value("words"));
        line = loader.shown(found(), person, use);
        looks = loader.looks(found(), person.id());
        shown = true;
        sent = "";
    }

    /** Writes down that the person no longer agrees. */
    public void withdraw() throws IOException {
        ContactLine person = known();
        contacts.withdraw(found(), reach(), person.id(), IfMatch.version(version));
        lead("/" + person.id() + "?withdrawn");
    }

    /** Replaces what was typed. */
    public void change() throws IOException {
        sent = "change";
        ContactLine person = known();
        contacts.change(found(), reach(), person.id(), IfMatch.version(version), form::changes);
        lead("/" + person.id() + "?saved");
    }

    /** Erases the person, for a reason. */
    public void erase() throws IOException {
        sent = "erase";
        ContactLine person = known();
        contacts.erase(found(), reach(), person.id(), IfMatch.version(version), form.value("reason"));
        lead("?erased");
    }

    /** Whether a folded form is open because it was refused, as the attribute of an element. */
    public @Nullable String opened(String name) {
        return name.equals(sent) ? "open" : null;
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    public @Nullable ContactLine getLine() {
        return line;
    }

    public List<ContactLine.Look> getLooks() {
        return looks;
    }

    /** Whether this answer shows the person whole. */
    public boolean isShown() {
        return shown;
    }

    /** Whether the reader works with the firm. */
    public boolean isMayWrite() {
        EnterpriseSummary found = firm;
        return found != null && reach().coversPlace(found.district(), found.zone());
    }

    public ContactForm getForm() {
        return form;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public List<Option> getUses() {
        return ContactForm.uses(user.language());
    }

    public List<Option> getBases() {
        return ContactForm.bases(user.language());
    }

    public List<Option> getForms() {
        return ContactForm.forms(user.language());
    }

    public List<Option> getPurposes() {
        return ContactForm.purposes(user.language());
    }

    private Reach reach() {
        return loader.mayWrite();
    }

    private EnterpriseSummary found() {
        return Objects.requireNonNull(firm);
    }

    private ContactLine known() {
        if (firm == null) {
            throw FirmPages.missing(path("uscc"));
        }
        ContactLine person = line;
        if (person == null) {
            String id = Objects.requireNonNullElse(path("contact"), "");
            throw new ProblemException(ContactProblem.NOT_FOUND, Map.of("contact", id));
        }
        return person;
    }

    private void lead(String below) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/enterprises/" + found().uscc() + "/contacts" + below);
    }

    /** A part of the path: they are parameters of the page. */
    private static @Nullable String path(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    /** What an address names as a person; a text that can be none names nobody. */
    static @Nullable UUID identity(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noIdentity) {
            return null;
        }
    }
}
