package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.throughline.directory.domain.HolderEntry;
import org.throughline.directory.domain.PostEntry;

/** Enters a person with a first post and with how to reach them, all or nothing. */
@ApplicationScoped
@Transactional
public class NewPeople {

    private HolderService holders;
    private ContactService contacts;

    @SuppressWarnings("NullAway.Init")
    protected NewPeople() {
        // For the CDI proxy.
    }

    @Inject
    NewPeople(HolderService holders, ContactService contacts) {
        this.holders = holders;
        this.contacts = contacts;
    }

    /** Refuses and answers as {@link HolderService#enterPerson}; the faults are also those of the contact details. */
    public String enter(HolderEntry entry, PostEntry first) {
        String token = holders.enterPerson(entry, first);
        contacts.replace(entry.account(), entry.contact());
        return token;
    }
}
