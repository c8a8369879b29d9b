package org.throughline.launcher;

import java.util.Map;
import java.util.Optional;
import org.throughline.cryptography.Suite;

/** Settings in the environment that the server reads and that are better refused before it starts. */
final class OperatorSettings {

    private static final String SUITE = "THROUGHLINE_CRYPTO_SUITE";
    private static final String PERSONAL_KEY = "THROUGHLINE_PERSONAL_KEY";

    private OperatorSettings() {}

    /** What is hashed with before the server runs, as the server will; the usual suite where none is set. */
    static Suite suite() {
        return CommonOptions.environment(SUITE).flatMap(Suite::ofWord).orElse(Suite.INTERNATIONAL);
    }

    /** Refuses to start with a setting that means nothing. */
    static void check() {
        Optional<String> suite = CommonOptions.environment(SUITE);
        if (suite.isPresent() && suite.flatMap(Suite::ofWord).isEmpty()) {
            throw Refusal.toStart("setting.suite", Map.of("variable", SUITE, "value", suite.get()));
        }
        boolean keyHolds = CommonOptions.environment(PERSONAL_KEY)
                .map(key -> key.strip().matches("[0-9a-fA-F]{64}"))
                .orElse(true);
        if (!keyHolds) {
            throw Refusal.toStart("setting.personal-key", Map.of("variable", PERSONAL_KEY));
        }
    }
}
