package org.throughline.policies.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.policies.Catalogue;
import org.throughline.policies.catalogue.ClauseInForce;

/** The version of the rules on which a run stands. */
class RulesTest {

    private static final ClauseInForce ONE = clause(1, "c1", "listed");
    private static final ClauseInForce OTHER = clause(2, "c2", "highTech");

    @Test
    void itIsAnotherForAnotherVersionOfAClauseThoughThatAsksTheSame() {
        assertThat(digest(clause(3, "c1", "listed"), OTHER)).isNotEqualTo(digest(ONE, OTHER));
    }

    @Test
    void itIsAnotherForAnotherNameAnotherQuestionAndAnotherClause() {
        assertThat(List.of(
                        digest(ONE, OTHER),
                        digest(ONE),
                        digest(ONE, clause(2, "c3", "highTech")),
                        digest(ONE, clause(2, "c2", "!highTech"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void itIsTheSameInAnyOrderAndForClausesThatAskNothing() {
        assertThat(digest(OTHER, clause(9, "c9", null), ONE)).isEqualTo(digest(ONE, OTHER));
    }

    private static String digest(ClauseInForce... clauses) {
        return Rules.of(List.of(clauses), Catalogue.LANGUAGE).digest();
    }

    private static ClauseInForce clause(int id, String code, @Nullable String eligibility) {
        return new ClauseInForce(new UUID(0, id), "P", code, code, eligibility, null);
    }
}
