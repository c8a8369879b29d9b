package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.application.FactService;
import org.throughline.exchange.IfMatch;

/** The form that erases what was recorded of a personal fact, for a reason and for good. */
@Named("eraseFactView")
@RequestScoped
public class EraseFactView {

    @Inject
    @ManagedProperty("#{param.uscc}")
    private @Nullable String code;

    @Inject
    @ManagedProperty("#{param.name}")
    private @Nullable String name;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private FactService register;

    @Inject
    private Reaches reaches;

    private long version = -1;
    private String reason = "";
    private boolean refused;

    /** Erases and leads to the page of the fact, which says so. */
    public void erase() throws IOException {
        refused = true;
        Reach reach = reaches.of("enterprises:write");
        EnterpriseSummary firm = FirmPages.find(firms, reach, code);
        FactDefinition fact = FirmPages.fact(firms, name);
        register.erase(firm.uscc(), fact.name(), reach, IfMatch.version(version), reason);
        refused = false;
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(
                outside.getRequestContextPath() + "/enterprises/" + firm.uscc() + "/facts/" + fact.name() + "?erased");
    }

    /** Whether the folded form is open because it was refused, as the attribute of an element. */
    public @Nullable String getOpened() {
        return refused ? "open" : null;
    }

    /** The version of the firm that whoever erases has seen. */
    public long getVersion() {
        return version >= 0
                ? version
                : FirmPages.seek(firms, reaches.of("enterprises:write"), code)
                        .map(EnterpriseSummary::version)
                        .orElse(version);
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
