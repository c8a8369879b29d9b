package org.throughline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestTraceTest {

    @Test
    void outsideAnyRequestThereIsNoId() {
        assertThat(RequestTrace.current()).isEmpty();
    }

    @Test
    void theOuterTraceComesBackWhenTheInnerIsClosed() {
        try (RequestTrace outer = RequestTrace.open("outer")) {
            try (RequestTrace inner = RequestTrace.open("inner")) {
                assertThat(RequestTrace.current()).contains(inner.id());
            }
            assertThat(RequestTrace.current()).contains(outer.id());
        }

        assertThat(RequestTrace.current()).isEmpty();
    }
}
