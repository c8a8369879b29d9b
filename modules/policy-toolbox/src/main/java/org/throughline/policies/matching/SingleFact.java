package org.throughline.policies.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;

/**
 * A fact that has one value, with the days between which that speaks.
 *
 * @param present of which firms anything was said
 * @param values numbers as {@link Scaled} has them, or codes of words; empty for tags
 * @param from the day on which it held
 * @param until the day from which it no longer holds, {@link #OPEN} if no end is known
 * @param words what codes mean
 * @param tags for each code the firms that have it; empty unless the fact is tags
 */
record SingleFact(
        KnownFact fact,
        RowSet present,
        PackedColumn values,
        PackedColumn from,
        PackedColumn until,
        Words words,
        List<RowSet> tags)
        implements FactColumn {

    /** No end is known. */
    static final long OPEN = LocalDate.of(9999, 12, 31).toEpochDay();

    static SingleFact of(KnownFact fact) {
        return new SingleFact(
                fact,
                RowSet.EMPTY,
                PackedColumn.EMPTY,
                PackedColumn.EMPTY,
                PackedColumn.EMPTY,
                Words.none(),
                List.of());
    }

    /** Whether what is known of a firm speaks of a day. */
    boolean isInForce(int row, long day) {
        return present.has(row) && from.get(row) <= day && day < until.get(row);
    }

    @Override
    public FactColumnEdit edit(int rows) {
        return new Edit(this, rows);
    }

    private static final class Edit implements FactColumnEdit {

        private final KnownFact fact;
        private final RowSetEdit present;
        private final PackedColumn.Edit values;
        private final PackedColumn.Edit from;
        private final PackedColumn.Edit until;
        private final List<RowSetEdit> tags = new ArrayList<>();
        private Words words;

        Edit(SingleFact before, int rows) {
            fact = before.fact;
            present = before.present.edit();
            values = before.values.edit(rows);
            from = before.from.edit(rows);
            until = before.until.edit(rows);
            words = before.words;
            before.tags.forEach(tag -> tags.add(tag.edit()));
        }

        @Override
        public void set(int row, int year, Statement statement) {
            if (fact.type() instanceof ValueType.Tags) {
                tags(row, statement.value());
            } else {
                values.set(row, statement.value() instanceof Value.Word word ? code(word) : raw(statement));
            }
            from.set(row, statement.asOf().toEpochDay());
            until.set(row, end(statement.endsOn()));
            present.set(row, true);
        }

        private static long end(@Nullable LocalDate day) {
            return day == null ? OPEN : Math.min(OPEN, day.toEpochDay());
        }

        private long raw(Statement statement) {
            return Scaled.raw(fact, statement);
        }

        private long code(Value.Word word) {
            boolean held = fact.type() instanceof ValueType.Numeric
                    || fact.type() instanceof ValueType.Day
                    || fact.type() instanceof ValueType.Truth;
            if (held) {
                throw FactOutOfRange.kind(fact.name(), word);
            }
            return code(word.word());
        }

        private int code(String word) {
            int code = words.code(word);
            if (code != Words.NONE) {
                return code;
            }
            words = words.with(word);
            return words.size() - 1;
        }

        private void tags(int row, Value value) {
            if (!(value instanceof Value.Words held)) {
                throw FactOutOfRange.kind(fact.name(), value);
            }
            untag(row, held.words());
            for (String word : held.words()) {
                int code = code(word);
                while (tags.size() <= code) {
                    tags.add(RowSet.EMPTY.edit());
                }
                tags.get(code).set(row, true);
            }
        }

        private void untag(int row, Collection<String> but) {
            for (int code = 0; code < tags.size(); code++) {
                if (!but.contains(words.word(code))) {
                    tags.get(code).set(row, false);
                }
            }
        }

        @Override
        public void clear(int row) {
            untag(row, Set.of());
            present.set(row, false);
        }

        @Override
        public void clear(int row, int year) {
            clear(row);
        }

        @Override
        public FactColumn done() {
            List<RowSet> held = tags.stream().map(RowSetEdit::done).toList();
            return new SingleFact(fact, present.done(), values.done(), from.done(), until.done(), words, held);
        }
    }
}
