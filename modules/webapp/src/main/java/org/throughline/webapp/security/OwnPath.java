package org.throughline.webapp.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses within this server: one slash, then no second slash or backslash, which a browser takes for a host. */
final class OwnPath {

    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

    private OwnPath() {}

    static boolean is(@Nullable String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** A form in which the address can stand in a cookie. */
    static String packed(String path) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
    }

    /** The address again; the start page if it is none of ours. */
    static String unpacked(String packed) {
        try {
            String path = new String(Base64.getUrlDecoder().decode(packed), StandardCharsets.UTF_8);
            return is(path) ? path : "/";
        } catch (IllegalArgumentException notBase64) {
            return "/";
        }
    }
}
