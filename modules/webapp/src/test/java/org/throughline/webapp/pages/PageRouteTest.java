package org.throughline.webapp.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageRouteTest {

    private static final PageRoute FIRM = PageRoute.of("/enterprises/{uscc}", "/enterprises/firm.xhtml", "-");
    private static final PageRoute NEW = PageRoute.of("/enterprises/new", "/enterprises/new.xhtml", "-");

    @Test
    void aVariableTakesOneSegmentAndNoMore() {
        assertThat(FIRM.match(PageRoute.segments("/enterprises/91330398MA00XQNF7M"))
                        .orElseThrow())
                .containsEntry("uscc", "91330398MA00XQNF7M");
        assertThat(FIRM.match(PageRoute.segments("/enterprises/9133/change"))).isEmpty();
        assertThat(FIRM.match(PageRoute.segments("/enterprises"))).isEmpty();
        assertThat(FIRM.match(PageRoute.segments("/projects/9133"))).isEmpty();
    }

    @Test
    void anAddressWithoutVariablesLeadsBeforeOneWith() {
        assertThat(NEW.variables()).isLessThan(FIRM.variables());
    }
}
