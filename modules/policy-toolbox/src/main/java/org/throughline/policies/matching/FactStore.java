package org.throughline.policies.matching;

import java.util.function.Consumer;
import org.throughline.policies.facts.Vocabulary;

/** The facts of a city in columns, as they are now. One change at a time; readers keep the version they took. */
public final class FactStore {

    private volatile Facts current;

    /** An empty city. */
    public FactStore(Vocabulary vocabulary) {
        current = Facts.none(vocabulary);
    }

    /** The version of now. */
    public Facts current() {
        return current;
    }

    /** Changes facts, all at once or, if the work throws anything, not at all. */
    public synchronized Change change(Consumer<FactEdit> work) {
        FactEdit edit = new FactEdit(current);
        boolean made = false;
        try {
            work.accept(edit);
            Change change = edit.done();
            current = change.after();
            made = true;
            return change;
        } finally {
            if (!made) {
                current = current.afresh();
            }
        }
    }
}
