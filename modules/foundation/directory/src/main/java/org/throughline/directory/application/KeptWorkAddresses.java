package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.throughline.directory.Standings;
import org.throughline.directory.WorkAddresses;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;

/** The addresses that people gave as their contact details. */
@ApplicationScoped
@Transactional
class KeptWorkAddresses implements WorkAddresses {

    private PersonalVault vault;
    private Standings standings;

    @SuppressWarnings("NullAway.Init")
    KeptWorkAddresses() {
        // For the CDI proxy.
    }

    @Inject
    KeptWorkAddresses(PersonalVault vault, Standings standings) {
        this.vault = vault;
        this.standings = standings;
    }

    @Override
    public Optional<String> mail(String account) {
        return standings
                .person(account)
                .flatMap(standing -> vault.own(new PersonalSubject(ContactService.ACCOUNT, account), "email"));
    }
}
