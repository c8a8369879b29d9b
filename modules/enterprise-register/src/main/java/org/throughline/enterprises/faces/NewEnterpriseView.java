package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.EnterpriseService;
import org.throughline.kernel.Uscc;

/** The form that enters a firm by hand. */
@Named
@RequestScoped
public class NewEnterpriseView {

    @Inject
    private EnterpriseService register;

    @Inject
    private Reaches reaches;

    private String uscc = "";
    private final EntryForm form = new EntryForm();

    /** Enters the firm and leads to its page; refused with every fault at once. */
    public void enter() throws IOException {
        EnterpriseSummary firm = register.register(form.entry(Uscc.normalised(uscc)), reaches.of("enterprises:write"));
        FirmPages.show(FacesContext.getCurrentInstance(), firm);
    }

    public String getUscc() {
        return uscc;
    }

    public void setUscc(String uscc) {
        this.uscc = uscc;
    }

    public Map<String, String> getTyped() {
        return form.getTyped();
    }
}
