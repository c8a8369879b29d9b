package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.throughline.directory.People;
import org.throughline.directory.Person;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.DirectoryRepository;

/** Asks the database who somebody is. */
@ApplicationScoped
public class PresentPeople implements People {

    private DirectoryRepository directory;

    @SuppressWarnings("NullAway.Init")
    protected PresentPeople() {
        // For the CDI proxy.
    }

    @Inject
    PresentPeople(DirectoryRepository directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Person> person(String account) {
        return directory.account(account).filter(known -> !known.isDisabled()).map(Account::person);
    }
}
