package org.throughline.policies.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.LanguageFault.Kind;

/** The language over one vocabulary. Safe to be used by many at once. */
public final class Language {

    /** How many characters a source may have. */
    public static final int LONGEST = 20_000;

    /** How deep brackets may stand within brackets. */
    public static final int DEEPEST = 40;

    private final Vocabulary vocabulary;
    private final CelCheck check;

    public Language(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.check = new CelCheck(vocabulary);
    }

    /**
     * What came of a source.
     *
     * @param expression what it asks; empty if there are faults
     * @param faults all that is wrong with it, in the order of the source; empty if it can be asked
     */
    public record Reading(Optional<Expression> expression, List<LanguageFault> faults) {

        static Reading of(List<LanguageFault> faults) {
            return new Reading(Optional.empty(), List.copyOf(faults));
        }
    }

    /** Reads a source. Whatever it is, the answer is a tree or faults. */
    public Reading read(String text) {
        Passage.Opened opened = Passage.open(text, vocabulary);
        return opened.passage().map(this::lower).orElseGet(() -> Reading.of(opened.faults()));
    }

    private Reading lower(Passage passage) {
        Expression expression = passage.condition(passage.root());
        if (passage.faults().isEmpty()) {
            check.refusals(passage.tree(), passage.literals())
                    .forEach(issue -> passage.refuse(
                            Source.position(issue.getSourceLocation()),
                            Kind.REFUSED,
                            Map.of("said", issue.getMessage())));
        }
        List<LanguageFault> all = passage.faults();
        return all.isEmpty() ? new Reading(Optional.of(expression), List.of()) : Reading.of(all);
    }
}
