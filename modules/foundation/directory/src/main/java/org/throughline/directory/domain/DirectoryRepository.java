package org.throughline.directory.domain;

import java.util.Optional;
import java.util.UUID;

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

    void add(Account account);

    void add(Post post);

    /**
     * The bureau an installation is for.
     *
     * @param code taken if there is such a bureau, else the first one by its code
     */
    Optional<UUID> bureau(String code);
}
