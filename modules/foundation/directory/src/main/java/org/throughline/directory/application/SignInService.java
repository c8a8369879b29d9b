package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.SecretHash;
import org.throughline.directory.SignIn;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Guarded;
import org.throughline.kernel.ProblemException;

/** Checks names and secrets; holds no connection and no transaction while it computes. */
@ApplicationScoped
public class SignInService implements SignIn {

    private static final int MAX_LENGTH = 200;

    private DirectoryRepository directory;
    private AttemptBook book;
    private SecretGate gate;
    private Standings standings;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SignInService() {
        // For the CDI proxy.
    }

    @Inject
    SignInService(DirectoryRepository directory, AttemptBook book, SecretGate gate, Standings standings, Clock clock) {
        this.directory = directory;
        this.book = book;
        this.gate = gate;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Standing person(String account, String password) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        return checked(name, password, () -> directory.account(name), standings::person);
    }

    @Override
    public Standing client(String client, String secret) {
        String name = client.strip().toLowerCase(Locale.ROOT);
        return checked(name, secret, () -> directory.client(name), standings::client);
    }

    private <T extends Guarded> Standing checked(
            String name, String secret, Supplier<Optional<T>> find, Function<String, Optional<Standing>> today) {
        boolean possible = fits(name) && fits(secret);
        Optional<T> found = possible ? find.get() : Optional.empty();
        found.ifPresent(guarded -> guarded.mustBeOpen(clock.instant()));
        Optional<T> right = possible ? gate.pass(() -> verified(secret, find)) : Optional.empty();
        Optional<Standing> standing = right.flatMap(known -> today.apply(known.name()));
        if (standing.isEmpty()) {
            found.ifPresent(book::failed);
            throw new ProblemException(DirectoryProblem.CREDENTIALS_WRONG);
        }
        right.filter(Guarded::hasFailed).ifPresent(book::succeeded);
        return standing.get();
    }

    /** An unknown name costs the same time as a known one, so that names cannot be told from the clock. */
    private <T extends Guarded> Optional<T> verified(String secret, Supplier<Optional<T>> find) {
        Optional<T> found = find.get();
        found.ifPresent(guarded -> guarded.mustBeOpen(clock.instant()));
        String kept = found.map(Guarded::secret).orElse(Nobody.SECRET);
        boolean matches = SecretHash.matches(secret, kept);
        return found.filter(guarded -> matches && !guarded.isDisabled());
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && text.indexOf('\0') < 0;
    }

    /** A secret nobody has. */
    private static final class Nobody {
        static final String SECRET = SecretHash.of(UUID.randomUUID().toString());
    }
}
