package org.throughline.directory;

import org.throughline.kernel.ProblemException;

/**
 * Checks who somebody says they are.
 *
 * <p>Wrong secrets cost the caller time: after five in a row the name is closed for one second, then two, then four, up
 * to a quarter of an hour. Few checks are made at once, so that a flood of them leaves the server to everybody else.
 */
public interface SignIn {

    /**
     * The person of this account, as they stand today.
     *
     * @throws ProblemException {@link DirectoryProblem#CREDENTIALS_WRONG} if there is no such account, the password is
     *     another, the account is disabled or no post of theirs is approved today: which of them is not told;
     *     {@link DirectoryProblem#TOO_MANY_ATTEMPTS} or {@link DirectoryProblem#BUSY} if the caller must wait
     */
    Standing person(String account, String password);

    /** The API client of this name; refuses as {@link #person} does. */
    Standing client(String name, String secret);
}
