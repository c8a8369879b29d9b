package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Uscc;

/** Whoever keeps the register finds two records of one firm, judges them, and makes them one. */
class DuplicatesIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 900_000));

    private static final int LOOKS = 200;

    private final int number = NUMBERS.incrementAndGet();
    private Visitor keeper;
    private Visitor officer;
    private String plain = "";
    private String written = "";

    @BeforeEach
    void enterOneFirmTwice() {
        keeper = Visitor.named("general", Visitor.DESK);
        officer = Visitor.named("officer21", Visitor.DESK);
        plain = enter(code(0), "温州东海（龙湾）" + number + "电气有限公司");
        written = enter(code(1), "溫州東海龍灣" + number + "電氣有限公司");
        keeper.open("/enterprises/duplicates");
        keeper.page().fill("#reason", "刚登记了两家");
        keeper.follow("#go");
        // The browser belongs to this thread, which asks again until the job is over.
        boolean found = false;
        for (int look = 0; look < LOOKS && !found; look++) {
            keeper.open("/enterprises/" + plain + "/merge/" + written);
            found = keeper.page().textContent("#both").contains("只是写法不同");
        }
        assertThat(found).isTrue();
    }

    @AfterEach
    void leave() {
        keeper.close();
        officer.close();
    }

    @Test
    void aPairIsJudgedToBeTwoAndOpenedAgain() {
        officer.open("/enterprises/" + plain + "/merge/" + written);
        assertThat(officer.page().textContent("#both")).contains("只是写法不同");
        assertThat(officer.page().locator("#merge").count()).isZero();
        keeper.open("/enterprises/" + plain + "/merge/" + written);
        keeper.follow("#apart");
        assertThat(keeper.page().textContent("#faults")).contains("理由");
        keeper.page().fill("#reason", "法定代表人不同");
        keeper.follow("#apart");

        assertThat(keeper.page().textContent("#judged")).contains("是两家", "法定代表人不同", "general");
        keeper.open("/enterprises/duplicates");
        assertThat(keeper.page().textContent("main")).doesNotContain(plain);
        officer.open("/enterprises/duplicates?state=APART");
        assertThat(officer.page().textContent("main")).contains(plain, written);

        keeper.open("/enterprises/" + plain + "/merge/" + written);
        keeper.page().fill("#reason", "查了执照，是同一家");
        keeper.follow("#reopen");
        officer.open("/enterprises/duplicates?state=APART");
        assertThat(officer.page().textContent("main")).doesNotContain(plain);
    }

    @Test
    void afterAMergeTheFormerCodeLeadsToTheSurvivorWhichTellsIt() {
        keeper.open("/enterprises/" + plain + "/merge/" + written);
        assertThat(keeper.page().textContent("#kinds")).contains("企业数据", "联系人", "转介", "代码和名称 2");
        keeper.follow("#kinds a[href='?part=names']");
        assertThat(keeper.page().textContent("#parts")).contains(written);
        keeper.page().fill("#reason", "同一家企业登记了两次");
        keeper.follow("#merge");

        assertThat(keeper.path()).isEqualTo("/enterprises/" + plain + "?merged=" + written);
        assertThat(keeper.page().textContent("#merged")).contains(written);
        for (String part : new String[] {"", "/timeline", "/contacts", "/facts/employees"}) {
            officer.open("/enterprises/" + written + part);
            assertThat(officer.path()).isEqualTo("/enterprises/" + plain + part + "?merged=" + written);
            assertThat(officer.page().textContent("#merged")).contains(written);
        }
        officer.open("/enterprises/" + plain + "/timeline");
        assertThat(officer.page().textContent("main tbody")).contains("并入本企业", written, "同一家企业登记了两次");
        officer.open("/enterprises?q=" + written);
        assertThat(officer.page().textContent("main")).contains(plain).contains("温州东海（龙湾）" + number);
        keeper.open("/enterprises/duplicates");
        assertThat(keeper.page().textContent("main")).doesNotContain(plain);
    }

    private String enter(String code, String name) {
        keeper.open("/enterprises/new");
        keeper.page().fill("#uscc", code);
        keeper.page().fill("#name", name);
        keeper.page().fill("#industry", "C3823");
        keeper.page().fill("#district", "330303");
        keeper.follow("#save");
        assertThat(keeper.path()).startsWith("/enterprises/" + code);
        return code;
    }

    private String code(int which) {
        String first17 = "91330398MA%d%06d".formatted(4 + which, number);
        return first17 + Uscc.checkDigit(first17);
    }
}
