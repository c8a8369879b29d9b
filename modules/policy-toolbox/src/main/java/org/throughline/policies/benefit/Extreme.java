package org.throughline.policies.benefit;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.throughline.policies.facts.Measure;

/**
 * The least or the greatest of several, 取低 and 取高.
 *
 * @param parts at least two
 */
record Extreme(List<Node> parts, boolean greatest) implements Node {

    Extreme {
        parts = List.copyOf(parts);
    }

    @Override
    public Measure measure() {
        return parts.get(0).measure();
    }

    @Override
    public Extent in(Evaluation evaluation) {
        List<Extent> extents = parts.stream().map(evaluation::of).toList();
        return greatest ? Extent.greatest(extents) : Extent.least(extents);
    }

    @Override
    public Node changed(UnaryOperator<Numeral> change) {
        return new Extreme(parts.stream().map(part -> part.changed(change)).toList(), greatest);
    }

    @Override
    public String text() {
        String inner = parts.stream().map(Node::text).collect(Collectors.joining(", "));
        return (greatest ? "greatest(" : "least(") + inner + ")";
    }

    @Override
    public String said(Saying saying) {
        return saying.say(greatest ? "greatest" : "least", "parts", saying.list(parts, Node::said));
    }

    @Override
    public String paid(Saying saying) {
        return saying.say(greatest ? "paid.greatest" : "paid.least", "parts", saying.list(parts, Node::paid));
    }

    @Override
    public boolean isCompound() {
        return true;
    }
}
