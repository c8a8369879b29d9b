package org.throughline.enterprises.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** Leads from the code in an address to a firm, and from a firm to its page. */
final class FirmPages {

    /** Where a day of the pages begins and ends. */
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private FirmPages() {}

    /** The firm with this code, if the text is a code and a firm within reach has it. */
    static Optional<EnterpriseSummary> seek(EnterpriseDirectory firms, Reach reach, @Nullable String typed) {
        String code = typed == null ? "" : Uscc.normalised(typed);
        boolean readable = Uscc.defect(code)
                .filter(defect -> defect != Uscc.Defect.CHECK_DIGIT)
                .isEmpty();
        return readable ? firms.find(Uscc.exempt(code), reach) : Optional.empty();
    }

    /** @throws ProblemException {@link EnterpriseProblem#NOT_FOUND} if no firm has the code */
    static EnterpriseSummary find(EnterpriseDirectory firms, Reach reach, @Nullable String typed) {
        return seek(firms, reach, typed).orElseThrow(() -> missing(typed));
    }

    /** @throws ProblemException {@link EnterpriseProblem#FACT_UNKNOWN} if the catalogue has no such fact */
    static FactDefinition fact(EnterpriseDirectory firms, @Nullable String name) {
        return seek(firms, name)
                .orElseThrow(() ->
                        new ProblemException(EnterpriseProblem.FACT_UNKNOWN, Map.of("name", name == null ? "" : name)));
    }

    /** The entry of the catalogue with this name, if there is one. */
    static Optional<FactDefinition> seek(EnterpriseDirectory firms, @Nullable String name) {
        return firms.definitions().stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst();
    }

    /** Goes to the page of a fact, which says that it was recorded. */
    static void show(FacesContext faces, EnterpriseSummary firm, FactDefinition fact) throws IOException {
        ExternalContext outside = faces.getExternalContext();
        outside.redirect(
                outside.getRequestContextPath() + "/enterprises/" + firm.uscc() + "/facts/" + fact.name() + "?saved");
    }

    static ProblemException missing(@Nullable String typed) {
        return new ProblemException(EnterpriseProblem.NOT_FOUND, Map.of("uscc", typed == null ? "" : typed));
    }

    /** Goes to the firm's page, which says that it was stored; a reload stores nothing again. */
    static void show(FacesContext faces, EnterpriseSummary firm) throws IOException {
        ExternalContext outside = faces.getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/enterprises/" + firm.uscc() + "?saved=" + firm.version());
    }
}
