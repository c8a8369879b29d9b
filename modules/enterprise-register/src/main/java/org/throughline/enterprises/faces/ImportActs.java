package org.throughline.enterprises.faces;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.application.EnterpriseImports;
import org.throughline.enterprises.application.EnterpriseImports.Import;
import org.throughline.enterprises.application.ImportDrafts;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.Download;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.tables.TableFormat;

/**
 * Takes the buttons of the pages about imports: {@code act} is {@code read}, {@code look}, {@code start} or
 * {@code discard} with the {@code draft} it is about, or {@code cancel} with the {@code import} and its
 * {@code version}; and gives out the rows that an import sends back. Plain forms, so that pages keep nothing on the
 * server.
 */
public class ImportActs extends HttpServlet {

    /** What whoever imports has to be allowed. */
    static final String RIGHT = "enterprises:write";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EnterpriseImports imports;

    @Inject
    private transient ImportDrafts drafts;

    @Inject
    private transient EnterpriseDirectory firms;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer(response, () -> go(response, done(request)));
    }

    /** The rows that go back, as {@code csv} or {@code xlsx}. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, () -> {
            UUID id = id(request.getParameter("import"));
            Import known = imports.get(id);
            TableFormat.Kind kind =
                    "csv".equals(request.getParameter("as")) ? TableFormat.Kind.CSV : TableFormat.Kind.XLSX;
            String name = known.summary().order().fileName().replaceFirst("\\.[A-Za-z]{3,4}$", "") + ".rejects";
            new Download.Head(kind.mediaType(), kind.ending(), "rejects", name)
                    .tell(response::setContentType, response::setHeader);
            imports.rejects(id, kind, response.getOutputStream(), user.language());
        });
    }

    /** An act of a person. */
    @FunctionalInterface
    private interface Act {
        void take() throws IOException;
    }

    private void answer(HttpServletResponse response, Act act) throws IOException {
        if (!user.may(RIGHT)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            act.take();
        } catch (ProblemException refused) {
            if (refused.type().kind() != ProblemType.Kind.NOT_FOUND) {
                throw refused;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Does what a button says and gives the page on which it goes on. */
    private String done(HttpServletRequest request) {
        String act = String.valueOf(request.getParameter("act"));
        if (act.equals("cancel")) {
            return cancelled(id(request.getParameter("import")), request.getParameter("version"));
        }
        UUID draft = id(request.getParameter("draft"));
        TypedColumns typed = new TypedColumns(request, firms.definitions());
        switch (act) {
            case "read" -> drafts.choose(draft, typed::readAnew);
            case "look" -> drafts.choose(draft, typed::changed);
            case "start" -> {
                Optional<UUID> started = drafts.start(draft, typed::all);
                return started.map(id -> "/enterprises/imports/" + id)
                        .orElse("/enterprises/import/" + draft + "?refused#refused");
            }
            case "discard" -> {
                drafts.discard(draft);
                return "/enterprises/import";
            }
            default -> throw unknown(act);
        }
        return "/enterprises/import/" + draft;
    }

    private String cancelled(UUID id, @Nullable String version) {
        String page = "/enterprises/imports/" + id;
        long seen = version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        try {
            imports.cancel(id, IfMatch.version(seen));
            return page;
        } catch (ProblemException refused) {
            if (refused.type().kind() == ProblemType.Kind.NOT_FOUND) {
                throw refused;
            }
            return page + "?refused=" + refused.type().code();
        }
    }

    /** A reload afterwards does nothing again. */
    static void go(HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
        response.setHeader("Cache-Control", "no-store");
    }

    private static UUID id(@Nullable String text) {
        return ImportIds.read(text).orElseThrow(() -> unknown(String.valueOf(text)));
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(EnterpriseProblem.IMPORT_NOT_FOUND, Map.of("id", id));
    }
}
