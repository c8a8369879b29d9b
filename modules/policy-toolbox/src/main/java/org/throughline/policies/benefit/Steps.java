package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.throughline.policies.facts.Measure;

/**
 * By how far a figure has come, 分档: the highest threshold that it has reached counts, and below all of them nothing.
 */
record Steps(Node of, List<Step> steps) implements Node {

    Steps {
        steps = List.copyOf(steps);
    }

    /**
     * A threshold and what goes with it.
     *
     * @param from included
     */
    record Step(Numeral from, Node pays) {}

    @Override
    public Measure measure() {
        return steps.get(0).pays().measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        Extent figure = evaluation.of(of);
        List<Extent> possible = new ArrayList<>();
        BigDecimal lowest = sorted().get(0).from().value();
        if (figure.low() == null || figure.low().compareTo(lowest) < 0) {
            possible.add(Extent.of(BigDecimal.ZERO));
        }
        List<Step> order = sorted();
        for (int at = 0; at < order.size(); at++) {
            boolean reached = figure.high() == null
                    || figure.high().compareTo(order.get(at).from().value()) >= 0;
            boolean passed = at + 1 < order.size()
                    && figure.low() != null
                    && figure.low().compareTo(order.get(at + 1).from().value()) >= 0;
            if (reached && !passed) {
                possible.add(evaluation.of(order.get(at).pays()));
            }
        }
        return possible.size() == 1 ? possible.get(0) : Extent.oneOf(possible, figure.lack());
    }

    private List<Step> sorted() {
        return steps.stream()
                .sorted(Comparator.comparing(step -> step.from().value()))
                .toList();
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        Node figure = of.changed(change);
        List<Step> changed = new ArrayList<>();
        for (Step step : steps) {
            Numeral from = change.apply(step.from);
            changed.add(new Step(from, step.pays.changed(change)));
        }
        return new Steps(figure, changed);
    }

    @Override
    public String text() {
        return steps.stream()
                .map(step -> step.from.value().toPlainString() + ": " + step.pays.text())
                .collect(Collectors.joining(", ", "tiers(" + of.text() + ", {", "})"));
    }

    @Override
    public String said(Saying saying) {
        return said(saying, false);
    }

    @Override
    public String paid(Saying saying) {
        return said(saying, true);
    }

    private String said(Saying saying, boolean paid) {
        return steps.stream()
                .map(step -> saying.say(
                        "step",
                        "of",
                        of.said(saying),
                        "from",
                        saying.number(step.from),
                        "pays",
                        paid ? saying.inner(step.pays) : saying.held(step.pays)))
                .collect(Collectors.joining(saying.say("then")));
    }

    @Override
    public boolean isCompound() {
        return true;
    }
}
