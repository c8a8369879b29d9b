package org.throughline.enterprises.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.SomeCodes;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.domain.EnterpriseEntry;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.kernel.Uscc;

class EnterpriseServiceTest {

    private static final Uscc CODE = Uscc.of(Firms.CODE);

    private final RecordingJournal journal = new RecordingJournal();
    private final EnterpriseService service = new EnterpriseService(
            new InMemoryEnterpriseRepository(),
            new SomeCodes(),
            journal,
            new SomeoneAtWork("lin"),
            Clock.fixed(Firms.NOON, ZoneOffset.UTC));

    @Test
    void aFirmIsEnteredAsItWasWrittenDown() {
        EnterpriseSummary firm = service.register(Firms.anEntry(), Reach.EVERYWHERE);

        assertThat(firm.uscc()).isEqualTo(CODE);
        assertThat(firm.name()).isEqualTo("温州湾示例电气有限公司");
        assertThat(firm.id().version()).isEqualTo(7);
    }

    @Test
    void aCodeIsRegisteredOnce() {
        service.register(Firms.anEntry(), Reach.EVERYWHERE);

        assertThat(refusal(() -> service.register(Firms.anEntry(Firms.CODE, "另一家"), Reach.EVERYWHERE)))
                .isEqualTo(EnterpriseProblem.ALREADY_REGISTERED);
    }

    @Test
    void aFirmIsEnteredAndChangedWithinTheReachOfTheRightAlone() {
        Reach elsewhere = Reach.places(Set.of(new DivisionCode("330381")), Set.of());
        EnterpriseEntry moved = new EnterpriseEntry(Firms.CODE, null, "温州湾示例电气有限公司", null, "C3441", "330381", null);

        assertThat(refusal(() -> service.register(Firms.anEntry(), elsewhere))).isEqualTo(EnterpriseProblem.INVALID);
        service.register(Firms.anEntry(), Reach.EVERYWHERE);
        assertThat(refusal(() -> service.change(CODE, elsewhere, IfMatch.version(7), EnterpriseServiceTest::unread)))
                .isEqualTo(EnterpriseProblem.OUT_OF_REACH);
        Reach here = Reach.places(Set.of(new DivisionCode("330303")), Set.of());
        assertThat(refusal(() -> service.change(CODE, here, IfMatch.version(0), () -> moved)))
                .isEqualTo(EnterpriseProblem.INVALID);
        assertThat(service.change(CODE, here, IfMatch.version(0), Firms::anEntry)
                        .version())
                .isZero();
    }

    @Test
    void aChangeIsMadeToTheVersionTheCallerHasSeen() {
        service.register(Firms.anEntry(), Reach.EVERYWHERE);

        EnterpriseSummary firm =
                service.change(CODE, Reach.EVERYWHERE, IfMatch.version(0), () -> Firms.anEntry(Firms.CODE, "示例电气集团"));

        assertThat(firm.name()).isEqualTo("示例电气集团");
        assertThat(firm.version()).isEqualTo(1);
    }

    @Test
    void aStaleCallerIsRefusedBeforeTheBodyIsLookedAt() {
        service.register(Firms.anEntry(), Reach.EVERYWHERE);

        assertThat(refusal(() ->
                        service.change(CODE, Reach.EVERYWHERE, IfMatch.version(3), EnterpriseServiceTest::unread)))
                .isEqualTo(ExchangeProblem.VERSION_STALE);
    }

    @Test
    void anUnknownFirmIsNotFoundBeforeAnythingElse() {
        assertThat(refusal(() ->
                        service.change(CODE, Reach.EVERYWHERE, IfMatch.version(0), EnterpriseServiceTest::unread)))
                .isEqualTo(EnterpriseProblem.NOT_FOUND);
    }

    @Test
    void aRefusedChangeLeavesTheFirmAsItWas() {
        service.register(Firms.anEntry(), Reach.EVERYWHERE);

        ProblemType refusal = refusal(
                () -> service.change(CODE, Reach.EVERYWHERE, IfMatch.version(0), () -> Firms.anEntry(Firms.CODE, "一")));

        assertThat(refusal).isEqualTo(EnterpriseProblem.INVALID);
        assertThat(service.change(CODE, Reach.EVERYWHERE, IfMatch.version(0), Firms::anEntry)
                        .version())
                .isZero();
    }

    @Test
    void theJournalHoldsWhatWasEnteredAndWhatWasChangedAndNothingElse() {
        service.register(Firms.anEntry(), Reach.EVERYWHERE);
        service.change(CODE, Reach.EVERYWHERE, IfMatch.version(0), Firms::anEntry);
        service.change(CODE, Reach.EVERYWHERE, IfMatch.version(0), () -> Firms.anEntry(Firms.CODE, "示例电气集团"));

        assertThat(journal.entries())
                .extracting(JournalEntry::kind)
                .containsExactly("enterprise-registered", "enterprise-changed");
        assertThat(journal.entries().get(0).before()).isNull();
        assertThat(journal.entries().get(1)).satisfies(entry -> {
            assertThat(entry.subjectId()).isEqualTo(Firms.CODE);
            assertThat(entry.before()).contains("温州湾示例电气有限公司");
            assertThat(entry.after()).contains("示例电气集团");
        });
    }

    private static EnterpriseEntry unread() {
        throw new AssertionError("The body is looked at last");
    }

    private static ProblemType refusal(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act).type();
    }
}
