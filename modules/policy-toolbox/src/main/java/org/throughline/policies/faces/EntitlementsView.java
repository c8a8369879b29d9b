package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Money;
import org.throughline.policies.application.CheckAnswer;
import org.throughline.policies.application.CheckService;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.sentences.Sentence;
import org.throughline.policies.verdict.Nearness;
import org.throughline.policies.verdict.Verdict;

/** What one firm can have of the clauses in force, nearly, perhaps and not, each with its why. */
@Named("entitlementsView")
@RequestScoped
public class EntitlementsView {

    @Inject
    private CheckService checks;

    @Inject
    private CurrentUser user;

    @Inject
    private PolicyReader reader;

    @Inject
    private FactWords words;

    @Inject
    private GapWords gaps;

    private final Map<Entitlement.Group, List<Entitlement>> groups = new EnumMap<>(Entitlement.Group.class);
    private String asked = "";

    /** Those of a group, with what is in the way or missing. */
    public record Stack(Entitlement.Group group, List<Entitlement> lines) {}

    /** Called where it is drawn; the firm is judged once a page. */
    public EntitlementsView of(String uscc) {
        if (!asked.equals(uscc)) {
            asked = uscc;
            groups.clear();
            checks.inForce(uscc)
                    .forEach(said -> groups.computeIfAbsent(group(said), group -> new ArrayList<>())
                            .add(line(said)));
        }
        return this;
    }

    private static Entitlement.Group group(CheckAnswer.InForce said) {
        if (said.clause().eligibility() == null || said.conditions().isEmpty()) {
            return Entitlement.Group.UNRULED;
        }
        return switch (said.verdict()) {
            case ELIGIBLE -> Entitlement.Group.ENTITLED;
            case UNKNOWN -> Entitlement.Group.OPEN;
            case NOT_ELIGIBLE -> said.near().isEmpty() ? Entitlement.Group.NOT : Entitlement.Group.NEARLY;
        };
    }

    private Entitlement line(CheckAnswer.InForce said) {
        Money amount = said.verdict() == Verdict.Outcome.ELIGIBLE ? said.amount() : null;
        return new Entitlement(
                said.clause(),
                group(said),
                CheckLine.conditions(said.conditions(), reader, words),
                amount == null ? "" : words.money(amount),
                amount == null ? "" : words.exactMoney(amount),
                said.missing().stream().map(words::cell).sorted().toList(),
                said.near().stream().map(this::near).toList());
    }

    private String near(Nearness near) {
        Atom atom = near.finding().condition().atom();
        String condition = Sentence.of(atom, near.wanted(), user.language());
        return near.gap().map(gap -> gaps.of(atom, near.wanted(), gap)).orElse(condition);
    }

    /** The groups in which the firm has anything, in their order. */
    public List<Stack> getStacks() {
        return groups.entrySet().stream()
                .map(group -> new Stack(group.getKey(), group.getValue()))
                .toList();
    }

    /** How many there are of a group. */
    public int count(String group) {
        return groups.getOrDefault(Entitlement.Group.valueOf(group), List.of()).size();
    }

    /** Whether any clause is in force. */
    public boolean isAny() {
        return !groups.isEmpty();
    }
}
