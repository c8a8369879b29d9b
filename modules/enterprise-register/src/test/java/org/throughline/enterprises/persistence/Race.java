package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** What is done at the same moment, and what is refused. */
final class Race {

    private Race() {}

    /** What came of each: its answer, or the code of its refusal. */
    static List<String> between(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : pool.invokeAll(List.of(run(start, one), run(start, other)))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<String> run(CyclicBarrier start, Callable<String> act) {
        return () -> {
            start.await();
            try {
                return act.call();
            } catch (ProblemException refusal) {
                return refusal.type().code();
            }
        };
    }

    static void refused(ProblemType type, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
