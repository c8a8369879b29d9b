package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;

/**
 * What a password must be. As shipped: 12 characters at least, none that are widely used, and whatever characters one
 * likes; kinds of characters and an age are asked for where the house sets them.
 *
 * @see <a href="https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x15-V6-Authentication.md">OWASP ASVS 5.0, V6.2</a>
 */
@ApplicationScoped
class PasswordRules {

    private static final int LEAST = 8;
    private static final int LONGEST = 200;
    private static final int NAME_COUNTS_FROM = 4;
    private static final Pattern KEEPABLE = Pattern.compile("[^\\x00\\p{Cs}]*");
    private static final List<IntPredicate> KINDS = List.of(
            Character::isLowerCase,
            Character::isUpperCase,
            Character::isDigit,
            letter -> !Character.isLowerCase(letter) && !Character.isUpperCase(letter) && !Character.isDigit(letter));

    private int shortest;
    private int kinds;
    private int history;
    private Optional<Duration> age = Optional.empty();

    @SuppressWarnings("NullAway.Init")
    protected PasswordRules() {
        // For the CDI proxy.
    }

    @Inject
    PasswordRules(
            @ConfigProperty(name = "throughline.passwords.minimum-length", defaultValue = "12") int shortest,
            @ConfigProperty(name = "throughline.passwords.kinds", defaultValue = "0") int kinds,
            @ConfigProperty(name = "throughline.passwords.history", defaultValue = "5") int history,
            @ConfigProperty(name = "throughline.passwords.maximum-age") Optional<Duration> age) {
        this.shortest = Math.max(LEAST, shortest);
        this.kinds = kinds;
        this.history = Math.max(0, history);
        this.age = age;
    }

    /** Every rule that a new password of this account breaks; none if it may be used. */
    List<Fault> faults(String pointer, String account, String password) {
        List<Fault> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < shortest || length > LONGEST || !KEEPABLE.matcher(password).matches()) {
            faults.add(fault(pointer, "fault.password.length"));
        }
        if (KINDS.stream().filter(kind -> password.codePoints().anyMatch(kind)).count() < kinds) {
            faults.add(fault(pointer, "fault.password.kinds"));
        }
        boolean named = account.length() >= NAME_COUNTS_FROM
                && password.toLowerCase(Locale.ROOT).contains(account);
        if (named || CommonPasswords.contains(password)) {
            faults.add(fault(pointer, "fault.password.common"));
        }
        return faults;
    }

    private Fault fault(String pointer, String text) {
        return new Fault(
                pointer,
                new Phrase(
                        DirectoryProblem.TEXTS,
                        text,
                        Map.of("least", Integer.toString(shortest), "kinds", Integer.toString(kinds))));
    }

    int shortest() {
        return shortest;
    }

    /** How many of the last passwords may not come back. */
    int history() {
        return history;
    }

    /** How old a password may grow; empty for as old as it likes. */
    Optional<Duration> age() {
        return age;
    }
}
