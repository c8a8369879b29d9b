package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.domain.Consent;
import org.throughline.enterprises.domain.ContactCheck;
import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.enterprises.domain.ContactEntry;
import org.throughline.enterprises.domain.ContactPerson;
import org.throughline.enterprises.domain.ContactProblem;
import org.throughline.enterprises.domain.ContactRepository;
import org.throughline.enterprises.domain.ErasureReason;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.personal.PersonalState;
import org.throughline.personal.PersonalVault;

/**
 * Enters the contact persons of firms, with what they agreed to, changes and erases them. Whoever changes a number sees
 * neither the old one nor the new one again. Every entry of the journal is about the firm and has digests.
 */
@ApplicationScoped
@Transactional
public class ContactService {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private ContactRepository contacts;
    private PersonalVault vault;
    private Journal journal;
    private CurrentUser user;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ContactService() {
        // For the CDI proxy.
    }

    @Inject
    public ContactService(
            ContactRepository contacts, PersonalVault vault, Journal journal, CurrentUser user, Clock clock) {
        this.contacts = contacts;
        this.vault = vault;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Enters a contact person of a firm.
     *
     * @param reach how far the right to write goes
     * @param entry asked for when the firm is within it, so that refusals come in the promised order
     * @throws ProblemException {@code enterprise-out-of-reach}, whatever {@code entry} throws,
     *     {@link ContactProblem#INVALID} with every fault, or {@link ContactProblem#KNOWN_ALREADY}
     */
    public ContactPerson add(EnterpriseSummary firm, Reach reach, Supplier<ContactEntry> entry) {
        EnterpriseService.mustReach(firm, reach);
        contacts.hold(firm.id());
        Instant now = EnterpriseService.now(clock);
        ContactCheck said = ContactCheck.of(entry.get(), ContactDetails.NONE, null, today(), now, user.name());
        String digest = unknownDigest(firm, said.details().phone(), null);
        Consent consent = Objects.requireNonNull(said.consent());
        ContactPerson person = new ContactPerson(
                TimeOrderedUuid.next(clock),
                firm.id(),
                0,
                said.title(),
                new ContactPerson.Written(now, user.name()),
                List.of(consent));
        contacts.add(person, digest);
        contacts.agree(person.id(), consent);
        tell("contact-person-added", firm, null, kept(person, said.details()));
        return person;
    }

    /**
     * Replaces what was said of a contact person and leaves the rest as it is.
     *
     * @throws ProblemException as {@link #add}, {@link ContactProblem#NOT_FOUND}, or {@code version-stale}
     */
    public ContactPerson change(
            EnterpriseSummary firm, Reach reach, UUID contact, IfMatch expected, Supplier<ContactEntry> entry) {
        ContactPerson known = present(firm, reach, contact, expected);
        ContactDetails before = ContactFile.kept(vault, contact);
        ContactCheck said =
                ContactCheck.of(entry.get(), before, known, today(), EnterpriseService.now(clock), user.name());
        boolean same =
                said.details().equals(before) && Objects.equals(said.title(), known.title()) && said.consent() == null;
        if (same) {
            return known;
        }
        String digest = unknownDigest(firm, said.details().phone(), contact);
        ContactPerson changed = next(known, said.title(), said.consent());
        contacts.change(changed, digest, user.name());
        Optional.ofNullable(said.consent()).ifPresent(consent -> contacts.agree(contact, consent));
        String was = new PersonalState(vault).told(ContactFile.subject(contact), ContactState.of(known, before));
        tell("contact-person-changed", firm, was, kept(changed, said.details()));
        return changed;
    }

    /**
     * Writes down that somebody takes back what they agreed to; no reason is asked for. What is not agreed to already
     * stays as it is.
     *
     * @throws ProblemException {@code enterprise-out-of-reach}, {@link ContactProblem#NOT_FOUND} or
     *     {@code version-stale}
     */
    public ContactPerson withdraw(EnterpriseSummary firm, Reach reach, UUID contact, IfMatch expected) {
        ContactPerson known = present(firm, reach, contact, expected);
        Optional<Consent> latest = known.latest().filter(consent -> consent.withdrawnAt() == null);
        if (latest.isEmpty()) {
            return known;
        }
        Consent withdrawn = latest.get().withdrawn(EnterpriseService.now(clock), user.name());
        List<Consent> consents = new ArrayList<>(known.consents());
        consents.set(0, withdrawn);
        ContactPerson changed = new ContactPerson(
                known.id(), known.enterprise(), known.version() + 1, known.title(), known.added(), consents);
        ContactDetails details = ContactFile.kept(vault, contact);
        contacts.withdraw(contact, withdrawn);
        contacts.change(changed, ContactFile.phoneDigest(vault, firm.uscc(), details.phone()), user.name());
        PersonalState state = new PersonalState(vault);
        tell(
                "contact-consent-withdrawn",
                firm,
                state.told(ContactFile.subject(contact), ContactState.of(known, details)),
                state.told(ContactFile.subject(contact), ContactState.of(changed, details)));
        return changed;
    }

    /**
     * Erases a contact person: their data, the key these were kept with, and all that they agreed to. That there was
     * somebody, and who saw their data, stays.
     *
     * @param why asked for when the person exists in that version
     * @throws ProblemException as {@link #withdraw}, or {@link ContactProblem#INVALID} without a reason
     * @see <a href="http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html">Personal Information Protection
     *     Law, Article 47</a>
     */
    public void erase(EnterpriseSummary firm, Reach reach, UUID contact, IfMatch expected, @Nullable String why) {
        present(firm, reach, contact, expected);
        String reason = ErasureReason.checked(why, ContactProblem.INVALID);
        vault.erase(ContactFile.subject(contact), reason);
        contacts.erase(contact, new ContactPerson.Written(EnterpriseService.now(clock), user.name()));
        String was = "{\"contact\":\"" + contact + "\"}";
        journal.record(new JournalEntry(
                "contact-person-erased", "enterprise", firm.uscc().value(), was, null, reason));
    }

    private ContactPerson present(EnterpriseSummary firm, Reach reach, UUID contact, IfMatch expected) {
        contacts.hold(firm.id());
        ContactPerson known = contacts.find(firm.id(), contact).orElseThrow(() -> missing(contact.toString()));
        EnterpriseService.mustReach(firm, reach);
        expected.check(known.version());
        return known;
    }

    static ProblemException missing(String contact) {
        return new ProblemException(ContactProblem.NOT_FOUND, Map.of("contact", contact));
    }

    private static ContactPerson next(ContactPerson known, @Nullable String title, @Nullable Consent consent) {
        List<Consent> consents = new ArrayList<>(known.consents());
        if (consent != null) {
            consents.add(0, consent);
        }
        return new ContactPerson(known.id(), known.enterprise(), known.version() + 1, title, known.added(), consents);
    }

    /** The digest of a number that no other contact person of the firm has. */
    private @Nullable String unknownDigest(EnterpriseSummary firm, @Nullable String phone, @Nullable UUID but) {
        String digest = ContactFile.phoneDigest(vault, firm.uscc(), phone);
        Optional<UUID> other = digest == null ? Optional.empty() : contacts.withPhone(firm.id(), digest);
        if (other.isPresent() && !other.get().equals(but)) {
            throw new ProblemException(
                    ContactProblem.KNOWN_ALREADY, Map.of("contact", other.get().toString()));
        }
        return digest;
    }

    private String kept(ContactPerson person, ContactDetails details) {
        return new PersonalState(vault).kept(ContactFile.subject(person.id()), ContactState.of(person, details));
    }

    private void tell(String kind, EnterpriseSummary firm, @Nullable String before, String after) {
        journal.record(new JournalEntry(kind, "enterprise", firm.uscc().value(), before, after, null));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SHANGHAI));
    }
}
