package org.throughline.offices.faces;

import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.domain.PlanRecord;

/**
 * What was ticked on the page of a plan. It shows some changes and some pieces of work; what it does not show stays as
 * it was chosen before.
 */
final class PlanForm {

    private static final String MOVE = "move-";
    private static final String MOVES = "MOVES";

    private final Map<String, String[]> values;

    private PlanForm(Map<String, String[]> values) {
        this.values = values;
    }

    static PlanForm sent() {
        return new PlanForm(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    static PlanForm of(Map<String, String[]> values) {
        return new PlanForm(values);
    }

    /** What is chosen now. */
    Choice choice(PlanRecord plan, Map<PlanItem.Name, Integer> before) {
        List<Integer> moves = IntStream.range(0, plan.changes().size())
                .filter(index -> sent(MOVE + index)
                        .map(MOVES::equals)
                        .orElse(plan.changes().get(index).workMoves()))
                .boxed()
                .toList();
        Map<PlanItem.Name, Integer> exceptions = new HashMap<>(before);
        exceptions.values().removeIf(change -> !moves.contains(change));
        exceptions.keySet().removeAll(names("shown"));
        List<PlanItem.Name> all = new ArrayList<>(exceptions.keySet());
        all.addAll(sent("change")
                .filter(change -> moves.stream().anyMatch(move -> change.equals(move.toString())))
                .map(change -> names("except"))
                .orElse(Set.of()));
        return new Choice(moves, all);
    }

    /** The changes of a plan that take open work along, by their places. */
    static List<Integer> moves(PlanRecord plan) {
        return IntStream.range(0, plan.changes().size())
                .filter(index -> plan.changes().get(index).workMoves())
                .boxed()
                .toList();
    }

    private Optional<String> sent(String name) {
        return Optional.ofNullable(values.get(name)).map(each -> each[0]);
    }

    /** What no such page sends is passed over. */
    private Set<PlanItem.Name> names(String field) {
        Set<PlanItem.Name> names = new HashSet<>();
        for (String value : values.getOrDefault(field, new String[0])) {
            int colon = value.lastIndexOf(':');
            UUID id = PlanIds.read(value.substring(colon + 1));
            if (colon > 0 && id != null) {
                names.add(new PlanItem.Name(value.substring(0, colon), id));
            }
        }
        return names;
    }
}
