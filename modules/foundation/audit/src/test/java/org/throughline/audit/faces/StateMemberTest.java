package org.throughline.audit.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateMemberTest {

    @Test
    void membersOfBothStatesStandSideBySide() {
        var members = StateMember.of(
                "{\"name\":\"旧\",\"zone\":\"a\",\"size\":3}", "{\"name\":\"新\",\"size\":3,\"new\":true}");

        assertThat(members)
                .containsExactly(
                        new StateMember("name", "旧", "新"),
                        new StateMember("size", "3", "3"),
                        new StateMember("new", null, "true"),
                        new StateMember("zone", "a", null));
        assertThat(members).extracting(StateMember::isChanged).containsExactly(true, false, true, true);
    }

    @Test
    void whatIsNewOrGoneHasOneSide() {
        assertThat(StateMember.of(null, "{\"a\":[1,2]}")).containsExactly(new StateMember("a", null, "[1,2]"));
        assertThat(StateMember.of("{\"a\":null}", null)).containsExactly(new StateMember("a", null, null));
        assertThat(StateMember.of(null, null)).isEmpty();
    }

    @Test
    void aStateThatSomebodyMadeUnreadableIsShownAsItIs() {
        assertThat(StateMember.of("{oops", "{\"a\":1}"))
                .containsExactly(new StateMember("a", null, "1"), new StateMember("", "{oops", null));
    }
}
