package org.throughline.jobs.faces;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.jobs.Jobs;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;

/**
 * Takes the buttons of the list of jobs: {@code act} is {@code cancel} or {@code retry}, {@code job} and
 * {@code version} say which. Plain forms, so that a list that is drawn again every other second keeps no half filled
 * ones on the server.
 */
public class JobActs extends HttpServlet {

    /** Codes of the refusals that the page has words for. */
    static final Set<String> REFUSALS =
            Set.of("version-stale", "job-over", "job-not-stopped", "job-not-yours", "job-not-found");

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Jobs jobs;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UUID> job = id(request.getParameter("job"));
        Optional<IfMatch> version = version(request.getParameter("version"));
        String act = String.valueOf(request.getParameter("act"));
        if (user.name().equals("anonymous")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (job.isEmpty()
                || version.isEmpty()
                || !Set.of("cancel", "retry").contains(act)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            String list = "ALL".equals(request.getParameter("whose")) ? "/jobs?whose=ALL" : "/jobs";
            go(response, list, done(act, job.get(), version.get()));
        }
    }

    /** Does it; the code of what was refused, empty if nothing was. */
    private String done(String act, UUID job, IfMatch version) {
        try {
            if (act.equals("cancel")) {
                jobs.cancel(job, version);
            } else {
                jobs.retry(job, version);
            }
            return "";
        } catch (ProblemException refused) {
            if (!REFUSALS.contains(refused.type().code())) {
                throw refused;
            }
            return refused.type().code();
        }
    }

    /** A reload afterwards does nothing again. */
    private static void go(HttpServletResponse response, String list, String refused) {
        String told = refused.isEmpty() ? "" : (list.contains("?") ? "&" : "?") + "refused=" + refused;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", list + told);
        response.setHeader("Cache-Control", "no-store");
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<IfMatch> version(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> IfMatch.version(Long.parseLong(number)));
    }
}
