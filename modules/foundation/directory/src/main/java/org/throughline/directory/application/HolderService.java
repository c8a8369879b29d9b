package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Invitations;
import org.throughline.directory.Reauthenticated;
import org.throughline.directory.Rights;
import org.throughline.directory.SecretHash;
import org.throughline.directory.Standing;
import org.throughline.directory.application.RememberedStandings.StandingsChanged;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.ApiClient;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.HolderEntry;
import org.throughline.directory.domain.Invitation;
import org.throughline.directory.domain.Post;
import org.throughline.directory.domain.PostEntry;
import org.throughline.journal.Journal;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;

/**
 * Accounts of people and clients of the API, as a system administrator enters them, each with a first post that waits
 * for the security administrator. Nobody gives somebody else a password: a person chooses theirs through a link that
 * works once, within three days; the secret of a system is made here and shown once.
 */
@ApplicationScoped
@Transactional
public class HolderService {

    private static final Duration OPEN_FOR = Duration.ofDays(3);
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DirectoryRepository directory;
    private Proposals proposals;
    private Journal journal;
    private Event<StandingsChanged> changes;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected HolderService() {
        // For the CDI proxy.
    }

    @Inject
    HolderService(
            DirectoryRepository directory,
            Proposals proposals,
            Journal journal,
            Event<StandingsChanged> changes,
            Clock clock) {
        this.directory = directory;
        this.proposals = proposals;
        this.journal = journal;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Enters a person.
     *
     * @return the token of the link by which they choose their password
     * @throws ProblemException {@link DirectoryProblem#NOT_YOUR_DUTY}, {@link DirectoryProblem#ACCOUNT_INVALID} with
     *     every fault of the person and of the post, {@link DirectoryProblem#NAME_TAKEN} or
     *     {@link DirectoryProblem#DUTIES_APART}
     */
    public String enterPerson(HolderEntry entry, PostEntry first) {
        Post.Terms terms = checked(Standing.Kind.PERSON, entry, first);
        // Until the person chooses one, the password is something nobody knows.
        Account account = new Account(
                TimeOrderedUuid.next(clock), entry.account(), entry.called(), SecretHash.of(randomSecret()));
        directory.add(account);
        Post post = proposals.proposed(account, terms);
        String token = link(account.id());
        journal.record(DirectoryEntries.entered(account, post));
        return token;
    }

    /**
     * Enters a system; refuses as {@link #enterPerson} does.
     *
     * @return its secret, which is kept nowhere
     */
    public String enterClient(HolderEntry entry, PostEntry first) {
        Post.Terms terms = checked(Standing.Kind.SYSTEM, entry, first);
        String secret = randomSecret();
        ApiClient client =
                new ApiClient(TimeOrderedUuid.next(clock), entry.account(), entry.called(), SecretHash.of(secret));
        directory.add(client);
        Post post = proposals.proposed(client, terms);
        journal.record(DirectoryEntries.entered(client, post));
        return secret;
    }

    private Post.Terms checked(Standing.Kind kind, HolderEntry entry, PostEntry first) {
        proposals.mustMay(Rights.ADMIN_WRITE);
        List<Fault> faults = new ArrayList<>();
        entry.check(faults);
        Optional<Post.Terms> terms = proposals.terms(kind, first, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(DirectoryProblem.ACCOUNT_INVALID, Map.of(), faults);
        }
        return terms.orElseThrow();
    }

    /**
     * Another link for a person; earlier ones are closed. As long as they never chose a password, a system
     * administrator gives it. After that it could take over an account: then the security administrator gives it, and
     * only while a system administrator keeps the account closed, so that neither of them can alone.
     *
     * @throws ProblemException {@link DirectoryProblem#NOT_YOUR_DUTY}, {@link DirectoryProblem#HOLDER_NOT_FOUND} or
     *     {@link DirectoryProblem#STILL_OPEN}
     */
    @Reauthenticated
    public String inviteAgain(String name) {
        Account account = (Account) proposals.holder(Standing.Kind.PERSON, name);
        if (directory.awaitsFirstPassword(account)) {
            proposals.mustMay(Rights.ADMIN_WRITE);
        } else {
            mustBeClosed(account);
        }
        String token = link(account.id());
        journal.record(DirectoryEntries.ofHolder("invited", account));
        return token;
    }

    /** Another secret for a system, given and refused as a second link for a person is. */
    @Reauthenticated
    public String replaceSecret(String name) {
        Guarded client = proposals.holder(Standing.Kind.SYSTEM, name);
        mustBeClosed(client);
        String secret = randomSecret();
        client.replaceSecret(SecretHash.of(secret));
        journal.record(DirectoryEntries.ofHolder("secret-replaced", client));
        return secret;
    }

    /**
     * Keeps somebody out, whatever posts they hold, from this moment on; or lets them in again.
     *
     * @throws ProblemException {@link DirectoryProblem#NOT_YOUR_DUTY}, {@link DirectoryProblem#HOLDER_NOT_FOUND}, or
     *     {@link DirectoryProblem#OWN_STANDING}
     */
    @Reauthenticated
    public void disable(Standing.Kind kind, String name, boolean disabled) {
        proposals.mustMay(Rights.ADMIN_WRITE);
        if (proposals.isSelf(kind, name)) {
            throw new ProblemException(DirectoryProblem.OWN_STANDING);
        }
        Guarded holder = proposals.holder(kind, name);
        if (holder.isDisabled() == disabled) {
            return;
        }
        if (disabled) {
            holder.disable();
        } else {
            holder.enable();
        }
        changes.fire(new StandingsChanged());
        journal.record(DirectoryEntries.ofHolder(disabled ? "disabled" : "enabled", holder));
    }

    private void mustBeClosed(Guarded holder) {
        proposals.mustMay(Rights.GRANTS_WRITE);
        if (!holder.isDisabled()) {
            throw new ProblemException(DirectoryProblem.STILL_OPEN, Map.of("name", holder.name()));
        }
    }

    private String link(UUID account) {
        String token = randomSecret();
        directory.add(
                new Invitation(
                        Invitations.digest(token), account, clock.instant().plus(OPEN_FOR)),
                clock.instant());
        return token;
    }

    private static String randomSecret() {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
