package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseCensus;
import org.throughline.kernel.DivisionCode;

/** Counts the register in one pass over an index that holds every column asked for, and each reach from that count. */
@ApplicationScoped
class SqlEnterpriseCensus implements EnterpriseCensus {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final String CELLS = """
            select left(industry, 3), district, kind, zone, generated, count(*)
            from enterprises.enterprise where merged_into is null
            group by left(industry, 3), district, kind, zone, generated
            """;

    private final ReentrantLock counting = new ReentrantLock();

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @Inject
    private Clock clock;

    private volatile @Nullable Cells latest;

    /** Firms that agree in all that is counted. */
    private record Cell(
            String industry,
            DivisionCode district,
            String kind,
            @Nullable String zone,
            boolean generated,
            long firms) {}

    private record Cells(Instant at, List<Cell> cells, Map<Reach, Count> counts) {}

    @Override
    public Count latest(Reach reach) {
        Cells known = counted();
        // Few bounds exist, since they come with posts.
        return known.counts().computeIfAbsent(reach, asked -> count(known, asked));
    }

    @Override
    public boolean anyGenerated() {
        return counted().cells().stream().anyMatch(Cell::generated);
    }

    private Cells counted() {
        Cells known = latest;
        if (known != null && isFresh(known)) {
            return known;
        }
        counting.lock();
        try {
            known = latest;
            if (known == null || !isFresh(known)) {
                known = new Cells(clock.instant(), read(), new ConcurrentHashMap<>());
                latest = known;
            }
            return known;
        } finally {
            counting.unlock();
        }
    }

    private boolean isFresh(Cells count) {
        return clock.instant().isBefore(count.at().plus(GOOD_FOR));
    }

    private List<Cell> read() {
        List<?> rows = entities.createNativeQuery(CELLS).getResultList();
        List<Cell> cells = new ArrayList<>();
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            cells.add(new Cell(
                    values[0].toString(),
                    new DivisionCode(values[1].toString()),
                    values[2].toString(),
                    values[3] == null ? null : values[3].toString(),
                    Boolean.TRUE.equals(values[4]),
                    ((Number) values[5]).longValue()));
        }
        return List.copyOf(cells);
    }

    private static Count count(Cells counted, Reach reach) {
        Map<Dimension, Map<String, Long>> by = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            by.put(dimension, new TreeMap<>());
        }
        long total = 0;
        long generated = 0;
        for (Cell cell : counted.cells()) {
            if (reach.coversPlace(cell.district(), cell.zone())) {
                total += cell.firms();
                generated += cell.generated() ? cell.firms() : 0;
                add(by, Dimension.INDUSTRY, cell.industry(), cell.firms());
                add(by, Dimension.DISTRICT, cell.district().value(), cell.firms());
                add(by, Dimension.KIND, cell.kind(), cell.firms());
                add(by, Dimension.ZONE, cell.zone(), cell.firms());
            }
        }
        return new Count(counted.at(), total, generated, by);
    }

    private static void add(
            Map<Dimension, Map<String, Long>> by, Dimension dimension, @Nullable String code, long firms) {
        if (code != null) {
            by.getOrDefault(dimension, new TreeMap<>()).merge(code, firms, Long::sum);
        }
    }
}
