package org.throughline.directory.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.ProblemException;

/** Where accounts, clients and invitations live between requests. */
public interface DirectoryRepository {

    /** The account with this name in lower case. */
    Optional<Account> account(String name);

    /** The client with this name in lower case. */
    Optional<ApiClient> client(String name);

    /** The same one as it is now, locked until the transaction ends. */
    Guarded locked(Guarded seen);

    /** The invitation with this digest, locked until the transaction ends if there is one. */
    Optional<Invitation> invitation(String digest);

    /** The post with this id, locked until the transaction ends. */
    Optional<Post> post(UUID id);

    /** Whoever holds a post. */
    Guarded holder(Post post);

    /** The account with this id. */
    Optional<Account> account(UUID id);

    /**
     * Enters an account.
     *
     * @throws ProblemException {@link DirectoryProblem#NAME_TAKEN}
     */
    void add(Account account);

    /**
     * Enters a client of the API.
     *
     * @throws ProblemException {@link DirectoryProblem#NAME_TAKEN}
     */
    void add(ApiClient client);

    /** Whether this account was entered with a link that nobody has followed yet. */
    boolean awaitsFirstPassword(Account account);

    /** Writes a link and closes all earlier ones of the same account. */
    void add(Invitation invitation, Instant now);

    /**
     * Enters a post.
     *
     * @throws ProblemException {@link DirectoryProblem#DUTIES_APART} if its holder has another duty on one of its days
     */
    void add(Post post);

    /**
     * Whether somebody holds an approved post of security administrator on this day or will later, be their account
     * closed or not. All other changes of posts wait until this transaction ends, so that the answer stays true.
     */
    boolean isSecurityHeld(LocalDate day);

    /**
     * Whether somebody who has chosen a password holds an approved post of the same duty besides this one; asked and
     * kept true as {@link #isSecurityHeld} is.
     */
    boolean isHeldBesides(Post post, LocalDate day);

    /** What is there by this code on a day. */
    Optional<UUID> organisation(String code, LocalDate day);

    /**
     * The bureau an installation is for.
     *
     * @param code taken if there is such a bureau, else the first one by its code
     */
    Optional<UUID> bureau(String code);
}
