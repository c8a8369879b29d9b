package org.throughline.directory.domain;

import java.util.Optional;

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
}
