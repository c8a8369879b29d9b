package org.throughline.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several callers at once, each asking for one path after the other. */
record Load(int port, String token, int callers) {

    /** Requests per second over a while. */
    double run(List<String> paths, int seconds) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<Long>> work = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int first = caller * paths.size() / callers;
                work.add(() -> ask(paths, first, end));
            }
            long begun = System.nanoTime();
            long answers = 0;
            for (Future<Long> part : pool.invokeAll(work)) {
                answers += part.get();
            }
            return answers * 1e9 / (System.nanoTime() - begun);
        } finally {
            pool.shutdownNow();
        }
    }

    private long ask(List<String> paths, int first, long end) throws IOException {
        try (Caller caller = new Caller(port, token)) {
            long answers = 0;
            for (int at = first; System.nanoTime() < end; at = (at + 1) % paths.size()) {
                caller.get(paths.get(at));
                answers++;
            }
            return answers;
        }
    }
}
