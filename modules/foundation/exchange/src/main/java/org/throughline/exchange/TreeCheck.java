package org.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;

/** What no JSON value may hold whatever its schema says: text that cannot be kept, numbers nobody means. */
final class TreeCheck {

    private static final int MAX_POWER = 100;

    private final List<Fault> faults = new ArrayList<>();
    private boolean numbersHold = true;

    private TreeCheck() {}

    static TreeCheck of(JsonNode tree) {
        TreeCheck check = new TreeCheck();
        check.visit("", tree);
        return check;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether every number can be computed with; {@code 1e999999999} would take all memory. */
    boolean numbersHold() {
        return numbersHold;
    }

    private void visit(String pointer, JsonNode node) {
        if (node.isTextual() && !StorableText.holds(node.textValue())) {
            add(pointer, "fault.text");
        } else if (node.isBigDecimal() && !computable(node)) {
            numbersHold = false;
            add(pointer, "fault.number");
        } else if (node.isObject()) {
            node.properties().forEach(member -> member(pointer, member));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(pointer + "/" + i, node.get(i));
            }
        }
    }

    private void member(String pointer, Map.Entry<String, JsonNode> member) {
        if (StorableText.holds(member.getKey())) {
            visit(pointer + "/" + Pointers.escaped(member.getKey()), member.getValue());
        } else {
            add(pointer, "fault.member-name");
        }
    }

    private static boolean computable(JsonNode node) {
        long power =
                node.decimalValue().precision() - (long) node.decimalValue().scale();
        return Math.abs(power) <= MAX_POWER
                && Math.abs((long) node.decimalValue().scale()) <= Json.MAX_DIGITS;
    }

    private void add(String pointer, String key) {
        faults.add(new Fault(pointer, new Phrase(ExchangeProblem.TEXTS, key)));
    }
}
