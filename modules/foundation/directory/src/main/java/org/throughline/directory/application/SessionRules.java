package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.directory.Session;

/** How long a session lasts and how many of them a person has; settings of the house. */
@ApplicationScoped
class SessionRules {

    /** How long the door waits for the second factor. */
    private static final Duration FACTOR_WAITS = Duration.ofMinutes(5);

    private Duration idle;
    private Duration absolute;
    private int atOnce;

    @SuppressWarnings("NullAway.Init")
    protected SessionRules() {
        // For the CDI proxy.
    }

    @Inject
    SessionRules(
            @ConfigProperty(name = "throughline.sessions.idle-limit", defaultValue = "PT30M") Duration idle,
            @ConfigProperty(name = "throughline.sessions.absolute-limit", defaultValue = "PT12H") Duration absolute,
            @ConfigProperty(name = "throughline.sessions.at-once", defaultValue = "5") int atOnce) {
        this.idle = idle;
        this.absolute = absolute;
        this.atOnce = Math.max(1, atOnce);
    }

    boolean isOver(Session session, Instant now) {
        return (session.stage() == Session.Stage.FACTOR
                        && !now.isBefore(session.begun().plus(FACTOR_WAITS)))
                || !now.isBefore(session.seen().plus(idle))
                || !now.isBefore(session.begun().plus(absolute));
    }

    /** A session not used since then has ended. */
    Instant idleSince(Instant now) {
        return now.minus(idle);
    }

    /** A session that began before then has ended. */
    Instant oldest(Instant now) {
        return now.minus(absolute);
    }

    int atOnce() {
        return atOnce;
    }
}
