package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;

/** Replaces the key that signs tokens before its time, and puts on record who did so and why. */
@ApplicationScoped
public class TokenRotation {

    private TokenKeys keys;
    private Journal journal;

    @SuppressWarnings("NullAway.Init")
    protected TokenRotation() {
        // For the CDI proxy.
    }

    @Inject
    TokenRotation(TokenKeys keys, Journal journal) {
        this.keys = keys;
        this.journal = journal;
    }

    /** The name of the key that signs from now on. */
    @Transactional
    String rotate(String reason) {
        String former = keys.signing().kid();
        String kid = keys.rotate().kid();
        journal.record(new JournalEntry("token-key-replaced", "token-key", kid, named(former), named(kid), reason));
        return kid;
    }

    /** Names of keys are thumbprints in Base64: nothing in them needs an escape. */
    private static String named(String kid) {
        return "{\"kid\":\"" + kid + "\"}";
    }
}
