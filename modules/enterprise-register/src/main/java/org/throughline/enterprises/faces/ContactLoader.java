package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.ContactDisclosure;
import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.enterprises.domain.ContactProblem;
import org.throughline.enterprises.domain.ContactUse;
import org.throughline.kernel.ProblemException;

/** Fetches what the page of a contact person shows. */
@RequestScoped
public class ContactLoader {

    private static final int LOOKS = 50;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private ContactDisclosure contacts;

    @Inject
    private Reaches reaches;

    @Inject
    private Clock clock;

    Reach mayWrite() {
        return reaches.of("enterprises:write");
    }

    Optional<EnterpriseSummary> firm(@Nullable String typed) {
        return FirmPages.seek(firms, reaches.of("enterprises:read"), typed);
    }

    /** The person, masked; whoever does not work with the firm learns only whether there is anything. */
    Optional<ContactLine> line(EnterpriseSummary firm, @Nullable String typed) {
        UUID contact = ContactView.identity(typed);
        if (contact == null) {
            return Optional.empty();
        }
        boolean partly = mayWrite().coversPlace(firm.district(), firm.zone());
        try {
            return Optional.of(ContactLine.of(contacts.find(firm, contact, partly), today()));
        } catch (ProblemException refused) {
            if (refused.type() == ContactProblem.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The same person, whole. */
    ContactLine shown(EnterpriseSummary firm, ContactLine line, ContactUse use) {
        ContactDetails whole = contacts.disclose(firm, mayWrite(), line.id(), () -> use);
        return new ContactLine(
                line.id(), line.title(), whole, line.state(), line.consent(), line.former(), line.version());
    }

    List<ContactLine.Look> looks(EnterpriseSummary firm, UUID contact) {
        return contacts.readings(firm, contact, LOOKS, null).items().stream()
                .map(reading -> new ContactLine.Look(reading, ""))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FirmPages.SHANGHAI));
    }
}
