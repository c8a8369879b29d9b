package org.throughline.jobs.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.throughline.directory.Standings;
import org.throughline.jobs.domain.Leases;
import org.throughline.jobs.domain.TimerBook;

/** What a node works with. */
@Dependent
class NodeParts {

    private final Leases leases;
    private final TimerBook timers;
    private final Standings standings;
    private final Transactions transactions;
    private final Executor threads;

    @Inject
    NodeParts(Leases leases, TimerBook timers, Standings standings, ServerThreads server) {
        this(leases, timers, standings, server, server);
    }

    NodeParts(Leases leases, TimerBook timers, Standings standings, Transactions transactions, Executor threads) {
        this.leases = leases;
        this.timers = timers;
        this.standings = standings;
        this.transactions = transactions;
        this.threads = threads;
    }

    Leases leases() {
        return leases;
    }

    TimerBook timers() {
        return timers;
    }

    Standings standings() {
        return standings;
    }

    Transactions transactions() {
        return transactions;
    }

    Executor threads() {
        return threads;
    }

    /** A counter that only ever rises, to measure with; no time of day. */
    LongSupplier nanoseconds() {
        return System::nanoTime;
    }
}
