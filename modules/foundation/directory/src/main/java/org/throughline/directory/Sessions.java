package org.throughline.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is signed in. Sessions are rows of the database: they live through the loss of a node and end on every node, on
 * the one that ends them at once, on others within a second.
 *
 * <p>One that was not used for half an hour or is older than twelve hours has ended by itself; a sixth of the same
 * person ends the oldest. All three are settings.
 *
 * @see <a href="https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x16-V7-Session-Management.md">OWASP ASVS 5.0, V7</a>
 */
public interface Sessions {

    /**
     * A new session of an account, just proven.
     *
     * @param agent what the browser calls itself, of any length and content
     * @return the secret by which the browser shows it: 43 characters that can stand in a cookie
     */
    String begin(String account, Session.Stage stage, String address, String agent);

    /**
     * The same for somebody who proved elsewhere who they are.
     *
     * @param proven when they last showed a secret; what signs counts from there
     */
    String begin(String account, Session.Stage stage, String address, String agent, Instant proven);

    /** The session of this secret, if it has not ended and its account is not disabled; it counts as used now. */
    Optional<Session> find(String secret);

    /**
     * The same session under another secret, just proven: whoever had the former secret has nothing.
     *
     * @return the new secret; empty if the session has ended
     */
    Optional<String> renew(String secret, Session.Stage stage);

    /** Ends the session of this secret. */
    void end(String secret);

    /** Ends one session of an account; false if the account has none of this id. */
    boolean end(String account, UUID id);

    /** Ends every session of an account but one of them, if any. */
    void endAll(String account, Optional<UUID> but);

    /** Sessions of an account, the one used last first. */
    List<Session> of(String account);

    /** Sessions of everybody, the one used last first; at most 500. */
    List<Session> all();
}
