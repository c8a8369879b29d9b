package org.throughline.webapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How browsers reach this server. The server itself speaks plain HTTP and trusts no header of whoever stands in front
 * of it, so the operator says it; else a request tells.
 */
@Named
@ApplicationScoped
public class OwnAddress {

    static final String SETTING = "throughline.address";

    /** Without a slash at the end, to be followed by a path. */
    public String of(HttpServletRequest request) {
        return Stated.ADDRESS.isEmpty()
                ? request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()
                : Stated.ADDRESS;
    }

    /** Whether what is sent back goes over HTTPS to the browser. */
    public static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || Stated.ADDRESS.startsWith("https:");
    }

    /** Asked for on every request, and the same until the next start. */
    private static final class Stated {
        static final String ADDRESS = ConfigProvider.getConfig()
                .getOptionalValue(SETTING, String.class)
                .map(String::strip)
                .orElse("");
    }
}
