package org.throughline.directory;

import org.throughline.kernel.ProblemException;

/** The way in to an installation that knows nobody yet: a link that works once, for a day. */
public interface FirstAdministrator {

    /** Whether the token of a link can still be used. */
    boolean isOpen(String token);

    /**
     * Makes the first account, that of a system administrator of the bureau, and closes the link. There is nobody yet
     * who could approve it; from then on every post needs two people.
     *
     * @param account 2 to 40 small letters, digits, dots, underscores and hyphens, a letter first
     * @param password by the rules for all passwords ({@link Passwords})
     * @return the account's name
     * @throws ProblemException {@link DirectoryProblem#INVITATION_CLOSED}, or {@link DirectoryProblem#ACCOUNT_INVALID}
     *     with every fault at once, pointers {@code /account}, {@code /name}, {@code /password}
     */
    String accept(String token, String account, String name, String password);
}
