package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.ContactDisclosure;
import org.throughline.kernel.Page;

/** The contact persons of one firm and who lately looked at whom. */
@Named("firmContactsView")
@RequestScoped
public class ContactsView {

    /** No firm has more that anybody looks through; the API has them all. */
    private static final int MOST = 100;

    private static final int LOOKS = 20;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private ContactDisclosure contacts;

    @Inject
    private Reaches reaches;

    @Inject
    private Clock clock;

    private @Nullable EnterpriseSummary firm;
    private List<ContactLine> lines = List.of();
    private List<ContactLine.Look> looks = List.of();
    private boolean more;
    private boolean mayWrite;

    /** Called before the page is drawn; there is no page for a code without a firm. */
    public void open() {
        EnterpriseSummary found = FirmPages.find(
                firms,
                reaches.of("enterprises:read"),
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("uscc"));
        firm = found;
        mayWrite = reaches.of("enterprises:write").coversPlace(found.district(), found.zone());
        LocalDate today = LocalDate.now(clock.withZone(FirmPages.SHANGHAI));
        Page<ContactLine> page = lines(found, today);
        lines = page.items();
        more = page.next() != null;
        Map<UUID, String> names = lines.stream()
                .collect(Collectors.toMap(
                        ContactLine::id,
                        line -> Objects.requireNonNullElse(line.seen().name(), "")));
        looks = contacts.readings(found, null, LOOKS, null).items().stream()
                .map(reading -> new ContactLine.Look(reading, names.getOrDefault(reading.contact(), "")))
                .toList();
    }

    private Page<ContactLine> lines(EnterpriseSummary found, LocalDate today) {
        var page = contacts.list(found, mayWrite, MOST, null);
        return new Page<>(
                page.items().stream().map(card -> ContactLine.of(card, today)).toList(), page.next());
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    public List<ContactLine> getLines() {
        return lines;
    }

    /** Whether the firm has more than stand here. */
    public boolean isMore() {
        return more;
    }

    public List<ContactLine.Look> getLooks() {
        return looks;
    }

    /** Whether the reader works with the firm. */
    public boolean isMayWrite() {
        return mayWrite;
    }
}
