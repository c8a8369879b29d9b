package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.FirstAdministrator;
import org.throughline.directory.Invitations;
import org.throughline.directory.SecretHash;
import org.throughline.directory.application.RememberedStandings.StandingsChanged;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Invitation;
import org.throughline.directory.domain.Post;
import org.throughline.journal.Journal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;

/** Lets the first administrator of an empty installation in. */
@ApplicationScoped
@Transactional
public class FirstAdministratorService implements FirstAdministrator {

    private DirectoryRepository directory;
    private Journal journal;
    private Event<StandingsChanged> changes;
    private FirstEntry entry;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected FirstAdministratorService() {
        // For the CDI proxy.
    }

    @Inject
    FirstAdministratorService(
            DirectoryRepository directory,
            Journal journal,
            Event<StandingsChanged> changes,
            FirstEntry entry,
            Clock clock) {
        this.directory = directory;
        this.journal = journal;
        this.changes = changes;
        this.entry = entry;
        this.clock = clock;
    }

    @Override
    public boolean isOpen(String token) {
        return directory
                .invitation(Invitations.digest(token))
                .filter(invitation -> isForTheFirst(invitation, clock.instant()))
                .isPresent();
    }

    @Override
    public String accept(String token, String account, String name, String password) {
        Invitation invitation = directory
                .invitation(Invitations.digest(token))
                .filter(known -> isForTheFirst(known, clock.instant()))
                .orElseThrow(() -> new ProblemException(DirectoryProblem.INVITATION_CLOSED));
        List<Fault> faults = entry.faults(account, name, password);
        if (!faults.isEmpty()) {
            throw new ProblemException(DirectoryProblem.ACCOUNT_INVALID, Map.of(), faults);
        }
        invitation.use(clock.instant());
        BilingualText called = new BilingualText(name.strip(), name.strip());
        Account first = new Account(TimeOrderedUuid.next(clock), account, called, SecretHash.of(password));
        directory.add(first);
        Post post =
                Post.proposedFor(first, TimeOrderedUuid.next(clock), entry.administration(), account, clock.instant());
        post.approve(new Post.Decider(Post.INSTALLATION, Optional.empty()), clock.instant());
        directory.add(post);
        changes.fire(new StandingsChanged());
        journal.record(DirectoryEntries.firstAdministrator(first, post));
        return account;
    }

    /** A link that opens one account makes no other. */
    private static boolean isForTheFirst(Invitation invitation, Instant now) {
        return invitation.account().isEmpty() && invitation.isOpen(now);
    }
}
