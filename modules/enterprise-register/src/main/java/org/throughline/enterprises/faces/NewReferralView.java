package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.ReferralService;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralEntry;

/** The form that refers a firm to another organisation. */
@Named("newReferralView")
@RequestScoped
public class NewReferralView {

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private ReferralService referrals;

    @Inject
    private OrganisationNames names;

    @Inject
    private Reaches reaches;

    private final Map<String, String> typed =
            new LinkedHashMap<>(Map.of("from", "", "to", "", "asked", "", "reason", "", "promised", ""));
    private @Nullable EnterpriseSummary firm;
    private List<String> senders = List.of();

    /** A form that was sent is built before anything else happens, so the firm is there from the start. */
    @PostConstruct
    void load() {
        FirmPages.seek(firms, reaches.of("enterprises:read"), asked()).ifPresent(found -> firm = found);
        senders = referrals.senders();
        typed.put("from", senders.size() == 1 ? senders.get(0) : "");
        typed.put("workingDays", Integer.toString(Referral.Term.USUAL));
    }

    /** Called before the page is drawn; there is no page for a code without a firm. */
    public void open() {
        known();
    }

    /** Refers the firm and leads to the referral; refused with every fault at once. */
    public void refer() throws IOException {
        EnterpriseSummary known = known();
        Referral referral = referrals.refer(
                known,
                () -> new ReferralEntry(
                        value("from"),
                        value("to"),
                        value("asked"),
                        value("reason"),
                        value("promised"),
                        value("workingDays")));
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/enterprises/" + known.uscc() + "/referrals/"
                + referral.id() + "?saved");
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** In whose name the reader can refer. */
    public List<Option> getSenders() {
        return names.options(senders);
    }

    private EnterpriseSummary known() {
        EnterpriseSummary found = firm;
        if (found == null) {
            throw FirmPages.missing(asked());
        }
        return found;
    }

    private String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }

    private static @Nullable String asked() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("uscc");
    }
}
