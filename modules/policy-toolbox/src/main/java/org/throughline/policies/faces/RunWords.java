package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.application.RunningRules;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.runs.NearMiss;
import org.throughline.policies.runs.VerdictChange;
import org.throughline.policies.sentences.Sentence;

/** Says what runs found, which is kept as the language writes it. */
@RequestScoped
class RunWords {

    @Inject
    private RunningRules running;

    @Inject
    private PolicyReader reader;

    @Inject
    private GapWords gaps;

    /** Conditions that were read, as they are written; a list says the same ones again and again. */
    private final Map<String, Optional<Atom>> read = new HashMap<>();

    private Optional<Atom> atom(String source) {
        return read.computeIfAbsent(source, this::reading);
    }

    private Optional<Atom> reading(String source) {
        return running.rules().eligibility(source).map(Expression::conditions).stream()
                .flatMap(List::stream)
                .map(Expression.Condition::atom)
                .findFirst();
    }

    /** A condition as part of a sentence; as it is written if it can no longer be read. */
    String condition(String source) {
        return condition(source, true);
    }

    /** The same, or its opposite. */
    String condition(String source, boolean wanted) {
        return atom(source)
                .map(atom -> Sentence.of(atom, wanted, reader.language()))
                .orElse(source);
    }

    /** What has to be known; as it is written if there is no such thing any more. */
    String cell(String source) {
        return running.rules().eligibility("known(" + source + ")").map(Expression::conditions).stream()
                .flatMap(List::stream)
                .map(one -> Sentence.of(one.atom().cells().get(0), reader.language()))
                .findFirst()
                .orElse(source);
    }

    /** What alone keeps a firm from a clause, and how far it is from it. */
    String near(NearMiss near) {
        Optional<Atom> atom = atom(near.condition());
        if (near.gap() != null && atom.isPresent()) {
            return gaps.of(atom.get(), near.wanted(), near.gap());
        }
        return condition(near.condition(), near.wanted());
    }

    /** Why a firm gained or lost a clause. */
    List<String> change(VerdictChange change) {
        List<String> told = new ArrayList<>();
        told.add(reader.say("why." + change.why()));
        for (VerdictChange.Turned turned : change.turned()) {
            told.add(reader.say(
                    "turned",
                    Map.of(
                            "condition", condition(turned.condition()),
                            "before", seen(turned.before()),
                            "after", seen(turned.after()))));
        }
        return told;
    }

    private String seen(@Nullable String value) {
        return Objects.requireNonNullElseGet(value, () -> reader.say("firm.unknown"));
    }
}
