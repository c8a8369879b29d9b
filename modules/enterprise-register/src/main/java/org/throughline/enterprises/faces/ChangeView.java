package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.EnterpriseService;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/**
 * The form that changes what the register says about a firm.
 *
 * <p>It carries the version it was opened at and what stood there. When somebody else was faster, both versions stand
 * side by side, and whatever was typed is still there to be chosen.
 */
@Named("enterpriseChangeView")
@RequestScoped
public class ChangeView {

    @Inject
    @ManagedProperty("#{param.uscc}")
    private @Nullable String asked;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private EnterpriseService register;

    @Inject
    private Reaches reaches;

    private @Nullable EnterpriseSummary firm;
    private EntryForm form = new EntryForm();
    private EntryForm base = new EntryForm();
    private long version;
    private List<Clash.Field> clash = List.of();

    /** Fills the form with what the register says; what was sent is written over it afterwards. */
    @PostConstruct
    void load() {
        FirmPages.seek(firms, reach(), asked).ifPresent(found -> {
            firm = found;
            form = EntryForm.of(found);
            base = EntryForm.of(found);
            version = found.version();
        });
    }

    /** Called before the page is drawn; there is no page for a code without a firm. */
    public void open() {
        known();
    }

    /** Changes the firm and leads to its page; refused with every fault at once, or shown beside the other version. */
    public void save() throws IOException {
        EnterpriseSummary known = known();
        try {
            EnterpriseSummary changed = register.change(
                    known.uscc(),
                    reach(),
                    IfMatch.version(version),
                    () -> form.entry(known.uscc().value()));
            FirmPages.show(FacesContext.getCurrentInstance(), changed);
        } catch (ProblemException refused) {
            if (refused.type().kind() != ProblemType.Kind.STALE) {
                throw refused;
            }
            compare(FirmPages.find(firms, reach(), known.uscc().value()));
        }
    }

    private Reach reach() {
        return reaches.of("enterprises:write");
    }

    private EnterpriseSummary known() {
        EnterpriseSummary found = firm;
        if (found == null) {
            throw FirmPages.missing(asked);
        }
        return found;
    }

    private void compare(EnterpriseSummary present) {
        firm = present;
        EntryForm theirs = EntryForm.of(present);
        clash = Clash.between(base, form, theirs);
        base = theirs;
        version = present.version();
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    /** What the two versions say, field by field; empty unless somebody else was faster. */
    public List<Clash.Field> getClash() {
        return clash;
    }

    public Map<String, String> getTyped() {
        return form.getTyped();
    }

    public Map<String, String> getBase() {
        return base.getTyped();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
