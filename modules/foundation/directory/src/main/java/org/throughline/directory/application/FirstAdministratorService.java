package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.FirstAdministrator;
import org.throughline.directory.Invitations;
import org.throughline.directory.Person;
import org.throughline.directory.Rights;
import org.throughline.directory.SecretHash;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Invitation;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;

/** Lets the first administrator of an empty installation in. */
@ApplicationScoped
@Transactional
public class FirstAdministratorService implements FirstAdministrator {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,60}");
    private static final Pattern PASSWORD = Pattern.compile("[^\\x00\\p{Cs}]{12,200}");

    private DirectoryRepository directory;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected FirstAdministratorService() {
        // For the CDI proxy.
    }

    @Inject
    FirstAdministratorService(DirectoryRepository directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public boolean isOpen(String token) {
        return directory
                .invitation(Invitations.digest(token))
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .isPresent();
    }

    @Override
    public Person accept(String token, String account, String name, String password) {
        Invitation invitation = directory
                .invitation(Invitations.digest(token))
                .filter(known -> known.isOpen(clock.instant()))
                .orElseThrow(() -> new ProblemException(DirectoryProblem.INVITATION_CLOSED));
        List<Fault> faults = faults(account, name, password);
        if (!faults.isEmpty()) {
            throw new ProblemException(DirectoryProblem.ACCOUNT_INVALID, Map.of(), faults);
        }
        invitation.use(clock.instant());
        Person person = person(account, name.strip());
        directory.add(new Account(TimeOrderedUuid.next(clock), person, SecretHash.of(password)));
        return person;
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

    private static Person person(String account, String name) {
        Phrase post = new Phrase(DirectoryProblem.TEXTS, "post.administrator");
        return new Person(
                account,
                name,
                name,
                post.in(Locale.SIMPLIFIED_CHINESE),
                post.in(Locale.ENGLISH),
                Set.of(Rights.ADMIN_READ, Rights.ADMIN_WRITE));
    }
}
