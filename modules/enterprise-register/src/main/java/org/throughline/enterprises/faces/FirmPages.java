package org.throughline.enterprises.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** What comes before the code of a firm in the address of a page, and what after. */
    private static final Pattern FIRM = Pattern.compile("^(.*?/enterprises/)[^/]+(.*)$");

    private FirmPages() {}

    /**
     * The firm with this code, if the text is a code and a firm within reach has it. The code of a record that was
     * merged into another leads to the same page of that one, which says so.
     *
     * @throws ProblemException {@link EnterpriseProblem#MERGED} if a form was sent about such a record
     */
    static Optional<EnterpriseSummary> seek(EnterpriseDirectory firms, Reach reach, @Nullable String typed) {
        String code = typed == null ? "" : Uscc.normalised(typed);
        boolean readable = Uscc.defect(code)
                .filter(defect -> defect != Uscc.Defect.CHECK_DIGIT)
                .isEmpty();
        if (!readable) {
            return Optional.empty();
        }
        Uscc uscc = Uscc.exempt(code);
        return firms.find(uscc, reach).or(() -> {
            Optional<EnterpriseSummary> into = firms.successor(uscc, reach);
            into.ifPresent(survivor -> leadTo(uscc, survivor));
            return into;
        });
    }

    private static void leadTo(Uscc former, EnterpriseSummary into) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getResponseComplete()) {
            // A page that asks twice for its firm is led away once.
            return;
        }
        ExternalContext outside = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) outside.getRequest();
        if (!"GET".equals(request.getMethod())) {
            throw new ProblemException(
                    EnterpriseProblem.MERGED,
                    Map.of("uscc", former.value(), "into", into.uscc().value()));
        }
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String address = asked == null ? request.getRequestURI() : asked.toString();
        Matcher place = FIRM.matcher(address);
        String page = place.matches()
                ? place.group(1) + into.uscc() + place.group(2)
                : outside.getRequestContextPath() + "/enterprises/" + into.uscc();
        try {
            outside.redirect(page + "?merged=" + former);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
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
