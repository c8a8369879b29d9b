package org.throughline.webapp.pages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.webapp.security.RequestUser;

/**
 * Leads an address that people see to the view that answers it; a view asked for by its own name does not exist.
 *
 * <p>The values in the path become parameters of the view, before any parameter of the same name in the query.
 */
public class PageFilter extends HttpFilter {

    /** The address as it was asked for, without its query. */
    static final String ADDRESS = PageFilter.class.getName() + ".address";

    /** The query it was asked for with; absent where there was none. */
    static final String QUERY = PageFilter.class.getName() + ".query";

    private static final long serialVersionUID = 1L;
    private static final String VIEW = ".xhtml";
    private static final String FACES_RESOURCE = "/jakarta.faces.resource/";

    @Inject
    private transient PageMap pages;

    @Inject
    private transient RequestUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + pathInfo(request.getPathInfo());
        if (path.equals("/")) {
            response.sendRedirect(request.getContextPath() + "/desk");
            return;
        }
        Optional<PageMap.Target> target = path.isEmpty() ? Optional.empty() : pages.find(path);
        if (target.isPresent()) {
            show(path, target.get(), request, response);
        } else if (path.endsWith(VIEW) && !path.startsWith(FACES_RESOURCE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void show(String path, PageMap.Target target, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!target.right().equals("-") && !user.may(target.right())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.setAttribute(ADDRESS, path);
        request.setAttribute(QUERY, request.getQueryString());
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        request.getRequestDispatcher(forward(target)).forward(request, response);
    }

    private static String pathInfo(@Nullable String info) {
        return info == null ? "" : info;
    }

    private static String forward(PageMap.Target target) {
        Map<String, String> values = target.values();
        if (values.isEmpty()) {
            return target.view();
        }
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", target.view() + "?", ""));
    }
}
