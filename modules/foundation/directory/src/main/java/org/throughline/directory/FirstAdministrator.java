package org.throughline.directory;

import org.throughline.kernel.ProblemException;

/** The way in to an installation that knows nobody yet: a link that works once, for a day. */
public interface FirstAdministrator {

    /** Whether the token of a link can still be used. */
    boolean isOpen(String token);

    /**
     * Makes the first account, with every right of administration and none in the bureau's work, and closes the link.
     *
     * @param account 2 to 40 small letters, digits, dots, underscores and hyphens, a letter first
     * @param password at least 12 characters
     * @throws ProblemException {@link DirectoryProblem#INVITATION_CLOSED}, or {@link DirectoryProblem#ACCOUNT_INVALID}
     *     with every fault at once, pointers {@code /account}, {@code /name}, {@code /password}
     */
    Person accept(String token, String account, String name, String password);
}
