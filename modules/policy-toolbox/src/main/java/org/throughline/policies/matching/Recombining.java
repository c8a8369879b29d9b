package org.throughline.policies.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Carries clauses out anew for single firms: one word, 64 rows, for each clause that the change concerns. */
final class Recombining {

    private final Strip strip;
    private final List<Integer> words;
    private final long[] certain = new long[RowSet.WORDS];
    private final long[] possible = new long[RowSet.WORDS];

    Recombining(Index index, SortedSet<Integer> rows) {
        this.strip = new Strip(index);
        this.words = rows.stream().map(row -> row / Long.SIZE).distinct().toList();
    }

    /** What the clauses say after the change. */
    Map<String, Outcome> outcomes(Map<String, Outcome> before, Touched touched) {
        Map<String, Edit> edits = new LinkedHashMap<>();
        before.forEach((key, outcome) -> {
            if (touched.concerns(outcome.program().facts())) {
                edits.put(key, new Edit(outcome));
            }
        });
        for (int word : words) {
            int within = word % RowSet.WORDS;
            strip.to(word / RowSet.WORDS, within, within + 1);
            edits.values().forEach(edit -> edit.word(within));
        }
        Map<String, Outcome> after = new LinkedHashMap<>(before);
        edits.forEach((key, edit) -> after.put(key, edit.done()));
        return after;
    }

    private final class Edit {

        private final Outcome before;
        private final RowSetEdit t;
        private final RowSetEdit p;

        Edit(Outcome before) {
            this.before = before;
            this.t = before.certain().edit();
            this.p = before.possible().edit();
        }

        void word(int within) {
            strip.run(before.program().root(), certain, possible);
            t.word(strip.block(), within, certain[within]);
            p.word(strip.block(), within, possible[within]);
        }

        Outcome done() {
            return new Outcome(before.program(), t.done(), p.done());
        }
    }
}
