package org.throughline.webapp.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page on which a person shows once more who they are. */
public final class Confirmation {

    static final String PATH = "/account/confirm";

    private Confirmation() {}

    /** Its address, with the page it leads back to. */
    public static String leadingTo(String page) {
        return PATH + "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
