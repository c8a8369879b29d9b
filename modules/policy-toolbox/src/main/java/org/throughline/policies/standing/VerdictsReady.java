package org.throughline.policies.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The verdicts of this node follow the register, once anybody wants any. */
@Readiness
@ApplicationScoped
class VerdictsReady implements HealthCheck {

    @Inject
    private CityInStep city;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("verdicts").status(city.isInStep()).build();
    }
}
