package org.throughline.webapp.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.kernel.Wording;

/**
 * Says what happened, what to do and, for a fault of ours, the number under which the log has it.
 *
 * <p>Calls no bean and no page: whatever is broken, this is not.
 */
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
    private static final String TEMPLATE = "/WEB-INF/templates/error.html";
    private static final Map<Integer, String> KINDS = Map.of(403, "forbidden", 404, "missing", 405, "missing");

    private String template = "";

    @Override
    public void init() throws ServletException {
        try (InputStream file = getServletContext().getResourceAsStream(TEMPLATE)) {
            template = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new ServletException(unreadable);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean english = prefersEnglish(request);
        Map<String, String> words =
                Texts.open("webapp", english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, Wording.STANDARD);
        String kind = KINDS.getOrDefault(response.getStatus(), response.getStatus() < 500 ? "refused" : "broken");
        String incident = kind.equals("broken") ? record(request) : "";
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page(request.getContextPath(), words, kind, incident, english));
    }

    private String page(String context, Map<String, String> words, String kind, String incident, boolean english) {
        String number = incident.isEmpty()
                ? ""
                : "<dl class=\"pairs\"><div><dt>" + words.get("error.incident") + "</dt><dd><b class=\"code\">"
                        + incident + "</b></dd></div></dl>";
        return template.replace("{language}", english ? "en" : "zh-CN")
                .replace("{context}", context)
                .replace("{brand}", words.get("brand"))
                .replace("{title}", words.get("error." + kind + ".title"))
                .replace("{text}", words.get("error." + kind + ".text"))
                .replace("{incident}", number)
                .replace("{desk}", words.get("error.desk"));
    }

    /** The log entry and the person's page carry the same number. */
    private static String record(HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.log(
                Level.SEVERE,
                "Incident " + incident + " at " + path,
                cause instanceof Throwable thrown ? thrown : null);
        return incident;
    }

    private static boolean prefersEnglish(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(Preferences.LANGUAGE)
                                && cookie.getValue().equals("en"));
    }
}
