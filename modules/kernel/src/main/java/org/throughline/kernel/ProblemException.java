package org.throughline.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refused request: its kind, the facts a client may show, and every fault of the input at once. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Map<String, String> facts;
    private final transient List<Fault> faults;

    public ProblemException(ProblemType type, Map<String, String> facts, List<Fault> faults) {
        super(requireNonNull(type, "type").code() + " " + facts + faults);
        this.type = type;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.faults = List.copyOf(faults);
    }

    public ProblemException(ProblemType type, Map<String, String> facts) {
        this(type, facts, List.of());
    }

    public ProblemException(ProblemType type) {
        this(type, Map.of(), List.of());
    }

    public ProblemType type() {
        return type;
    }

    /** Values for the placeholders of the detail, and extension members of the document; never personal data. */
    public Map<String, String> facts() {
        return facts;
    }

    /** What is wrong where, in the order of the input; empty where the problem is not one of input. */
    public List<Fault> faults() {
        return faults;
    }

    /** One sentence that is true of every failure of this kind. */
    public Phrase title() {
        return new Phrase(type.bundle(), "problem." + type.code() + ".title");
    }

    /** One sentence about this occurrence. */
    public Phrase detail() {
        return new Phrase(type.bundle(), "problem." + type.code() + ".detail", facts);
    }
}
