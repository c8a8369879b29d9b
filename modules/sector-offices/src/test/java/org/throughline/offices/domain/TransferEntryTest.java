package org.throughline.offices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Office;
import org.throughline.configuration.OfficeFunction;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Wording;
import org.throughline.offices.domain.TransferEntry.Pair;

/** A transfer as somebody asks for it. */
class TransferEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final BilingualText NAME = new BilingualText("某", "some");
    private static final Bureau FORCE = bureau("force", "lead", "staff");
    private static final Bureau TAKER = bureau("taker", "front", "industry");

    @Test
    void officesAreNamedByCodeOrNumber() {
        TransferEntry.Checked said = checked(entry("2026-12-01", List.of(new Pair("lead", "1")), "2", false, null));

        TransferOrder order = said.order();
        assertThat(order.table().of("lead")).isEqualTo("front");
        assertThat(order.table().of("staff")).isEqualTo("industry");
        assertThat(order.on()).isEqualTo("2026-12-01");
        assertThat(order.lead()).isNull();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        TransferEntry wrong = new TransferEntry(
                "force",
                "nobody",
                "2026-02-30",
                List.of(new Pair("lead", "x"), new Pair("front", "front"), new Pair("lead", "y")),
                "z",
                "a\u0000b",
                true,
                null);
        faults(wrong, "/taker", "/on", "/offices/1/from", "/offices/2/from", "/lead");

        faults(
                entry("2026-12-01", List.of(new Pair("lead", "x"), new Pair("boss", "front")), "z", false, null),
                "/offices/0/to",
                "/offices/1/from",
                "/otherwise");
        faults(new TransferEntry("force", "force", null, List.of(), "lead", null, false, null), "/taker", "/on");
    }

    @Test
    void aDayThatHasPassedIsCorrectedOnPurposeAndForAReasonOnly() {
        faults(entry("2026-11-26", List.of(), "front", false, "会议纪要"), "/on");
        faults(entry("2026-11-26", List.of(), "front", true, " "), "/reason");

        TransferEntry.Checked said = checked(entry("2026-11-26", List.of(), "front", true, " 会议纪要 "));

        assertThat(said.order().corrects()).isTrue();
        assertThat(said.reason()).isEqualTo("会议纪要");
        assertThat(checked(entry("2026-11-27", List.of(), "front", false, null)).reason())
                .isNull();
    }

    private static TransferEntry entry(
            String on, List<Pair> offices, String otherwise, boolean correction, @Nullable String reason) {
        return new TransferEntry("force", "taker", on, offices, otherwise, " ", correction, reason);
    }

    private static TransferEntry.Checked checked(TransferEntry entry) {
        return entry.checked(
                code -> Stream.of(FORCE, TAKER)
                        .filter(bureau -> bureau.code().equals(code))
                        .findFirst(),
                TODAY);
    }

    private static void faults(TransferEntry entry, String... pointers) {
        assertThatThrownBy(() -> checked(entry)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type()).isEqualTo(TransferProblem.INVALID);
            assertThat(refused.faults()).extracting(Fault::pointer).containsExactly(pointers);
        });
    }

    private static Bureau bureau(String code, String first, String second) {
        return new Bureau(
                code,
                List.of(NAME),
                List.of(new DivisionCode("3303")),
                List.of(),
                List.of(office(first, 1), office(second, 2)),
                false,
                false,
                false,
                Wording.STANDARD);
    }

    private static Office office(String code, int number) {
        return new Office(code, number, NAME, List.of(OfficeFunction.SECTOR));
    }
}
