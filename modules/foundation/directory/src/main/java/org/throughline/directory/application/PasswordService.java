package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Passwords;
import org.throughline.directory.SecretHash;
import org.throughline.directory.SignIn;
import org.throughline.directory.domain.PasswordStore;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** Changes passwords; computes without a transaction, as signing in does. */
@ApplicationScoped
public class PasswordService implements Passwords {

    private PasswordRules rules;
    private PasswordStore store;
    private PasswordChange change;
    private SignIn signIn;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected PasswordService() {
        // For the CDI proxy.
    }

    @Inject
    PasswordService(PasswordRules rules, PasswordStore store, PasswordChange change, SignIn signIn, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.change = change;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public void change(String account, String present, String fresh, UUID session) {
        mustKnow(account, present);
        List<Fault> faults = new ArrayList<>(rules.faults("/fresh", account, fresh));
        if (faults.isEmpty() && wasUsed(account, fresh)) {
            faults.add(fault("/fresh", "fault.password.former"));
        }
        refuse(faults);
        change.carryOut(account, SecretHash.of(fresh), session);
    }

    /** Counted and slowed down as at the door: a browser left open is no place to try passwords at. */
    private void mustKnow(String account, String present) {
        try {
            signIn.person(account, present);
        } catch (ProblemException refused) {
            if (refused.type() != DirectoryProblem.CREDENTIALS_WRONG) {
                throw refused;
            }
            refuse(List.of(fault("/present", "fault.password.present")));
        }
    }

    private boolean wasUsed(String account, String fresh) {
        Stream<String> kept =
                Stream.concat(store.present(account).stream(), store.former(account, rules.history()).stream());
        return kept.distinct().anyMatch(secret -> SecretHash.matches(fresh, secret));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(DirectoryProblem.PASSWORD_REFUSED, Map.of(), faults);
        }
    }

    private static Fault fault(String pointer, String text) {
        return new Fault(pointer, new Phrase(DirectoryProblem.TEXTS, text));
    }

    @Override
    public boolean mustChange(String account) {
        if (rules.age().isEmpty()) {
            return false;
        }
        Optional<Instant> set = store.chosenAt(account);
        return set.isEmpty()
                || !clock.instant().isBefore(set.get().plus(rules.age().get()));
    }

    @Override
    public int shortest() {
        return rules.shortest();
    }
}
