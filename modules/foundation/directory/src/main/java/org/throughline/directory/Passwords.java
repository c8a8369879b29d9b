package org.throughline.directory;

import java.util.UUID;
import org.throughline.kernel.ProblemException;

/** Passwords of people: what they must be, how old they may grow, and how one is changed. */
public interface Passwords {

    /**
     * Gives a person another password and ends every other session of theirs.
     *
     * @param account whose it is, in lower case
     * @param session the one that goes on
     * @throws ProblemException {@link DirectoryProblem#PASSWORD_REFUSED} with pointer {@code /present} if the present
     *     one is wrong, {@code /fresh} with every rule the new one breaks; or what {@link SignIn#person} says about
     *     waiting
     */
    void change(String account, String present, String fresh, UUID session);

    /** Whether the house limits the age of passwords and this one is too old, or was given by somebody else. */
    boolean mustChange(String account);

    /** The shortest length that is taken, in characters. */
    int shortest();
}
