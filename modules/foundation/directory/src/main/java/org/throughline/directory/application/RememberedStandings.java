package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.directory.domain.StandingSource;

/**
 * Standings kept in memory until something changes.
 *
 * <p>A change on this node forgets all of them once it is committed. Changes of other nodes are seen by the revision,
 * which {@link RevisionWatch} reads every second; when it could not be read for three seconds, memory is not trusted
 * and every question goes to the database.
 */
@ApplicationScoped
public class RememberedStandings implements Standings {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration TRUSTED = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final Map<Key, Standing> known = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();
    private volatile long revision = -1;
    private volatile long seenAt;
    private volatile boolean everSeen;

    private StandingSource source;
    private Clock clock;
    private LongSupplier nanoseconds = System::nanoTime;

    @SuppressWarnings("NullAway.Init")
    protected RememberedStandings() {
        // For the CDI proxy.
    }

    @Inject
    RememberedStandings(StandingSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    RememberedStandings(StandingSource source, Clock clock, LongSupplier nanoseconds) {
        this(source, clock);
        this.nanoseconds = nanoseconds;
    }

    /** Somebody may do something else from now on; fired inside the transaction that changes it. */
    public record StandingsChanged() {}

    private record Key(Standing.Kind kind, String name, LocalDate day) {}

    @Override
    public Optional<Standing> person(String account) {
        return of(Standing.Kind.PERSON, account);
    }

    @Override
    public Optional<Standing> client(String name) {
        return of(Standing.Kind.SYSTEM, name);
    }

    private Optional<Standing> of(Standing.Kind kind, String name) {
        Key key = new Key(kind, name, LocalDate.now(clock.withZone(SHANGHAI)));
        boolean trusted = isTrusted();
        Standing remembered = trusted ? known.get(key) : null;
        if (remembered != null) {
            return Optional.of(remembered);
        }
        long before = forgotten.get();
        Optional<Standing> read = source.read(kind, name, key.day());
        if (trusted) {
            read.ifPresent(standing -> remember(key, standing, before));
        }
        return read;
    }

    /** What was read while a change was committed may be either state, and is not kept. */
    private void remember(Key key, Standing standing, long before) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, standing);
        if (forgotten.get() != before) {
            known.remove(key, standing);
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) StandingsChanged change) {
        forget();
    }

    /** What the database says about changes by now. */
    void see(long present) {
        if (present != revision) {
            forget();
            revision = present;
        }
        seenAt = nanoseconds.getAsLong();
        everSeen = true;
    }

    private boolean isTrusted() {
        return everSeen && nanoseconds.getAsLong() - seenAt <= TRUSTED.toNanos();
    }

    private void forget() {
        forgotten.incrementAndGet();
        known.clear();
    }
}
