package org.throughline.webapp.security;

import java.util.Map;
import org.throughline.directory.Session;

/** The one page that is open to whoever has not come in altogether. */
final class Stages {

    static final String FACTOR = "/login/second-factor";

    private static final Map<Session.Stage, String> PAGES = Map.of(
            Session.Stage.OPEN, "/",
            Session.Stage.FACTOR, FACTOR,
            Session.Stage.ENROL, "/account/second-factor",
            Session.Stage.PASSWORD, "/account/password");

    private Stages() {}

    /** Where something is asked of them; the start page where nothing is. */
    static String page(Session.Stage stage) {
        return PAGES.getOrDefault(stage, "/");
    }
}
