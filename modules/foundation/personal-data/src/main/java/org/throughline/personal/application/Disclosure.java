package org.throughline.personal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.throughline.kernel.PersonalDatum;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.PersonalKeeper;
import org.throughline.personal.PersonalProblem;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.personal.Purpose;

/** Shows what is kept: masked to whoever may ask for the rest, whole for a purpose, and to others not at all. */
@ApplicationScoped
@Transactional
public class Disclosure {

    private PersonalVault vault;
    private Iterable<PersonalKeeper> keepers;

    @SuppressWarnings("NullAway.Init")
    protected Disclosure() {
        // For the CDI proxy.
    }

    @Inject
    Disclosure(PersonalVault vault, Instance<PersonalKeeper> keepers) {
        this(vault, (Iterable<PersonalKeeper>) keepers);
    }

    Disclosure(PersonalVault vault, Iterable<PersonalKeeper> keepers) {
        this.vault = vault;
        this.keepers = keepers;
    }

    /** What the person at hand may see without a purpose; empty if nothing is kept. */
    public Optional<String> masked(PersonalSubject subject, String field) {
        PersonalKeeper keeper = keeper(subject);
        PersonalDatum kind = kind(keeper, field);
        return vault.masked(subject, field, keeper.mayReveal(subject.id()) ? kind : PersonalDatum.OTHER);
    }

    /** Whether the person at hand may see the value for a purpose. */
    public boolean mayReveal(PersonalSubject subject) {
        return keeper(subject).mayReveal(subject.id());
    }

    /**
     * The value for a purpose, which goes into the journal.
     *
     * @return empty if nothing is kept, or nothing any more
     * @throws ProblemException {@link PersonalProblem#NOT_SHOWN}
     */
    public Optional<String> reveal(PersonalSubject subject, String field, Purpose purpose) {
        PersonalKeeper keeper = keeper(subject);
        kind(keeper, field);
        if (!keeper.mayReveal(subject.id())) {
            throw new ProblemException(PersonalProblem.NOT_SHOWN);
        }
        return vault.reveal(subject, field, purpose);
    }

    private PersonalKeeper keeper(PersonalSubject subject) {
        for (PersonalKeeper keeper : keepers) {
            if (keeper.type().equals(subject.type())) {
                return keeper;
            }
        }
        throw new IllegalArgumentException("Nobody keeps personal data of type " + subject.type());
    }

    private static PersonalDatum kind(PersonalKeeper keeper, String field) {
        PersonalDatum kind = keeper.fields().get(field);
        if (kind == null) {
            throw new IllegalArgumentException("Nothing personal is called " + field + " for " + keeper.type());
        }
        return kind;
    }
}
