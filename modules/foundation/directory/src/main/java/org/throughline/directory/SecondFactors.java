package org.throughline.directory;

import java.util.List;
import org.throughline.kernel.ProblemException;

/**
 * The second factor of people: codes of six digits that an app computes from the time, a new one every thirty seconds.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
public interface SecondFactors {

    /** Whether the house asks for second factors. */
    enum Policy {
        /** Nobody has one. */
        OFF,
        /** Whoever sets one up is asked for it. */
        OPTIONAL,
        /** Whoever has none must set one up before anything else. */
        REQUIRED
    }

    /**
     * A secret to be put into an app.
     *
     * @param text 32 characters of Base32 in groups of four
     * @param address the same as an address {@code otpauth://totp/…} that apps read from a picture
     */
    record Offer(String text, String address) {}

    Policy policy();

    /** Whether this account has one in force. */
    boolean has(String account);

    /** A new secret, of no use until it is confirmed; the one in force stays. A person who signs. */
    Offer offer(String account);

    /** The secret that was offered last and not confirmed; the same picture again. */
    Offer offered(String account);

    /**
     * Puts the secret offered last into force, when a code shows that an app has it.
     *
     * @return ten recovery codes, each 24 characters in groups of four, good once each; those of before are worth
     *     nothing
     * @throws ProblemException {@link DirectoryProblem#FACTOR_WRONG} with pointer {@code /code}, or
     *     {@link DirectoryProblem#TOO_MANY_ATTEMPTS}
     */
    List<String> confirm(String account, String code);

    /** How many recovery codes are left. */
    int recoveryCodes(String account);

    /** Takes the second factor away, with its recovery codes. A person who signs. */
    void remove(String account);

    /**
     * Takes a code of the app or a recovery code, and never the same again. One time step before and after the present
     * one is taken too, since clocks differ. Wrong ones cost time as wrong passwords do.
     *
     * @throws ProblemException {@link DirectoryProblem#FACTOR_WRONG} or {@link DirectoryProblem#TOO_MANY_ATTEMPTS}
     */
    void check(String account, String code);
}
