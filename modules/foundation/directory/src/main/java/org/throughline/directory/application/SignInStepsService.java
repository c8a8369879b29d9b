package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.throughline.directory.Passwords;
import org.throughline.directory.SecondFactors;
import org.throughline.directory.Session;
import org.throughline.directory.SignInSteps;

/**
 * The second factor comes first, so that nobody changes a password or sets up a factor with a stolen password alone.
 */
@ApplicationScoped
public class SignInStepsService implements SignInSteps {

    private SecondFactors factors;
    private Passwords passwords;

    @SuppressWarnings("NullAway.Init")
    protected SignInStepsService() {
        // For the CDI proxy.
    }

    @Inject
    SignInStepsService(SecondFactors factors, Passwords passwords) {
        this.factors = factors;
        this.passwords = passwords;
    }

    @Override
    public Session.Stage afterPassword(String account) {
        return factors.has(account) ? Session.Stage.FACTOR : afterFactor(account);
    }

    @Override
    public Session.Stage afterFactor(String account) {
        if (passwords.mustChange(account)) {
            return Session.Stage.PASSWORD;
        }
        return factorIfRequired(account);
    }

    @Override
    public Session.Stage afterOutside(String account, boolean factorShown) {
        if (factorShown) {
            return Session.Stage.OPEN;
        }
        return factors.has(account) ? Session.Stage.FACTOR : factorIfRequired(account);
    }

    private Session.Stage factorIfRequired(String account) {
        boolean missing = factors.policy() == SecondFactors.Policy.REQUIRED && !factors.has(account);
        return missing ? Session.Stage.ENROL : Session.Stage.OPEN;
    }
}
