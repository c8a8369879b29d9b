package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Guarded;

/** Counts wrong secrets, in a transaction of its own so that the refusal that follows does not undo it. */
@ApplicationScoped
class AttemptBook {

    private DirectoryRepository directory;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected AttemptBook() {
        // For the CDI proxy.
    }

    @Inject
    AttemptBook(DirectoryRepository directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Guarded seen) {
        directory.locked(seen).failed(clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(Guarded seen) {
        directory.locked(seen).succeeded();
    }
}
