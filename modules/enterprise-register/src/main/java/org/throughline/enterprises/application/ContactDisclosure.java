package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.enterprises.domain.ContactPerson;
import org.throughline.enterprises.domain.ContactProblem;
import org.throughline.enterprises.domain.ContactReading;
import org.throughline.enterprises.domain.ContactRepository;
import org.throughline.enterprises.domain.ContactUse;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.personal.LegalBasis;
import org.throughline.personal.PersonalVault;

/**
 * Shows the contact persons of a firm: masked, or whole for a use that they agreed to or that the law allows without,
 * which goes into the journal and into the list of readings.
 */
@ApplicationScoped
@Transactional
public class ContactDisclosure {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private ContactRepository contacts;
    private PersonalVault vault;
    private CurrentUser user;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ContactDisclosure() {
        // For the CDI proxy.
    }

    @Inject
    public ContactDisclosure(ContactRepository contacts, PersonalVault vault, CurrentUser user, Clock clock) {
        this.contacts = contacts;
        this.vault = vault;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One stretch of the contact persons of a firm.
     *
     * @param partly whether enough shows to tell two of them apart
     */
    public Page<ContactCard> list(EnterpriseSummary firm, boolean partly, int limit, @Nullable Cursor after) {
        Page<ContactPerson> page = contacts.of(firm.id(), limit, after);
        return new Page<>(
                page.items().stream().map(person -> card(person, partly)).toList(), page.next());
    }

    /**
     * One of them.
     *
     * @throws ProblemException {@link ContactProblem#NOT_FOUND}
     */
    public ContactCard find(EnterpriseSummary firm, UUID contact, boolean partly) {
        return card(known(firm, contact), partly);
    }

    /**
     * Who they are and how to reach them.
     *
     * @param reach how far the right to write goes: whoever works with the firm may turn to its people
     * @param asked for when the person is there, so that refusals come in the promised order
     * @throws ProblemException {@link ContactProblem#NOT_FOUND}, {@code enterprise-out-of-reach}, whatever
     *     {@code asked} throws, or {@link ContactProblem#NOT_AGREED}
     */
    public ContactDetails disclose(EnterpriseSummary firm, Reach reach, UUID contact, Supplier<ContactUse> asked) {
        ContactPerson person = known(firm, contact);
        EnterpriseService.mustReach(firm, reach);
        ContactUse use = asked.get();
        LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
        if (use.basis() == LegalBasis.CONSENT && !person.agreesTo(use.purpose(), today)) {
            throw new ProblemException(
                    ContactProblem.NOT_AGREED, Map.of("purpose", use.purpose().name()));
        }
        ContactDetails shown =
                ContactFile.each((field, kind) -> vault.reveal(ContactFile.subject(contact), field, use.told()));
        contacts.read(
                firm.id(),
                new ContactReading(
                        TimeOrderedUuid.next(clock),
                        contact,
                        EnterpriseService.now(clock),
                        user.name(),
                        user.post(),
                        use.purpose(),
                        use.basis(),
                        use.words()));
        return shown;
    }

    /**
     * Who saw data of the contact persons of a firm, the latest first.
     *
     * @param contact of one of them, who may have been erased since; null for all
     */
    public Page<ContactReading> readings(
            EnterpriseSummary firm, @Nullable UUID contact, int limit, @Nullable Cursor after) {
        return contacts.readings(firm.id(), contact, limit, after);
    }

    private ContactPerson known(EnterpriseSummary firm, UUID contact) {
        return contacts.find(firm.id(), contact).orElseThrow(() -> ContactService.missing(contact.toString()));
    }

    private ContactCard card(ContactPerson person, boolean partly) {
        return new ContactCard(person, ContactFile.masked(vault, person.id(), partly));
    }
}
