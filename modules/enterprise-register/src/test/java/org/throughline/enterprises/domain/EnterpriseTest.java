package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SomeCodes;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;

class EnterpriseTest {

    private final Enterprise firm = Enterprise.register(
            TimeOrderedUuid.of(0, 1, 2), Uscc.of(Firms.CODE), details("温州湾示例电气有限公司"), "lin", Firms.NOON);

    @Test
    void aNewFirmIsRealAndInItsFirstVersion() {
        EnterpriseSummary summary = firm.summary();

        assertThat(summary.uscc().value()).isEqualTo(Firms.CODE);
        assertThat(summary.generated()).isFalse();
        assertThat(summary.version()).isZero();
    }

    @Test
    void aChangeRaisesTheVersion() {
        firm.change(details("温州湾示例电气股份有限公司"), "chen", Firms.NOON);

        assertThat(firm.summary().name()).isEqualTo("温州湾示例电气股份有限公司");
        assertThat(firm.version()).isEqualTo(1);
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        firm.change(details("温州湾示例电气有限公司"), "chen", Firms.NOON);

        assertThat(firm.version()).isZero();
    }

    @Test
    void aRecordedFactRaisesTheVersion() {
        firm.factRecorded();

        assertThat(firm.version()).isEqualTo(1);
    }

    @Test
    void whatTheRegisterSaysCanBeWrittenDownAgain() {
        EnterpriseEntry entry = EnterpriseEntry.of(firm.summary());

        assertThat(entry).isEqualTo(Firms.anEntry());
    }

    private static EnterpriseDetails details(String name) {
        return EnterpriseDetails.ofNew(Firms.anEntry(Firms.CODE, name), new SomeCodes(), Reach.EVERYWHERE);
    }
}
