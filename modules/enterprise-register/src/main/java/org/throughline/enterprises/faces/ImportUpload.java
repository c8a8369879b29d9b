package org.throughline.enterprises.faces;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.application.EnterpriseImports;
import org.throughline.enterprises.application.ImportDrafts;
import org.throughline.enterprises.application.ImportForm;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.SubmittedForm;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;

/**
 * Takes a list of firms from the page that asks for one, piece by piece, and leads to the page that shows how it would
 * be read; or back, with what was typed and what is wrong with it.
 */
public class ImportUpload extends HttpServlet {

    /** Fields whose words go back into the form. */
    static final List<String> FIELDS = List.of("source", "asOf", "reason", "sheet", "headerLine");

    /** Before the field and the key of a fault in the address of the form. */
    static final String FAULT = "fault";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    @Inject
    private transient EnterpriseImports imports;

    @Inject
    private transient ImportDrafts drafts;

    @Inject
    private transient CurrentUser user;

    @Inject
    @ConfigProperty(name = "throughline.imports.largest-file", defaultValue = "" + EnterpriseImports.LARGEST_FILE)
    private long largest;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.may(ImportActs.RIGHT)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try (SubmittedForm form =
                new SubmittedForm(request.getInputStream(), request.getContentType(), ImportForm.FILE, largest)) {
            ImportActs.go(response, taken(form));
        } catch (ProblemException unreadable) {
            if (unreadable.type() != ExchangeProblem.REQUEST_UNREADABLE
                    && unreadable.type() != ExchangeProblem.MEDIA_TYPE_UNSUPPORTED) {
                throw unreadable;
            }
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Where it goes on. */
    private String taken(SubmittedForm form) throws IOException {
        try {
            ImportOrder order = new ImportForm(form).orderByHand(imports.today());
            return "/enterprises/import/" + drafts.keep(form.file().orElseThrow(), order);
        } catch (ProblemException refused) {
            StringBuilder back = new StringBuilder("/enterprises/import?");
            typed(form, back);
            if (refused.type() == EnterpriseProblem.IMPORT_INVALID) {
                refused.faults().forEach(fault -> add(back, FAULT, told(fault)));
            } else if (refused.type() == ExchangeProblem.BODY_TOO_LARGE) {
                add(back, FAULT, ImportForm.FILE + ":import.fault.too-large");
            } else {
                throw refused;
            }
            return back.toString();
        }
    }

    private static String told(Fault fault) {
        return fault.pointer().replaceFirst("^/", "") + ":" + fault.detail().key();
    }

    private static void typed(SubmittedForm form, StringBuilder back) {
        form.partsSoFar().stream()
                .filter(part -> FIELDS.contains(part.name()))
                .forEach(part -> add(
                        back,
                        part.name(),
                        part.content()
                                .substring(0, Math.min(LONGEST, part.content().length()))));
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append(address.charAt(address.length() - 1) == '?' ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
