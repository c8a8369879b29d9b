package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.directory.SecondFactors.Policy;

/** Whether the house asks for second factors: {@code off}, {@code optional} or {@code required}. */
@ApplicationScoped
class FactorPolicy {

    private Policy policy;

    @SuppressWarnings("NullAway.Init")
    protected FactorPolicy() {
        // For the CDI proxy.
    }

    @Inject
    FactorPolicy(@ConfigProperty(name = "throughline.login.second-factor", defaultValue = "optional") String policy) {
        this.policy = Policy.valueOf(policy.strip().toUpperCase(Locale.ROOT));
    }

    Policy get() {
        return policy;
    }
}
