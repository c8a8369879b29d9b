package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Carries clauses out over all firms. */
final class Sweep {

    /** Words that are worked on at a time: what all conditions need of them stays near the processor. */
    static final int STRIP = 512;

    private final Index index;
    private final int blocks;

    Sweep(Index index) {
        this.index = index;
        this.blocks = RowSet.blocksOf(index.facts().rows());
    }

    /** What is done with each strip of rows. */
    interface Visit {
        void strip(Strip strip);
    }

    /** Visits all rows in their order. */
    void each(Visit visit) {
        Strip strip = new Strip(index);
        for (int block = 0; block < blocks; block++) {
            for (int from = 0; from < RowSet.WORDS; from += STRIP) {
                strip.to(block, from, from + STRIP);
                visit.strip(strip);
            }
        }
    }

    /** What each of some clauses says, in their order. */
    List<Outcome> outcomes(Collection<Program> programs) {
        List<Target> targets = new ArrayList<>();
        programs.forEach(program -> targets.add(new Target(program, blocks)));
        each(strip -> targets.forEach(target -> target.run(strip)));
        return targets.stream().map(Target::outcome).toList();
    }

    /** Where the verdicts of a clause are written while they are found. */
    private static final class Target {

        private final Program program;
        private final long[][] certain;
        private final long[][] possible;

        Target(Program program, int blocks) {
            this.program = program;
            this.certain = new long[blocks][];
            this.possible = new long[blocks][];
        }

        void run(Strip strip) {
            int block = strip.block();
            if (strip.from() == 0) {
                certain[block] = new long[RowSet.WORDS];
                possible[block] = new long[RowSet.WORDS];
            }
            strip.run(program.root(), certain[block], possible[block]);
            if (strip.to() == RowSet.WORDS) {
                certain[block] = RowSet.shared(certain[block]);
                possible[block] = RowSet.shared(possible[block]);
            }
        }

        Outcome outcome() {
            return new Outcome(program, new RowSet(certain), new RowSet(possible));
        }
    }
}
