package org.throughline.webapp.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import org.throughline.directory.Rights;

/**
 * Shows the metrics to administrators and to this machine itself; to anybody else there are none.
 *
 * <p>What came through a proxy comes from the proxy's machine, often this one, so a request that says it was passed on
 * counts as foreign whatever address it names.
 */
public class MetricsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.isUserInRole(Rights.ADMIN_READ) || isFromThisMachine(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isFromThisMachine(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && Collections.list(request.getHeaderNames()).stream().noneMatch(MetricsFilter::tellsOfAProxy);
    }

    private static boolean tellsOfAProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded")
                || name.equals("via")
                || name.startsWith("x-forwarded")
                || name.equals("x-real-ip")
                || name.equals("true-client-ip")
                || name.startsWith("cf-connecting");
    }
}
