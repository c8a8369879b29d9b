package org.throughline.webapp.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.throughline.webapp.reference.House;

/** The configuration is loaded: the first question loads it, so nobody who works has to wait for it. */
@Readiness
@ApplicationScoped
class ConfigurationReady implements HealthCheck {

    @Inject
    private House house;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("configuration")
                .status(!house.configuration().bureaus().isEmpty())
                .withData("fingerprint", house.configuration().fingerprint())
                .build();
    }
}
