package org.throughline.enterprises.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.kernel.CurrentUser;

/** Whoever calls: how far they may read and write, and their language. */
@ApplicationScoped
class Caller {

    @Inject
    private Reaches reaches;

    @Inject
    private CurrentUser user;

    Reach mayRead() {
        return reaches.of("enterprises:read");
    }

    Reach mayWrite() {
        return reaches.of("enterprises:write");
    }

    /** Whoever may change a firm may know of it. */
    Reach mayKnow() {
        return mayRead().and(mayWrite());
    }

    Locale language() {
        return user.language();
    }
}
