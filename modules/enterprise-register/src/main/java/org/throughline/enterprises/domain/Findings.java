package org.throughline.enterprises.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** What a check has found wrong so far; refuses once, with everything. */
class Findings {

    private final List<Fault> faults = new ArrayList<>();
    private final String texts;

    Findings() {
        this(EnterpriseProblem.TEXTS);
    }

    /** What says its sentences from this bundle. */
    Findings(String texts) {
        this.texts = texts;
    }

    void add(String pointer, String key) {
        add(pointer, key, Map.of());
    }

    void add(String pointer, String key, Map<String, String> values) {
        add(pointer, new Phrase(texts, key, values));
    }

    void add(String pointer, Phrase why) {
        faults.add(new Fault(pointer, why));
    }

    boolean areNone() {
        return faults.isEmpty();
    }

    /** @throws ProblemException of this type with every fault, if there is one */
    void refuseIfAny(ProblemType type) {
        if (!faults.isEmpty()) {
            throw refusal(type);
        }
    }

    ProblemException refusal(ProblemType type) {
        return new ProblemException(type, Map.of("count", Integer.toString(faults.size())), faults);
    }
}
