package org.throughline.jobs.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Threads and transactions of the server for work that no request asked for at this moment. */
@ApplicationScoped
class ServerThreads implements Transactions, Executor {

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Instance<RequestContextController> contexts;

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inNew(Supplier<T> work) {
        return work.get();
    }

    /** What beans remember for a request they remember for the work as a whole. */
    @Override
    public void execute(Runnable work) {
        threads.execute(() -> {
            RequestContextController context = contexts.get();
            context.activate();
            try {
                work.run();
            } finally {
                context.deactivate();
            }
        });
    }
}
