package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Reauthenticated;
import org.throughline.directory.Rights;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.ContactDetails;
import org.throughline.directory.domain.ContactEntry;
import org.throughline.directory.domain.Reason;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.PersonalState;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;

/**
 * How to reach people at work. A system administrator enters and replaces it without seeing what was there; people see
 * and change their own. The journal gets digests.
 */
@ApplicationScoped
@Transactional
public class ContactService {

    /** Type of the subjects in the vault; the same as in the journal. */
    static final String ACCOUNT = "account";

    private Proposals proposals;
    private PersonalVault vault;
    private Journal journal;
    private CurrentUser user;

    @SuppressWarnings("NullAway.Init")
    protected ContactService() {
        // For the CDI proxy.
    }

    @Inject
    ContactService(Proposals proposals, PersonalVault vault, Journal journal, CurrentUser user) {
        this.proposals = proposals;
        this.vault = vault;
        this.journal = journal;
        this.user = user;
    }

    /**
     * A person's own details.
     *
     * @param seen tells this state from later ones, and nothing else
     */
    public record Own(ContactDetails details, String seen) {}

    /**
     * Replaces those of somebody's details that were typed and leaves the others as they are.
     *
     * @throws ProblemException {@link DirectoryProblem#NOT_YOUR_DUTY}, {@link DirectoryProblem#HOLDER_NOT_FOUND}, or
     *     {@link DirectoryProblem#CONTACT_INVALID} with every fault
     */
    public void replace(String account, ContactEntry entry) {
        proposals.mustMay(Rights.ADMIN_WRITE);
        check(entry);
        PersonalSubject subject = subject(account);
        ContactDetails before = kept(subject);
        write(subject, before, entry.details().over(before));
    }

    /** Those of the person at hand: their own, so nothing of it is put on record. */
    public Own own() {
        PersonalSubject subject = new PersonalSubject(ACCOUNT, user.name());
        ContactDetails details = kept(subject);
        return new Own(details, new PersonalState(vault).told(subject, details));
    }

    /**
     * Changes those of the person at hand; what is empty is kept no longer.
     *
     * @param seen {@link Own#seen()} of what they had before them
     * @throws ProblemException {@link DirectoryProblem#CONTACT_INVALID} with every fault, or
     *     {@link DirectoryProblem#CONTACT_CHANGED} if somebody has changed it since
     */
    public void changeOwn(ContactEntry entry, String seen) {
        check(entry);
        PersonalSubject subject = subject(user.name());
        Own now = own();
        if (!now.seen().equals(seen)) {
            throw new ProblemException(DirectoryProblem.CONTACT_CHANGED);
        }
        write(subject, now.details(), entry.details());
    }

    /**
     * Erases somebody's details together with the key they are kept with; what the journal has of them tells nothing
     * from then on.
     *
     * @throws ProblemException {@link DirectoryProblem#REAUTHENTICATION_REQUIRED},
     *     {@link DirectoryProblem#NOT_YOUR_DUTY}, {@link DirectoryProblem#HOLDER_NOT_FOUND}, or
     *     {@link DirectoryProblem#CONTACT_INVALID} without a reason
     */
    @Reauthenticated
    public void erase(String account, String why) {
        proposals.mustMay(Rights.ADMIN_WRITE);
        String reason = Reason.checked(why, DirectoryProblem.CONTACT_INVALID);
        vault.erase(subject(account), reason);
    }

    /** The person is locked, so that two changes of the same details come one after the other. */
    private PersonalSubject subject(String account) {
        return new PersonalSubject(
                ACCOUNT, proposals.holder(Standing.Kind.PERSON, account).name());
    }

    private ContactDetails kept(PersonalSubject subject) {
        return new ContactDetails(
                vault.own(subject, "mobile").orElse(null),
                vault.own(subject, "email").orElse(null));
    }

    private void write(PersonalSubject subject, ContactDetails before, ContactDetails after) {
        if (after.equals(before)) {
            return;
        }
        PersonalState state = new PersonalState(vault);
        String was = state.told(subject, before);
        journal.record(new JournalEntry(
                "contact-changed", subject.type(), subject.id(), was, state.kept(subject, after), null));
    }

    private static void check(ContactEntry entry) {
        List<Fault> faults = new ArrayList<>();
        entry.check(faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(DirectoryProblem.CONTACT_INVALID, Map.of(), faults);
        }
    }
}
