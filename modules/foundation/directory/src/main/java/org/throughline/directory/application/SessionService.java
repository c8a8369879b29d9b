package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.Invitations;
import org.throughline.directory.Session;
import org.throughline.directory.Sessions;
import org.throughline.directory.domain.SessionStore;

/** Begins, finds and ends sessions. */
@ApplicationScoped
public class SessionService implements Sessions {

    private static final int SECRET_BYTES = 32;
    private static final int MOST_LISTED = 500;
    private static final int LONGEST_AGENT = 200;
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionStore store;
    private SessionMemory memory;
    private SessionRules rules;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SessionService() {
        // For the CDI proxy.
    }

    @Inject
    SessionService(SessionStore store, SessionMemory memory, SessionRules rules, Clock clock) {
        this.store = store;
        this.memory = memory;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String begin(String account, Session.Stage stage, String address, String agent) {
        return begin(account, stage, address, agent, clock.instant());
    }

    @Override
    public String begin(String account, Session.Stage stage, String address, String agent, Instant proven) {
        Instant now = clock.instant();
        String secret = secret();
        store.removeUntil(rules.idleSince(now), rules.oldest(now));
        store.add(
                digest(secret),
                new Session(UUID.randomUUID(), account, stage, now, now, proven, address, readable(agent)));
        store.keepNewest(account, rules.atOnce());
        memory.forget();
        return secret;
    }

    @Override
    public Optional<Session> find(String secret) {
        String digest = digest(secret);
        Instant now = clock.instant();
        return memory.get(digest, now).or(() -> asked(digest, now)).filter(session -> !rules.isOver(session, now));
    }

    private Optional<Session> asked(String digest, Instant now) {
        long mark = memory.mark();
        Optional<Session> found = store.find(digest);
        if (found.filter(session -> !rules.isOver(session, now)).isEmpty()) {
            return Optional.empty();
        }
        Session session = found.get();
        if (!now.isBefore(session.seen().plus(WRITTEN_EVERY))) {
            store.seen(digest, now);
        }
        memory.put(digest, session, now, mark);
        return found;
    }

    @Override
    public Optional<String> renew(String secret, Session.Stage stage) {
        String renewed = secret();
        boolean live = find(secret).isPresent() && store.renew(digest(secret), digest(renewed), stage, clock.instant());
        memory.forget();
        return live ? Optional.of(renewed) : Optional.empty();
    }

    @Override
    public void end(String secret) {
        store.remove(digest(secret));
        memory.forget();
    }

    @Override
    public boolean end(String account, UUID id) {
        boolean ended = store.remove(account, id);
        memory.forget();
        return ended;
    }

    @Override
    public void endAll(String account, Optional<UUID> but) {
        store.removeAll(account, but);
        memory.forget();
    }

    @Override
    public List<Session> of(String account) {
        return live(store.list(Optional.of(account), MOST_LISTED));
    }

    @Override
    public List<Session> all() {
        return live(store.list(Optional.empty(), MOST_LISTED));
    }

    private List<Session> live(List<Session> sessions) {
        Instant now = clock.instant();
        return sessions.stream().filter(session -> !rules.isOver(session, now)).toList();
    }

    private static String secret() {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** 256 random bits need no salt and no slow hash. */
    private static String digest(String secret) {
        return Invitations.digest(secret);
    }

    private static String readable(String agent) {
        String plain = agent.replaceAll("\\p{C}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_AGENT));
    }
}
