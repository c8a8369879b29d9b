package org.throughline.enterprises.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** What a check has found wrong so far; refuses once, with everything. */
class Findings {

    private final List<Fault> faults = new ArrayList<>();

    void add(String pointer, String key) {
        add(pointer, key, Map.of());
    }

    void add(String pointer, String key, Map<String, String> values) {
        faults.add(new Fault(pointer, new Phrase(EnterpriseProblem.TEXTS, key, values)));
    }

    /** @throws ProblemException of this type with every fault, if there is one */
    void refuseIfAny(EnterpriseProblem type) {
        if (!faults.isEmpty()) {
            throw new ProblemException(type, Map.of("count", Integer.toString(faults.size())), faults);
        }
    }
}
