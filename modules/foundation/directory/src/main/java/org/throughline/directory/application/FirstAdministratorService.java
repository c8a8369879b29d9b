package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.FirstAdministrator;
import org.throughline.directory.Invitations;
import org.throughline.directory.Rights;
import org.throughline.directory.SecretHash;
import org.throughline.directory.application.RememberedStandings.StandingsChanged;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.Bounds;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.Invitation;
import org.throughline.directory.domain.Post;
import org.throughline.journal.Journal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Period;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;

/** Lets the first administrator of an empty installation in. */
@ApplicationScoped
@Transactional
public class FirstAdministratorService implements FirstAdministrator {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,60}");
    private static final Pattern PASSWORD = Pattern.compile("[^\\x00\\p{Cs}]{12,200}");

    private DirectoryRepository directory;
    private Journal journal;
    private Event<StandingsChanged> changes;
    private Clock clock;
    private String bureau;

    @SuppressWarnings("NullAway.Init")
    protected FirstAdministratorService() {
        // For the CDI proxy.
    }

    @Inject
    FirstAdministratorService(
            DirectoryRepository directory,
            Journal journal,
            Event<StandingsChanged> changes,
            Clock clock,
            @ConfigProperty(name = "throughline.bureau") String bureau) {
        this.directory = directory;
        this.journal = journal;
        this.changes = changes;
        this.clock = clock;
        this.bureau = bureau;
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
        List<Fault> faults = faults(account, name, password);
        if (!faults.isEmpty()) {
            throw new ProblemException(DirectoryProblem.ACCOUNT_INVALID, Map.of(), faults);
        }
        invitation.use(clock.instant());
        BilingualText called = new BilingualText(name.strip(), name.strip());
        Account first = new Account(TimeOrderedUuid.next(clock), account, called, SecretHash.of(password));
        directory.add(first);
        Post post = Post.proposedFor(first, TimeOrderedUuid.next(clock), administration(), account, clock.instant());
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

    private Post.Terms administration() {
        UUID organisation =
                directory.bureau(bureau).orElseThrow(() -> new IllegalStateException("The directory has no bureau"));
        Phrase title = new Phrase(DirectoryProblem.TEXTS, "post.administrator");
        return new Post.Terms(
                organisation,
                new BilingualText(title.in(Locale.SIMPLIFIED_CHINESE), title.in(Locale.ENGLISH)),
                Period.since(LocalDate.now(clock.withZone(SHANGHAI))),
                Duty.SYSTEM,
                Set.of(Rights.ADMIN_READ, Rights.ADMIN_WRITE),
                Bounds.EVERYWHERE);
    }

    private static List<Fault> faults(String account, String name, String password) {
        List<Fault> faults = new ArrayList<>();
        check(faults, "account", ACCOUNT, account);
        check(faults, "name", NAME, name.strip());
        check(faults, "password", PASSWORD, password);
        return faults;
    }

    private static void check(List<Fault> faults, String field, Pattern form, String value) {
        if (!form.matcher(value).matches()) {
            faults.add(new Fault("/" + field, new Phrase(DirectoryProblem.TEXTS, "fault." + field)));
        }
    }
}
