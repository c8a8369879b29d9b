package org.throughline.policies.faces;

import java.util.List;
import org.throughline.policies.catalogue.ClauseInForce;

/**
 * What a clause in force says of the firm of a page.
 *
 * @param group where it stands
 * @param amount what it comes to; empty if that is not known
 * @param exact the same to the fen
 * @param missing what would have to be known to say more
 * @param near in sentences, each of which alone is in the way
 */
public record Entitlement(
        ClauseInForce clause,
        Group group,
        List<CheckLine.Condition> conditions,
        String amount,
        String exact,
        List<String> missing,
        List<String> near) {

    /** How a firm stands to clauses, in the order of a page. */
    public enum Group {
        /** It can have it. */
        ENTITLED("green"),
        /** One condition alone is in the way. */
        NEARLY("amber"),
        /** It depends on what is missing. */
        OPEN("none"),
        /** More than one condition is in the way. */
        NOT("red"),
        /** Nobody has put the clause into rules. */
        UNRULED("none");

        private final String light;

        Group(String light) {
            this.light = light;
        }

        /** The sign beside its word. */
        public String light() {
            return light;
        }
    }

    /** Where its policy stands. */
    public String path() {
        return "/policies/" + clause.policy() + "/clauses/" + clause.code();
    }
}
