package org.throughline.policies.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Money;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.language.Language;
import org.throughline.policies.language.LanguageFault;
import org.throughline.policies.rehearsal.Draft;
import org.throughline.policies.rehearsal.Formulas;
import org.throughline.policies.rehearsal.KeptRehearsal.Sent;
import org.throughline.policies.rehearsal.RehearsalProblem;

/** Reads drafts: of what was typed all faults at once, and of what was kept the same draft again. */
final class DraftReading {

    private static final int TITLE = 200;

    private final Language language;
    private final Formulas formulas;
    private final DraftClauses clauses;
    private final Locale reader;

    DraftReading(Language language, Formulas formulas, DraftClauses clauses, Locale reader) {
        this.language = language;
        this.formulas = formulas;
        this.clauses = clauses;
        this.reader = reader;
    }

    /**
     * What was typed, with all it takes to rehearse it.
     *
     * @throws ProblemException {@link RehearsalProblem#INVALID} with every fault
     */
    Sent sent(RehearsalOrder order) {
        List<Fault> faults = new ArrayList<>();
        Money budget = budget(order.budget(), faults);
        boolean isNamed = !blank(order.policy()) || !blank(order.clause());
        Sent sent = isNamed ? named(order, budget, faults) : free(order, budget, faults);
        if (sent != null && faults.isEmpty()) {
            draft(sent, faults);
        }
        if (sent == null || !faults.isEmpty()) {
            throw new ProblemException(RehearsalProblem.INVALID, Map.of(), faults);
        }
        return sent;
    }

    /** A draft that was kept; a configuration that has changed since may have taken facts away that it asks for. */
    Draft draft(Sent sent) {
        List<Fault> faults = new ArrayList<>();
        Draft draft = draft(sent, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(RehearsalProblem.INVALID, Map.of(), faults);
        }
        return draft;
    }

    private @Nullable Sent named(RehearsalOrder order, @Nullable Money budget, List<Fault> faults) {
        refuse("/title", order.title(), faults);
        refuse("/replaces", order.replaces(), faults);
        refuse("/eligibility", order.eligibility(), faults);
        refuse("/benefit", order.benefit(), faults);
        String policy = order.policy();
        String clause = order.clause();
        if (policy == null || policy.isBlank()) {
            faults.add(fault("/policy", "fault.policy-missing"));
            return null;
        }
        if (clause == null || clause.isBlank()) {
            faults.add(fault("/clause", "fault.clause-missing"));
            return null;
        }
        DraftClauses.DraftClause said =
                clauses.find(policy, order.version(), clause).orElse(null);
        String eligibility = said == null ? null : said.eligibility();
        if (said == null || eligibility == null) {
            faults.add(fault("/clause", said == null ? "fault.clause-unknown" : "fault.clause-without-rules"));
            return null;
        }
        String name = policy + "/" + clause;
        return new Sent(said.title(), policy, said.version(), clause, name, eligibility, said.benefit(), budget);
    }

    private @Nullable Sent free(RehearsalOrder order, @Nullable Money budget, List<Fault> faults) {
        if (order.version() != null) {
            faults.add(fault("/version", "fault.not-with-policy"));
        }
        String title = order.title() == null ? "" : order.title().strip();
        if (title.isEmpty() || title.codePointCount(0, title.length()) > TITLE || !StorableText.holds(title)) {
            faults.add(fault("/title", "fault.title"));
        }
        String eligibility = order.eligibility() == null ? "" : order.eligibility();
        if (eligibility.isBlank()) {
            faults.add(fault("/eligibility", "fault.eligibility-missing"));
        } else {
            told("/eligibility", language.read(eligibility).faults(), faults);
        }
        String benefit = blank(order.benefit()) ? null : order.benefit();
        if (benefit != null) {
            told("/benefit", formulas.read(benefit).faults(), faults);
        }
        String replaces = blank(order.replaces()) ? null : order.replaces();
        if (replaces != null && !StorableText.holds(replaces)) {
            faults.add(fault("/replaces", "fault.clause-unknown"));
        }
        return new Sent(title, null, null, null, replaces, eligibility, benefit, budget);
    }

    private Draft draft(Sent sent, List<Fault> faults) {
        Language.Reading reading = language.read(sent.eligibility());
        told(sent.policy() == null ? "/eligibility" : "/clause", reading.faults(), faults);
        Formulas.Reading money = sent.benefit() == null ? null : formulas.read(sent.benefit());
        if (money != null) {
            told(sent.policy() == null ? "/benefit" : "/clause", money.faults(), faults);
        }
        return new Draft(
                sent.title(),
                sent.replaces(),
                reading.expression().orElseGet(() -> new Expression.Constant(false)),
                Optional.ofNullable(money).map(Formulas.Reading::money),
                sent.budget());
    }

    private @Nullable Money budget(RehearsalOrder.@Nullable Amount typed, List<Fault> faults) {
        if (typed == null) {
            return null;
        }
        Optional<Money> read = Money.parse(typed.amount(), typed.currency()).filter(money -> !money.isNegative());
        if (read.isEmpty()) {
            faults.add(fault("/budget", "fault.budget"));
        }
        return read.orElse(null);
    }

    private static void refuse(String pointer, @Nullable String typed, List<Fault> faults) {
        if (!blank(typed)) {
            faults.add(fault(pointer, "fault.not-with-policy"));
        }
    }

    private void told(String pointer, List<LanguageFault> found, List<Fault> faults) {
        for (LanguageFault one : found) {
            Map<String, String> values = Map.of(
                    "line", Integer.toString(one.at().line()),
                    "column", Integer.toString(one.at().column()),
                    "detail", one.detail().in(reader));
            faults.add(new Fault(pointer, new Phrase(RehearsalProblem.TEXTS, "fault.expression", values)));
        }
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private static Fault fault(String pointer, String key) {
        return new Fault(pointer, new Phrase(RehearsalProblem.TEXTS, key, Map.of()));
    }
}
