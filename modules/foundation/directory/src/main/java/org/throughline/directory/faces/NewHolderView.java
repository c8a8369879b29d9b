package org.throughline.directory.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.directory.application.HolderService;
import org.throughline.directory.application.NewPeople;

/** The form that enters a person or a client of the API, with a first post. */
@Named
@RequestScoped
public class NewHolderView {

    @Inject
    private NewPeople people;

    @Inject
    private HolderService service;

    @Inject
    private Clock clock;

    private PostForm form = new PostForm("");
    private @Nullable String made;

    @PostConstruct
    void begin() {
        form = new PostForm(Today.of(clock).toString());
    }

    public PostForm getForm() {
        return form;
    }

    /** The link's token or the secret, which this answer alone shows; null before anybody was entered. */
    public @Nullable String getMade() {
        return made;
    }

    /** Enters a person; refused with every fault at once. */
    public void enterPerson() {
        made = people.enter(form.holder(), form.post(Standing.Kind.PERSON));
    }

    /** Enters a client of the API; refused with every fault at once. */
    public void enterClient() {
        made = service.enterClient(form.holder(), form.post(Standing.Kind.SYSTEM));
    }
}
