package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.AssignmentService;
import org.throughline.enterprises.application.AssignmentService.Handover;
import org.throughline.enterprises.domain.AssignmentEntry;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Cursor;

/** Who serves one firm and who did, and the forms that change it. */
@Named("firmServiceView")
@RequestScoped
public class FirmServiceView {

    private static final int ROWS = 50;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private AssignmentService service;

    @Inject
    private ServingNames names;

    @Inject
    private OrganisationNames organisationNames;

    @Inject
    private Reaches reaches;

    private @Nullable EnterpriseSummary firm;
    private List<String> organisations = List.of();
    private List<ServingLine> serving = List.of();
    private String organisation = "";
    private String person = "";
    private String from = "";
    private String reason = "";

    /** A form that was sent is built before anything else happens, so the firm is there from the start. */
    @PostConstruct
    void load() {
        FirmPages.seek(firms, reaches.of("enterprises:read"), path("uscc")).ifPresent(found -> firm = found);
        organisations = service.organisations();
        organisation = organisations.size() == 1 ? organisations.get(0) : "";
        EnterpriseSummary found = firm;
        if (found != null) {
            serving = service.serving(found).stream().map(names::line).toList();
        }
    }

    /** Called before the page is drawn; there is no page for a code without a firm. */
    public void open() {
        known();
    }

    /** Says who serves from a day on. */
    public void assign() throws IOException {
        EnterpriseSummary found = known();
        service.assign(found, () -> new AssignmentEntry(organisation, person, from, reason));
        show(found);
    }

    /** Hands the firm over to somebody else. */
    public void handOver() throws IOException {
        service.handOver(id(), sent(), () -> new Handover(person, reason));
        show(known());
    }

    /** Ends it; nobody of the organisation serves the firm then. */
    public void end() throws IOException {
        service.end(id(), sent(), () -> reason);
        show(known());
    }

    private static void show(EnterpriseSummary firm) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/enterprises/" + firm.uscc() + "/service?saved");
    }

    private UUID id() {
        UUID id = ContactView.identity(path("assignment"));
        if (id == null) {
            throw AssignmentService.missing(Objects.requireNonNullElse(path("assignment"), ""));
        }
        return id;
    }

    /** The version that the page showed which was sent. */
    private static IfMatch sent() {
        String version = Objects.requireNonNullElse(path("version"), "");
        return version.matches("[0-9]{1,18}") ? IfMatch.version(Long.parseLong(version)) : IfMatch.of(null);
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    /** Who serves the firm today, by organisation. */
    public List<ServingLine> getServing() {
        return serving;
    }

    /** The one of them that the reader can hand over or end; null if there is none. */
    public @Nullable ServingLine getOurs() {
        return serving.stream().filter(ServingLine::own).findFirst().orElse(null);
    }

    /** Whether the reader can say who serves, since nobody of an organisation of theirs does yet. */
    public boolean isFree() {
        EnterpriseSummary found = firm;
        return found != null
                && reaches.of(AssignmentService.WRITE).coversPlace(found.district(), found.zone())
                && organisations.stream()
                        .anyMatch(own -> serving.stream()
                                .noneMatch(
                                        line -> line.assignment().organisation().equals(own)));
    }

    /** Everybody who served, the latest first. */
    public List<ServingLine> getHistory() {
        return service.history(known(), ROWS, null).items().stream()
                .map(names::line)
                .toList();
    }

    /** Whether there were more than are shown. */
    public boolean isMore() {
        Cursor next = service.history(known(), ROWS, null).next();
        return next != null;
    }

    /** In whose name the reader can say who serves. */
    public List<Option> getOrganisations() {
        return organisationNames.options(organisations);
    }

    /** The people of the reader's organisations, none chosen. */
    public List<Option> getPeople() {
        return organisations.isEmpty() ? List.of() : names.options(organisations.get(0));
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = Objects.requireNonNullElse(organisation, "");
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = Objects.requireNonNullElse(person, "");
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    private EnterpriseSummary known() {
        EnterpriseSummary found = firm;
        if (found == null) {
            throw FirmPages.missing(path("uscc"));
        }
        return found;
    }

    private static @Nullable String path(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
