package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.throughline.directory.Session;

/** Sessions as this node saw them within the last second, so that the requests of one page ask the database once. */
@ApplicationScoped
class SessionMemory {

    private static final Duration TRUSTED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Map<String, Seen> known = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    /** A session, and when the database was last asked about it. */
    private record Seen(Session session, Instant asked) {}

    Optional<Session> get(String digest, Instant now) {
        return Optional.ofNullable(known.get(digest))
                .filter(seen ->
                        !now.isBefore(seen.asked()) && now.isBefore(seen.asked().plus(TRUSTED)))
                .map(Seen::session);
    }

    /** To be asked for before the database is, and given back with its answer. */
    long mark() {
        return forgotten.get();
    }

    /** What was read while a session was ended may be the state before, and is not kept. */
    void put(String digest, Session session, Instant now, long mark) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(digest, new Seen(session, now));
        if (forgotten.get() != mark) {
            known.remove(digest);
        }
    }

    /** To be called when something has ended, once before it is committed and once after. */
    void forget() {
        forgotten.incrementAndGet();
        known.clear();
    }
}
