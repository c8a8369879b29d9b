package org.throughline.enterprises.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.SomeCodes;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.application.FactService.Recorded;
import org.throughline.enterprises.domain.Definitions;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.FactEntry;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.kernel.Uscc;

class FactServiceTest {

    private static final Uscc CODE = Uscc.of(Firms.CODE);
    private static final FactDefinition SCORE = Definitions.closed(Definitions.DIGITAL_LEVEL, true, false);
    private static final FactDefinition FORMER = Definitions.closed(Definitions.MOTTO, false, true);
    private static final FactDefinition OURS = Definitions.keptBy("wenzhou-ai", Definitions.HIGH_TECH);
    private static final FactDefinition THEIRS = Definitions.keptBy("wenzhou-a", Definitions.AI_USES);

    private final RecordingJournal journal = new RecordingJournal();
    private final InMemoryEnterpriseRepository firms = new InMemoryEnterpriseRepository();
    private final InMemoryFactRepository facts = new InMemoryFactRepository(
            List.of(Definitions.EMPLOYEES, Definitions.SIZE_CLASS, SCORE, FORMER, OURS, THEIRS));
    private final FactService service = at(Firms.NOON);

    @BeforeEach
    void registerAFirm() {
        new EnterpriseService(
                        firms,
                        new SomeCodes(),
                        journal,
                        new SomeoneAtWork("lin"),
                        Clock.fixed(Firms.NOON, ZoneOffset.UTC))
                .register(Firms.anEntry(), Reach.EVERYWHERE);
    }

    @Test
    void aFactIsRecordedWithWhoSaidItAndWhoWroteItDown() {
        Recorded recorded =
                service.record(CODE, "employees", Reach.EVERYWHERE, IfMatch.version(0), () -> employees(12, null));

        assertThat(recorded.version()).isEqualTo(1);
        assertThat(recorded.fact().value()).isEqualTo("12");
        assertThat(recorded.fact().source()).isEqualTo("企业年报");
        assertThat(recorded.fact().recordedBy()).isEqualTo("lin");
        assertThat(recorded.fact().recordedAt()).isEqualTo(Firms.NOON);
    }

    @Test
    void theSameFactIsNotRecordedTwice() {
        service.record(CODE, "employees", Reach.EVERYWHERE, IfMatch.version(0), () -> employees(12, null));

        Recorded again = at(Firms.NOON.plusSeconds(60))
                .record(CODE, "employees", Reach.EVERYWHERE, IfMatch.version(1), () -> employees(12, "再报一次"));

        assertThat(again.version()).isEqualTo(1);
        assertThat(again.fact().recordedAt()).isEqualTo(Firms.NOON);
    }

    @Test
    void aCorrectionSaysWhy() {
        service.record(CODE, "employees", Reach.EVERYWHERE, IfMatch.version(0), () -> employees(12, null));

        assertThat(refusal(() -> service.record(
                        CODE, "employees", Reach.EVERYWHERE, IfMatch.version(1), () -> employees(13, " "))))
                .isEqualTo(EnterpriseProblem.FACT_INVALID);
        assertThat(service.record(CODE, "employees", Reach.EVERYWHERE, IfMatch.version(1), () -> employees(13, "漏报一人"))
                        .fact()
                        .value())
                .isEqualTo("13");
    }

    @Test
    void whatBeginsOnALaterDayContradictsNothing() {
        record(size("SMALL", LocalDate.of(2025, 1, 1)), 0);

        Recorded grown = record(size("MEDIUM", LocalDate.of(2026, 1, 1)), 1);

        assertThat(grown.fact().current()).isTrue();
        assertThat(journal.entries()).last().satisfies(entry -> {
            assertThat(entry.before()).contains("SMALL");
            assertThat(entry.after()).contains("MEDIUM", "\"current\":true");
        });
    }

    @Test
    void aValueOlderThanWhatStandsIsKeptAndDoesNotOverwriteIt() {
        record(size("MEDIUM", LocalDate.of(2026, 1, 1)), 0);

        Recorded older = record(size("SMALL", LocalDate.of(2025, 1, 1)), 1);

        assertThat(older.fact().current()).isFalse();
        assertThat(older.version()).isEqualTo(2);
        assertThat(journal.entries()).last().satisfies(entry -> {
            assertThat(entry.before()).isNull();
            assertThat(entry.after()).contains("SMALL", "\"current\":false");
        });
    }

