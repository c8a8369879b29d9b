package org.throughline.journal.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.JournalFolder;
import org.throughline.journal.JournalInspection;
import org.throughline.journal.JournalProblem;
import org.throughline.journal.JournalVerification;
import org.throughline.kernel.ProblemException;

/** One verification at a time: it reads the whole journal, and a second one would only read it again. */
@ApplicationScoped
class NodeInspection implements JournalInspection {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    private JournalVerification verification;
    private Clock clock;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile @Nullable Inspected latest;

    @SuppressWarnings("NullAway.Init")
    protected NodeInspection() {
        // For the CDI proxy.
    }

    @Inject
    @SuppressWarnings("NullAway.Init") // The container gives the source afterwards.
    NodeInspection(JournalFolder folder, Clock clock) {
        this.verification = JournalVerification.against(folder.path(), folder.archive());
        this.clock = clock;
    }

    NodeInspection(DataSource source, JournalVerification verification, Clock clock) {
        this.source = source;
        this.verification = verification;
        this.clock = clock;
    }

    @Override
    public Inspected inspect() {
        if (!underWay.compareAndSet(false, true)) {
            throw new ProblemException(JournalProblem.VERIFICATION_BUSY);
        }
        try {
            Inspected made = verified();
            latest = made;
            return made;
        } finally {
            underWay.set(false);
        }
    }

    @Override
    public Optional<Inspected> latest() {
        return Optional.ofNullable(latest);
    }

    private Inspected verified() {
        Instant at = clock.instant();
        long start = System.nanoTime();
        try (Connection connection = source.getConnection()) {
            JournalVerification.Verdict verdict = verification.verify(connection);
            return new Inspected(verdict, at, Duration.ofNanos(System.nanoTime() - start));
        } catch (SQLException away) {
            throw new jakarta.persistence.PersistenceException(away);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
