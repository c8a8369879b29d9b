package org.throughline.webapp.pages;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Standing;
import org.throughline.notices.Desk;

/** Takes the button beside a notice at the desk: {@code notice} is the one that its reader has noted. */
public class NotedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Desk desk;

    @Inject
    private transient OwnStanding hand;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Standing> person = hand.standing();
        Optional<UUID> notice = notice(request);
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (notice.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            desk.note(person.get(), notice.get());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/desk");
        }
    }

    private static Optional<UUID> notice(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("notice")).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
