package org.throughline.policies.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FirmFact;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.enterprises.FirmFactsFeed.Mark;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.matching.Change;
import org.throughline.policies.matching.FactEdit;
import org.throughline.policies.matching.FactOutOfRange;
import org.throughline.policies.matching.FactStore;
import org.throughline.policies.matching.Facts;

/**
 * The facts of all firms in columns. What is too large or too fine to be kept counts as not known, and is counted. To
 * be used by one thread.
 */
public final class CityFacts {

    /** As many facts are kept aside until they go into the columns together; the columns are copied each time. */
    private static final int PORTION = 250_000;

    private final Vocabulary vocabulary;
    private final SaidFacts said;
    private final FactStore store;
    private final Map<UUID, Integer> refused = new HashMap<>();

    private CityFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.said = new SaidFacts(vocabulary);
        this.store = new FactStore(vocabulary);
    }

    /** Facts with the view of the register that they are. */
    public record Read(CityFacts facts, Mark mark) {}

    /** Reads all that is known now. */
    public static Read now(FirmFactsFeed feed, Vocabulary vocabulary) {
        CityFacts facts = new CityFacts(vocabulary);
        Reading reading = facts.new Reading(firm -> true);
        Mark mark = feed.all(reading);
        reading.end();
        return new Read(facts, mark);
    }

    /** Reads what a view saw of some firms. */
    public static Read asSeen(FirmFactsFeed feed, Vocabulary vocabulary, Mark mark, Predicate<UUID> firms) {
        CityFacts facts = new CityFacts(vocabulary);
        Reading reading = facts.new Reading(firms);
        feed.asSeen(mark, reading);
        reading.end();
        return new Read(facts, mark);
    }

    /** The facts of now, which never change. */
    public Facts facts() {
        return store.current();
    }

    /** How many facts are not in them because they cannot be kept. */
    public int refused() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Takes over what is known now of firms that changed; those of which nothing was told are gone. */
    Change take(Set<UUID> changed, HeardFirms heard) {
        return store.change(edit -> {
            for (UUID id : changed) {
                refused.remove(id);
                HeardFirms.Heard firm = heard.firms().get(id);
                if (firm != null) {
                    replace(edit, id, firm);
                } else if (store.current().row(id).isPresent()) {
                    edit.remove(edit.row(id));
                }
            }
        });
    }

    private void replace(FactEdit edit, UUID id, HeardFirms.Heard firm) {
        int row = edit.row(id);
        vocabulary.facts().forEach(fact -> edit.clear(row, fact));
        enter(edit, row, firm.entry());
        firm.facts().forEach(fact -> enter(edit, row, id, fact));
    }

    private void enter(FactEdit edit, int row, FirmEntry entry) {
        entry.tell((name, statement) -> said.fact(name).ifPresent(fact -> edit.set(row, fact, statement)));
    }

    private void enter(FactEdit edit, int row, UUID id, FirmFact fact) {
        KnownFact known = said.fact(fact.name()).orElse(null);
        if (known == null) {
            return;
        }
        Statement statement = SaidFacts.statement(known, fact);
        Integer year = fact.year();
        try {
            if (year == null) {
                edit.set(row, known, statement);
            } else {
                edit.set(row, known, year, statement);
            }
        } catch (FactOutOfRange beyond) {
            refused.merge(id, 1, Integer::sum);
        }
    }

    /** Takes over all firms, some at a time. */
    private final class Reading implements FirmFactsFeed.Sink {

        private final Predicate<UUID> which;

        /** Firms of which no fact came yet. */
        private final Map<UUID, FirmEntry> waiting = new HashMap<>();

        private final List<UUID> firms = new ArrayList<>(PORTION);
        private final List<FirmFact> facts = new ArrayList<>(PORTION);

        Reading(Predicate<UUID> which) {
            this.which = which;
        }

        @Override
        public void firm(UUID id, String industry, String division, @Nullable String zone) {
            if (which.test(id)) {
                waiting.put(id, new FirmEntry(industry, division, zone));
            }
        }

        @Override
        public void fact(UUID firm, FirmFact fact) {
            firms.add(firm);
            facts.add(fact);
            if (facts.size() == PORTION) {
                enterFacts();
            }
        }

        private void enterFacts() {
            store.change(edit -> {
                for (int at = 0; at < facts.size(); at++) {
                    int row = row(edit, firms.get(at));
                    if (row >= 0) {
                        enter(edit, row, firms.get(at), facts.get(at));
                    }
                }
            });
            firms.clear();
            facts.clear();
        }

        private int row(FactEdit edit, UUID id) {
            FirmEntry fresh = waiting.remove(id);
            if (fresh == null) {
                return which.test(id) ? edit.row(id) : -1;
            }
            int row = edit.row(id);
            CityFacts.this.enter(edit, row, fresh);
            return row;
        }

        void end() {
            enterFacts();
            store.change(edit -> List.copyOf(waiting.keySet()).forEach(id -> row(edit, id)));
        }
    }
}
