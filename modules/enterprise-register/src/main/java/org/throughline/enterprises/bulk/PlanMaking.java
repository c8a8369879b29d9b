package org.throughline.enterprises.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactDefinition.Named;
import org.throughline.enterprises.ImportPreview.Origin;
import org.throughline.enterprises.bulk.ColumnTarget.Kind;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/**
 * Finds out what the columns of a file are: what somebody chose for it counts first, then how the source was read last,
 * then what the names say.
 */
final class PlanMaking {

    /** Before the number of a column, counted from 1, in a choice that cannot be made by its name. */
    private static final String PLACE = "#";

    private final Map<Short, FactDefinition> catalogue;
    private final Map<String, String> remembered;
    private final ColumnNames names;

    /**
     * With the catalogue of now.
     *
     * @param remembered targets of columns of this source by their folded names
     */
    PlanMaking(Map<Short, FactDefinition> catalogue, Map<String, String> remembered) {
        this.catalogue = catalogue;
        this.remembered = remembered;
        this.names = new ColumnNames(catalogue.values());
    }

    /**
     * The plan to import by.
     *
     * @param chosen targets by the names of columns, or by their places such as {@code #3}; what is not in it is
     *     recognised
     * @param actsFor organisations that whoever imports acts for
     * @throws ProblemException {@link EnterpriseProblem#IMPORT_COLUMNS} with everything that is wrong with it
     */
    ColumnPlan plan(List<String> headers, Map<String, String> chosen, Predicate<String> actsFor) {
        Judged judged = judged(headers, chosen, actsFor);
        if (!judged.faults().isEmpty()) {
            throw new ProblemException(
                    EnterpriseProblem.IMPORT_COLUMNS,
                    Map.of("count", Integer.toString(judged.faults().size())),
                    judged.faults().stream().map(ColumnFault::told).toList());
        }
        return plan(headers, judged);
    }

    /** The plan of columns with which nothing is wrong. */
    ColumnPlan plan(List<String> headers, Judged judged) {
        return ColumnPlan.of(headers, judged.targets(), catalogue);
    }

    /**
     * What the columns are taken for, from where that is known, and everything that is wrong with it.
     *
     * @param targets as many as there are columns
     * @param origins as many
     */
    record Judged(List<ColumnTarget> targets, List<Origin> origins, List<ColumnFault> faults) {}

    /**
     * What is wrong with a column, or with all of them.
     *
     * @param column its place, counted from 0; -1 where it is about the columns as a whole
     */
    record ColumnFault(int column, Phrase words) {

        private Fault told() {
            return new Fault("/mapping", words);
        }
    }

    /** Judges all columns of a file; nothing is refused. */
    Judged judged(List<String> headers, Map<String, String> chosen, Predicate<String> actsFor) {
        List<ColumnFault> faults = new ArrayList<>();
        List<ColumnTarget> targets = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        chosen.keySet().stream()
                .filter(key -> !headers.contains(key) && !isPlace(key, headers.size()))
                .forEach(key -> faults.add(fault(-1, key, "import.column.missing", Map.of())));
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            String byPlace = chosen.get(PLACE + (column + 1));
            String choice = byPlace == null ? chosen.get(header) : byPlace;
            if (choice == null) {
                origins.add(recognised(header, targets));
            } else {
                origins.add(Origin.CHOSEN);
                targets.add(chosen(column, header, choice, faults));
            }
        }
        withholdPersons(headers, targets);
        check(headers, targets, actsFor, faults);
        return new Judged(List.copyOf(targets), List.copyOf(origins), List.copyOf(faults));
    }

    /** Whatever was chosen: what nobody reads of a person, nobody keeps. */
    private void withholdPersons(List<String> headers, List<ColumnTarget> targets) {
        for (int column = 0; column < headers.size(); column++) {
            if (targets.get(column).isNothing() && names.isPersonal(headers.get(column))) {
                targets.set(column, ColumnTarget.WITHHELD);
            }
        }
    }

    /** Columns of one name, or of none, can be told by their places only. */
    private static boolean isPlace(String key, int columns) {
        return key.matches(PLACE + "[1-9]\\d{0,3}") && Integer.parseInt(key.substring(PLACE.length())) <= columns;
    }

    private Origin recognised(String header, List<ColumnTarget> targets) {
        Optional<ColumnTarget> known = Optional.ofNullable(remembered.get(KnownNames.folded(header)))
                .flatMap(ColumnTarget::read)
                .filter(this::isThere);
        Optional<ColumnTarget> named = names.target(header);
        targets.add(known.or(() -> named).orElse(ColumnTarget.NOTHING));
        if (known.isPresent()) {
            return Origin.REMEMBERED;
        }
        return named.isPresent() ? Origin.NAMED : Origin.UNKNOWN;
    }

    private static ColumnTarget chosen(int column, String header, String choice, List<ColumnFault> faults) {
        Optional<ColumnTarget> target = ColumnTarget.read(choice);
        if (target.isEmpty()) {
            faults.add(fault(column, header, "import.column.no-target", Map.of("target", choice)));
        }
        return target.orElse(ColumnTarget.NOTHING);
    }

    private void check(
            List<String> headers, List<ColumnTarget> targets, Predicate<String> actsFor, List<ColumnFault> faults) {
        if (targets.stream().noneMatch(target -> target.kind() == Kind.CODE)) {
            faults.add(fault(-1, "", "import.column.no-code", Map.of()));
        }
        for (int column = 0; column < targets.size(); column++) {
            ColumnTarget target = targets.get(column);
            int first = IntStream.range(0, column)
                    .filter(other -> target.clashes(targets.get(other)))
                    .findFirst()
                    .orElse(-1);
            if (first >= 0) {
                String other = headers.get(first);
                faults.add(fault(column, headers.get(column), "import.column.twice", Map.of("other", other)));
            }
            if (target.fact() != null) {
                checkFact(column, headers.get(column), target, actsFor, faults);
            }
        }
    }

    private void checkFact(
            int column, String header, ColumnTarget target, Predicate<String> actsFor, List<ColumnFault> faults) {
        Optional<FactDefinition> known = definition(target);
        if (known.isEmpty() || (target.year() != null && !known.get().yearly())) {
            faults.add(fault(column, header, "import.column.no-target", Map.of("target", target.text())));
            return;
        }
        if (known.get().isPersonal()) {
            faults.add(fault(column, header, "import.column.personal", Map.of()));
            return;
        }
        if (!known.get().isChangedBy(actsFor)) {
            String keepers = String.join(
                    "、",
                    known.get().changedBy().stream()
                            .map(Named::name)
                            .map(name -> name.zh())
                            .toList());
            faults.add(fault(column, header, "import.column.kept-by-others", Map.of("by", keepers)));
        }
    }

    private boolean isThere(ColumnTarget target) {
        return target.fact() == null
                || definition(target).filter(fact -> !fact.isPersonal()).isPresent();
    }

    private Optional<FactDefinition> definition(ColumnTarget target) {
        return catalogue.values().stream()
                .filter(fact -> fact.name().equals(target.fact()) && fact.isRecordable())
                .findFirst();
    }

    private static ColumnFault fault(int column, String header, String key, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("column", header);
        return new ColumnFault(column, new Phrase(EnterpriseProblem.TEXTS, key, all));
    }
}
