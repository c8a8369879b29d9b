package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportReject;
import org.throughline.enterprises.ImportSummary;
import org.throughline.enterprises.application.EnterpriseImports;
import org.throughline.enterprises.application.EnterpriseImports.Import;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.ProblemException;

/** One import: how far it is, what came of it, and the rows that it sends back. */
@Named("firmImportResult")
@RequestScoped
public class ImportResultView {

    private static final int ROWS = 50;
    private static final int OFTEN_SECONDS = 2;
    private static final int NEVER_MIND_SECONDS = 60;
    private static final Set<String> REFUSALS = Set.of("version-stale", "job-over", "job-not-yours");

    @Inject
    @ManagedProperty("#{param['import']}")
    private @Nullable String asked;

    @Inject
    private HttpServletRequest request;

    @Inject
    private EnterpriseImports imports;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private CodeNames names;

    private @Nullable Import known;
    private List<ImportReject> rejects = List.of();

    /** A row that goes back, in the reader's language. */
    public record Reject(int line, String content, List<String> reasons) {}

    @PostConstruct
    void load() {
        ImportIds.read(asked).flatMap(this::seek).ifPresent(found -> {
            known = found;
            rejects = imports.rejects(found.summary().id(), after(), ROWS + 1);
        });
    }

    private Optional<Import> seek(UUID id) {
        try {
            return Optional.of(imports.get(id));
        } catch (ProblemException hidden) {
            if (hidden.type() != EnterpriseProblem.IMPORT_NOT_FOUND) {
                throw hidden;
            }
            return Optional.empty();
        }
    }

    /** Called before the page is drawn; there is none of an import that the reader may not see. */
    public void open() {
        found();
    }

    private Import found() {
        Import found = known;
        if (found == null) {
            throw new ProblemException(EnterpriseProblem.IMPORT_NOT_FOUND, Map.of("id", asked == null ? "" : asked));
        }
        return found;
    }

    public ImportShown getShown() {
        return ImportShown.of(found(), names.language());
    }

    /** What the columns of the file were taken for; empty until its header was read. */
    public List<ImportSummary.Column> getColumns() {
        return found().summary().columns();
    }

    /** What a column is called that is taken for this. */
    public String label(String target) {
        return new ImportWords(names, firms.definitions()).label(ImportWords.Target.of(target));
    }

    /** The rows that go back, at most so many as a page has. */
    public List<Reject> getRejects() {
        Locale language = names.language();
        return rejects.stream()
                .limit(ROWS)
                .map(row -> new Reject(
                        row.line(), String.join(" | ", row.cells()), ImportWords.reasons(row.reasons(), language)))
                .toList();
    }

    /** The address of the rows behind these; null on the last page. */
    public @Nullable String getNextHref() {
        return rejects.size() <= ROWS
                ? null
                : here() + "?after=" + rejects.get(ROWS - 1).line() + "#rejects";
    }

    /** The address of the first rows; null if they are shown. */
    public @Nullable String getFirstHref() {
        return after() == 0 ? null : here() + "#rejects";
    }

    /** Where the rows that go back can be had as a file. */
    public String rejectsHref(String kind) {
        return request.getContextPath() + "/enterprise-imports/rejects?import="
                + found().summary().id() + "&as=" + kind;
    }

    /** The form for another file that says the same of itself. */
    public String getAgainHref() {
        ImportOrder order = found().summary().order();
        return request.getContextPath() + "/enterprises/import?source="
                + URLEncoder.encode(order.source(), StandardCharsets.UTF_8) + "&asOf=" + order.asOf() + "&reason="
                + URLEncoder.encode(order.reason(), StandardCharsets.UTF_8);
    }

    /** Code of what was refused, if it is one that the page has words for; empty otherwise. */
    public String getRefused() {
        String code = String.valueOf(request.getParameter("refused"));
        return REFUSALS.contains(code) ? code : "";
    }

    /** Pause between two looks of a page that keeps itself up to date, in seconds. */
    public int getPause() {
        return getShown().isOver() ? NEVER_MIND_SECONDS : OFTEN_SECONDS;
    }

    private String here() {
        return request.getContextPath() + "/enterprises/imports/"
                + found().summary().id();
    }

    private int after() {
        String line = request.getParameter("after");
        return line != null && line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0;
    }
}
