package org.throughline.webapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.cryptography.Suite;

/** What the operator chose to hash, sign and encrypt with; the launcher refuses a word that names nothing. */
@ApplicationScoped
class CryptographyChoice {

    @Produces
    Suite suite(@ConfigProperty(name = Suite.SETTING, defaultValue = "international") String word) {
        return Suite.ofWord(word)
                .orElseThrow(() -> new IllegalStateException(Suite.SETTING + " names no suite: " + word));
    }
}
