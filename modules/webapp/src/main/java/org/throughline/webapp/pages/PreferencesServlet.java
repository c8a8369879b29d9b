package org.throughline.webapp.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.webapp.Cookies;

/**
 * Takes the choice of language or type size, or that the reminder was read, and leads back to the page it was made on.
 */
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final Map<String, String> COOKIES =
            Map.of("language", Preferences.LANGUAGE, "type", Preferences.TYPE, "reminder", Preferences.REMINDER);
    private static final Map<String, Set<String>> CHOICES = Map.of(
            "language",
            Set.of("zh-CN", "en"),
            "type",
            Set.of("normal", Preferences.LARGE),
            "reminder",
            Set.of(Preferences.SEEN));
    /** A path of our own: one slash, then no second slash or backslash, which a browser takes for another host. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,2000}");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        COOKIES.forEach((parameter, cookie) -> {
            String choice = request.getParameter(parameter);
            if (choice != null && CHOICES.getOrDefault(parameter, Set.of()).contains(choice)) {
                response.addCookie(Cookies.make(request, cookie, choice, seconds(cookie)));
            }
        });
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + back(request.getParameter("back")));
    }

    private static String back(@Nullable String asked) {
        return asked != null && OWN_PATH.matcher(asked).matches() ? asked : "/";
    }

    /** The reminder comes back with the next session of the browser. */
    private static int seconds(String name) {
        return name.equals(Preferences.REMINDER) ? -1 : YEAR;
    }
}
