package org.throughline.webapp.outside;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Addresses that may be asked and that people may be sent to: by TLS, or on this machine. */
final class SafeAddress {

    private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

    private SafeAddress() {}

    /** Whether it is {@code https}, or {@code http} of a loopback host, with neither user nor fragment in it. */
    static boolean is(String text) {
        try {
            URI address = new URI(text);
            String host = address.getHost();
            boolean plain = host != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
            return plain
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && HERE.contains(host)));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
