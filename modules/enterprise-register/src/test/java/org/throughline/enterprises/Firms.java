package org.throughline.enterprises;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.EnterpriseEntry;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;

/** Firms for tests: codes that no office issued, and an entry that keeps to every rule. */
public final class Firms {

    public static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    public static final String CODE = code(1);

    private Firms() {}

    /** A right code, another for each number. */
    public static String code(int number) {
        String first17 = "91330398MA%07d".formatted(number);
        return first17 + Uscc.checkDigit(first17);
    }

    public static EnterpriseEntry anEntry() {
        return anEntry(CODE, "温州湾示例电气有限公司");
    }

    public static EnterpriseEntry anEntry(String code, String name) {
        return new EnterpriseEntry(code, null, name, EntityKind.COMPANY, "C3823", "330303", "wenzhou-bay");
    }

    public static FirmRecord aRecord(int number, String name, String industry, String district, @Nullable String zone) {
        return new FirmRecord(
                TimeOrderedUuid.of(1_700_000_000_000L + number, number, number),
                Uscc.of(code(number)),
                name,
                number % 3 == 0 ? EntityKind.COMPANY : EntityKind.INDIVIDUAL_HOUSEHOLD,
                new IndustryCode(industry),
                new DivisionCode(district),
                zone,
                number % 50 != 0,
                List.of());
    }

    /** The same as the register would tell it. */
    public static EnterpriseSummary aSummary(int number) {
        return summary(aRecord(number, "温州湾示例电气有限公司", "C3823", "330303", null));
    }

    /** A firm as the register tells it. */
    public static EnterpriseSummary summary(FirmRecord firm) {
        return new EnterpriseSummary(
                firm.id(),
                firm.uscc(),
                null,
                firm.name(),
                firm.kind(),
                firm.industry(),
                firm.district(),
                firm.zone(),
                firm.generated(),
                0);
    }

    /** The same firm with these facts. */
    public static FirmRecord withFacts(FirmRecord firm, List<FactRecord> facts) {
        return new FirmRecord(
                firm.id(),
                firm.uscc(),
                firm.name(),
                firm.kind(),
                firm.industry(),
                firm.district(),
                firm.zone(),
                firm.generated(),
                facts);
    }
}
