package org.throughline.directory;

import java.util.Optional;
import org.throughline.kernel.ProblemException;

/** The way in for somebody whose account was entered by an administrator: a link that works once. */
public interface AccountInvitation {

    /** The name of the account that the link is for; empty if it was followed, has run out or never existed. */
    Optional<String> account(String token);

    /**
     * Sets the password of the account, ends its sessions and closes the link. The account still needs an approved
     * post.
     *
     * @return the account's name
     * @throws ProblemException {@link DirectoryProblem#INVITATION_CLOSED}, or {@link DirectoryProblem#PASSWORD_REFUSED}
     *     with every fault at once, pointer {@code /password}
     */
    String accept(String token, String password);
}
