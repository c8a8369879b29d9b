package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportDraft;
import org.throughline.enterprises.application.EnterpriseImports;
import org.throughline.enterprises.application.EnterpriseImports.Import;
import org.throughline.enterprises.application.ImportDrafts;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.jobs.JobQuery;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;

/** The form that asks for a list of firms, the lists nobody has gone on with, and the imports of before. */
@Named("firmImport")
@RequestScoped
public class ImportView {

    private static final int ROWS = 20;
    private static final long MIB = 1L << 20;
    private static final Set<String> FIELDS = Set.of("source", "asOf", "reason", "sheet", "headerLine", "file");
    private static final Set<String> FAULTS = Set.of(
            "import.fault.source",
            "import.fault.as-of",
            "import.fault.reason",
            "import.fault.sheet",
            "import.fault.header-line",
            "import.fault.no-file",
            "import.fault.too-large",
            "import.fault.twice");

    @Inject
    private HttpServletRequest request;

    @Inject
    private EnterpriseImports imports;

    @Inject
    private ImportDrafts drafts;

    @Inject
    private CurrentUser user;

    @Inject
    @ConfigProperty(name = "throughline.imports.largest-file", defaultValue = "" + EnterpriseImports.LARGEST_FILE)
    private long largest;

    private Page<Import> page = new Page<>(List.of(), null);

    @PostConstruct
    void load() {
        page = imports.page(ROWS, JobQuery.place(request.getParameter("after")));
    }

    /** Says beside its field what was wrong with what was sent; called before the page is drawn. */
    public void open() {
        String[] told = request.getParameterValues(ImportUpload.FAULT);
        for (String fault : told == null ? new String[0] : told) {
            String field = fault.replaceFirst(":.*", "");
            String key = fault.substring(Math.min(fault.length(), field.length() + 1));
            if (FIELDS.contains(field) && FAULTS.contains(key)) {
                String text = new Phrase(
                                EnterpriseProblem.TEXTS,
                                key,
                                Map.of("limit", Long.toString(largest / MIB), "name", field))
                        .in(user.language());
                FacesContext.getCurrentInstance()
                        .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, ""));
            }
        }
    }

    /** What stands in the fields: as it was typed, or as an earlier import had it. */
    public Map<String, String> getTyped() {
        Map<String, String> typed = new LinkedHashMap<>();
        ImportUpload.FIELDS.forEach(
                field -> typed.put(field, Objects.requireNonNullElse(request.getParameter(field), "")));
        return typed;
    }

    /** Whose lists were imported last. */
    public List<String> getSources() {
        return drafts.sources();
    }

    /** The last day a list can speak of. */
    public LocalDate getToday() {
        return imports.today();
    }

    /** Full MiB that a file may have. */
    public long getLimit() {
        return largest / MIB;
    }

    /** Lists that were sent and not yet imported. */
    public List<ImportDraft> getWaiting() {
        return drafts.all();
    }

    /** Former imports, the latest first. */
    public List<ImportShown> getRows() {
        return page.items().stream()
                .map(known -> ImportShown.of(known, user.language()))
                .toList();
    }

    /** The address of the imports before these; null on the last page. */
    public @Nullable String getNextHref() {
        Cursor next = page.next();
        return next == null ? null : request.getContextPath() + "/enterprises/import?after=" + next.token();
    }
}