    @Test
    void anEndIsADayAfterTheBeginningAndNothingForAYear() {
        FactEntry backwards =
                FactEntry.of("SMALL", null, "认定", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1), null);
        FactEntry yearly = FactEntry.of(12, 2025, "年报", LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31), null);

        assertThat(refusal(() -> record(backwards, 0))).isEqualTo(EnterpriseProblem.FACT_INVALID);
        assertThat(refusal(() -> service.record(CODE, "employees", Reach.EVERYWHERE, IfMatch.version(0), () -> yearly)))
                .isEqualTo(EnterpriseProblem.FACT_INVALID);
    }

    @Test
    void theVersionOfTheFirmGuardsItsFacts() {
        assertThat(refusal(() -> service.record(
                        CODE, "employees", Reach.EVERYWHERE, IfMatch.version(7), FactServiceTest::unread)))
                .isEqualTo(ExchangeProblem.VERSION_STALE);
    }

    @Test
    void aFactOfAFirmBeyondTheReachIsNotRecorded() {
        Reach elsewhere = Reach.places(Set.of(new DivisionCode("330381")), Set.of());

        assertThat(refusal(() ->
                        service.record(CODE, "employees", elsewhere, IfMatch.version(0), FactServiceTest::unread)))
                .isEqualTo(EnterpriseProblem.OUT_OF_REACH);
    }

    @Test
    void firmAndFactMustBeKnown() {
        assertThat(refusal(() -> service.record(
                        Uscc.of(Firms.code(2)),
                        "employees",
                        Reach.EVERYWHERE,
                        IfMatch.version(0),
                        FactServiceTest::unread)))
                .isEqualTo(EnterpriseProblem.NOT_FOUND);
        assertThat(refusal(() ->
                        service.record(CODE, "mood", Reach.EVERYWHERE, IfMatch.version(7), FactServiceTest::unread)))
                .isEqualTo(EnterpriseProblem.FACT_UNKNOWN);
    }

    @Test
    void aFactThatIsWorkedOutOrRetiredIsNotRecorded() {
        assertThat(refusal(() -> service.record(
                        CODE, "digitalLevel", Reach.EVERYWHERE, IfMatch.version(0), FactServiceTest::unread)))
                .isEqualTo(EnterpriseProblem.FACT_DERIVED);
        assertThat(refusal(() ->
                        service.record(CODE, "motto", Reach.EVERYWHERE, IfMatch.version(0), FactServiceTest::unread)))
                .isEqualTo(EnterpriseProblem.FACT_RETIRED);
    }

    @Test
    void theMomentIsNoFinerThanTheRegisterKeepsIt() {
        Recorded recorded = at(Firms.NOON.plusNanos(123_456_789))
                .record(CODE, "employees", Reach.EVERYWHERE, IfMatch.version(0), () -> employees(12, null));

        assertThat(recorded.fact().recordedAt()).isEqualTo(Firms.NOON.plusNanos(123_456_000));
    }

    @Test
    void anOfficeRecordsWhatItsBureauKeeps() {
        FactEntry entry = FactEntry.of(true, null, "认定文件", LocalDate.of(2026, 2, 1), null, null);

        Recorded recorded = service.record(CODE, OURS.name(), Reach.EVERYWHERE, IfMatch.version(0), () -> entry);

        assertThat(recorded.fact().value()).isEqualTo("true");
    }

    @Test
    void whatOthersKeepIsNotRecordedAndThatIsSaidBeforeAnythingElse() {
        assertThat(refusal(() -> service.record(
                        CODE, THEIRS.name(), Reach.EVERYWHERE, IfMatch.version(9), FactServiceTest::unread)))
                .isEqualTo(EnterpriseProblem.FACT_KEPT_BY_OTHERS);
        assertThat(journal.entries()).hasSize(1);
    }

    @Test
    void todayIsTheDayInShanghai() {
        Instant lateEvening = Instant.parse("2026-03-01T16:30:00Z");
        FactEntry entry = FactEntry.of("MICRO", null, "走访", LocalDate.of(2026, 3, 2), null, null);

        Recorded recorded =
                at(lateEvening).record(CODE, "sizeClass", Reach.EVERYWHERE, IfMatch.version(0), () -> entry);

        assertThat(recorded.fact().asOf()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    private FactService at(Instant now) {
        return new FactService(
                firms,
                facts,
                new FactVault(new UnaskedVault(), journal, Clock.fixed(now, ZoneOffset.UTC)),
                new SomeoneAtWork("lin"),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private Recorded record(FactEntry entry, long version) {
        return service.record(CODE, "sizeClass", Reach.EVERYWHERE, IfMatch.version(version), () -> entry);
    }

    private static FactEntry size(String code, LocalDate asOf) {
        return FactEntry.of(code, null, "走访", asOf, null, null);
    }

    private static FactEntry employees(int number, @Nullable String reason) {
        return FactEntry.of(number, 2025, "企业年报", LocalDate.of(2025, 12, 31), null, reason);
    }

    private static FactEntry unread() {
        throw new AssertionError("The body is looked at last");
    }

    private static ProblemType refusal(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act).type();
    }
}
