package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.AccountInvitation;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Invitations;
import org.throughline.directory.SecretHash;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.Invitation;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;

/** Lets somebody choose the password of an account that an administrator entered. */
@ApplicationScoped
@Transactional
public class AccountInvitationService implements AccountInvitation {

    /** The id of no session: whoever follows a link has none yet. */
    private static final UUID NO_SESSION = new UUID(0, 0);

    private DirectoryRepository directory;
    private PasswordRules rules;
    private PasswordChange change;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected AccountInvitationService() {
        // For the CDI proxy.
    }

    @Inject
    AccountInvitationService(DirectoryRepository directory, PasswordRules rules, PasswordChange change, Clock clock) {
        this.directory = directory;
        this.rules = rules;
        this.change = change;
        this.clock = clock;
    }

    @Override
    public Optional<String> account(String token) {
        return open(token).flatMap(Invitation::account).flatMap(this::named).map(Guarded::name);
    }

    @Override
    public String accept(String token, String password) {
        Invitation invitation = open(token).orElseThrow(() -> new ProblemException(DirectoryProblem.INVITATION_CLOSED));
        String account = invitation
                .account()
                .flatMap(this::named)
                .map(Guarded::name)
                .orElseThrow(() -> new ProblemException(DirectoryProblem.INVITATION_CLOSED));
        List<Fault> faults = rules.faults("/password", account, password);
        if (!faults.isEmpty()) {
            throw new ProblemException(DirectoryProblem.PASSWORD_REFUSED, Map.of(), faults);
        }
        invitation.use(clock.instant());
        change.carryOut(account, SecretHash.of(password), NO_SESSION);
        return account;
    }

    private Optional<Account> named(UUID id) {
        return directory.account(id);
    }

    private Optional<Invitation> open(String token) {
        return directory.invitation(Invitations.digest(token)).filter(known -> known.isOpen(clock.instant()));
    }
}
