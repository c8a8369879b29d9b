package org.throughline.directory.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.Session;

/**
 * Where sessions live: under the digest of their secret. Each call stands for itself unless a transaction is running.
 */
public interface SessionStore {

    void add(String digest, Session session);

    /** The session under this digest unless its account is disabled; whether it is too old is for others to say. */
    Optional<Session> find(String digest);

    /** Notes that a session was used; does nothing if it has ended. */
    void seen(String digest, Instant moment);

    /** Puts a session under another digest and into another stage; false if it has ended. */
    boolean renew(String former, String digest, Session.Stage stage, Instant proven);

    void remove(String digest);

    /** Removes the session of this account and id; false if there is none. */
    boolean remove(String account, UUID id);

    void removeAll(String account, Optional<UUID> but);

    /** Keeps that many of an account, those that began last; one that waits for a second factor does not count. */
    void keepNewest(String account, int number);

    /** Removes what was last used at one moment or before, or began at another or before. */
    void removeUntil(Instant seen, Instant begun);

    /** Of one account, or of everybody, without those that wait for a second factor; the one used last first. */
    List<Session> list(Optional<String> account, int limit);
}
