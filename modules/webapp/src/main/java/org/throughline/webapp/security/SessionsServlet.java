package org.throughline.webapp.security;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Rights;
import org.throughline.directory.Session;
import org.throughline.directory.Sessions;
import org.throughline.kernel.ProblemException;

/**
 * Takes the buttons of both lists of sessions: {@code session} is the id of the one to be ended, {@code others} stands
 * for all of one's own but the one at hand, {@code all} for that one too.
 */
public class SessionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient SessionOversight oversight;

    @Inject
    private transient RequestUser user;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Session> own = SignedIn.of(request).map(SignedIn::session);
        boolean ofAnybody = request.getServletPath().startsWith("/admin/");
        if (own.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            if (ofAnybody) {
                endOfAnybody(request, response);
            } else {
                endOwn(own.get(), request, response);
            }
        } catch (ProblemException refused) {
            if (refused.type() != DirectoryProblem.REAUTHENTICATION_REQUIRED) {
                throw refused;
            }
            Door.redirect(response, Confirmation.leadingTo(ofAnybody ? "/admin/sessions" : "/account"));
        }
    }

    private void endOfAnybody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String account = request.getParameter("account");
        Optional<UUID> id = id(request);
        if (!user.may(Rights.ADMIN_WRITE)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (account == null || id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            oversight.end(account, id.get());
            Door.redirect(response, "/admin/sessions");
        }
    }

    private void endOwn(Session own, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String which = Optional.ofNullable(request.getParameter("session")).orElse("");
        if (which.equals("others")) {
            oversight.endOthers(own.account(), own.id());
        } else if (which.equals("all")) {
            sessions.endAll(own.account(), Optional.empty());
        } else if (id(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        } else {
            oversight.endOwn(own.account(), id(request).get());
        }
        Door.redirect(response, which.equals("all") ? Door.PATH + "?out" : "/account");
    }

    private static Optional<UUID> id(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("session")).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
