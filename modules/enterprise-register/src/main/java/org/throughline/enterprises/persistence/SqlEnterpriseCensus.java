package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseCensus;

/** Counts the register in one pass over an index that holds every column asked for. */
@ApplicationScoped
class SqlEnterpriseCensus implements EnterpriseCensus {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final String CELLS = """
            select industry, district, kind, zone, generated, count(*)
            from enterprises.enterprise
            group by industry, district, kind, zone, generated
            """;
    private static final int DIVISION_LENGTH = 3;

    private final ReentrantLock counting = new ReentrantLock();

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @Inject
    private Clock clock;

    private volatile @Nullable Count latest;

    @Override
    public Count latest() {
        Count known = latest;
        if (known != null && isFresh(known)) {
            return known;
        }
        counting.lock();
        try {
            known = latest;
            if (known == null || !isFresh(known)) {
                known = count(clock.instant());
                latest = known;
            }
            return known;
        } finally {
            counting.unlock();
        }
    }

    private boolean isFresh(Count count) {
        return clock.instant().isBefore(count.at().plus(GOOD_FOR));
    }

    private Count count(Instant now) {
        Map<Dimension, Map<String, Long>> by = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            by.put(dimension, new TreeMap<>());
        }
        long total = 0;
        long generated = 0;
        List<?> cells = entities.createNativeQuery(CELLS).getResultList();
        for (Object cell : cells) {
            Object[] values = (Object[]) cell;
            long firms = ((Number) values[5]).longValue();
            total += firms;
            generated += Boolean.TRUE.equals(values[4]) ? firms : 0;
            add(by, Dimension.INDUSTRY, values[0].toString().substring(0, DIVISION_LENGTH), firms);
            add(by, Dimension.DISTRICT, values[1].toString(), firms);
            add(by, Dimension.KIND, values[2].toString(), firms);
            if (values[3] != null) {
                add(by, Dimension.ZONE, values[3].toString(), firms);
            }
        }
        return new Count(now, total, generated, by);
    }

    private static void add(Map<Dimension, Map<String, Long>> by, Dimension dimension, String code, long firms) {
        by.getOrDefault(dimension, new TreeMap<>()).merge(code, firms, Long::sum);
    }
}
