package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.ThroughlineServer;

/** A filter of the list of firms is kept under a name, opened by a link, shared, changed and removed. */
class SavedViewsIT {

    private static final String FILTER = "district=330303&fact=employees%3A10..&sort=code";

    private final String name = "龙湾十人以上 " + System.nanoTime();
    private final Visitor keeper = Visitor.named("officer11", Visitor.DESK);
    private final Visitor colleague = Visitor.named("officer42", Visitor.DESK);

    @AfterEach
    void leave() {
        keeper.close();
        colleague.close();
    }

    @Test
    void theFilterAtHandIsKeptAndOneClickAway() {
        keep(keeper, "");

        assertThat(keeper.path()).startsWith("/enterprises?district=330303&sort=code&view=");
        assertThat(keeper.page().textContent("#views > summary")).contains(name);
        assertThat(keeper.page().locator("#overwrite-view").count()).isZero();
        String kept = keeper.page().textContent("main table");
        keeper.open("/enterprises");
        keeper.page().click("#views > summary");
        keeper.follow("#own-views a:has-text('" + name + "')");
        assertThat(keeper.page().textContent("main table")).isEqualTo(kept);
        assertThat(keeper.path()).contains("fact=employees");
        assertThat(keeper.offences()).isEmpty();
    }

    @Test
    void aChangedFilterIsPutInTheOpenedView() {
        keep(keeper, "");
        keeper.page().fill("#q", "电气");
        keeper.follow(".sieve button[type=submit]");
        keeper.follow("#overwrite-view");
        assertThat(keeper.page().textContent("#present")).contains("电气");
        keeper.page().fill("#name", name + "（改）");
        keeper.follow("#overwrite");

        assertThat(keeper.path()).startsWith("/enterprises?q=").contains("district=330303", "fact=employees");
        assertThat(keeper.page().textContent("#views > summary")).contains(name + "（改）");
    }

    @Test
    void colleaguesOpenWhatIsSharedAndOnlyItsKeeperChangesAndRemovesIt() {
        keep(keeper, "wenzhou-bay-emerging-industries");
        colleague.open("/enterprises");
        colleague.page().click("#views > summary");
        colleague.follow("#shared-views a:has-text('" + name + "')");
        assertThat(colleague.path()).contains("district=330303");
        String page = colleague.path().replaceFirst(".*view=([^&]+).*", "/enterprises/views/$1");
        assertThat(colleague.open(page)).isEqualTo(200);
        assertThat(colleague.page().locator("#save, #remove").count()).isZero();

        keeper.open(page);
        keeper.follow("#remove");

        assertThat(keeper.path()).isEqualTo("/enterprises/views");
        assertThat(colleague.open(page)).isEqualTo(404);
    }

    @Test
    void aNameThatIsTakenIsRefusedAndWhatWasTypedStays() {
        keep(keeper, "");
        keeper.open("/enterprises/views/new?" + FILTER);
        keeper.page().fill("#name", name);
        keeper.follow("#save");

        assertThat(keeper.page().textContent("#faults")).contains("名字");
        assertThat(keeper.page().inputValue("#name")).isEqualTo(name);
        assertThat(keeper.page().textContent("#filter")).contains("龙湾");
    }

    @Test
    void aFactThatIsGoneIsToldAndTheRestOfTheViewOpens() {
        keeper.open("/enterprises?district=330303&fact=former%3A*");

        assertThat(keeper.page().textContent("main [role=alert]")).contains("former");
        assertThat(keeper.page().locator("main table tbody tr").count()).isPositive();
    }

    @Test
    void itAllWorksWithoutScript() {
        try (Visitor plain = Visitor.withoutScript(Visitor.PHONE)) {
            plain.open("/login");
            plain.page().fill("#username", "officer12");
            plain.page().fill("#password", ThroughlineServer.SECRET);
            plain.page().click("main button.btn-primary");
            plain.page().waitForURL("**/desk");
            plain.open("/enterprises?" + FILTER);
            plain.page().click("#keep-view");
            plain.page().fill("#name", name);
            plain.page().click("#save");
            plain.page().waitForURL("**/enterprises?**view=**");

            assertThat(plain.page().textContent("#views > summary")).contains(name);
        }
    }

    private void keep(Visitor visitor, String organisation) {
        visitor.open("/enterprises?" + FILTER);
        visitor.follow("#keep-view");
        visitor.page().fill("#name", name);
        visitor.page().selectOption("#sharedWith", organisation);
        visitor.follow("#save");
    }
}
