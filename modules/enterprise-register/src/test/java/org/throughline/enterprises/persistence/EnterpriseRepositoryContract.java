package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SomeCodes;
import org.throughline.enterprises.domain.Enterprise;
import org.throughline.enterprises.domain.EnterpriseDetails;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.EnterpriseRepository;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;

/** What every repository of firms keeps to, whatever it keeps them in. */
abstract class EnterpriseRepositoryContract {

    private static final Uscc CODE = Uscc.of(Firms.CODE);

    abstract <T> T inTransaction(Function<EnterpriseRepository, T> work);

    @Test
    void aFirmIsFoundAsItWasAdded() {
        EnterpriseSummary added = add(firm(1));

        Optional<EnterpriseSummary> found =
                inTransaction(firms -> firms.findForChange(CODE).map(Enterprise::summary));

        assertThat(found).contains(added);
    }

    @Test
    void anUnknownCodeFindsNothing() {
        Optional<Enterprise> found = inTransaction(firms -> firms.findForChange(CODE));

        assertThat(found).isEmpty();
    }

    @Test
    void aCodeIsAddedOnce() {
        add(firm(1));

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> add(firm(2)));

        assertThat(refusal.type()).isEqualTo(EnterpriseProblem.ALREADY_REGISTERED);
        assertThat(refusal.facts()).containsEntry("uscc", Firms.CODE);
    }

    @Test
    void aChangeIsKept() {
        add(firm(1));

        inTransaction(firms -> {
            Enterprise firm = firms.findForChange(CODE).orElseThrow();
            firm.change(details("示例电气集团"), "chen", Firms.NOON.plusSeconds(1));
            return firm.version();
        });

        EnterpriseSummary found =
                inTransaction(firms -> firms.findForChange(CODE).orElseThrow().summary());
        assertThat(found.name()).isEqualTo("示例电气集团");
        assertThat(found.version()).isEqualTo(1);
    }

    private EnterpriseSummary add(Enterprise firm) {
        return inTransaction(firms -> {
            firms.add(firm);
            return firm.summary();
        });
    }

    private static Enterprise firm(int number) {
        return Enterprise.register(
                TimeOrderedUuid.of(number, number, number), CODE, details("温州湾示例电气有限公司"), "lin", Firms.NOON);
    }

    static EnterpriseDetails details(String name) {
        return EnterpriseDetails.ofNew(Firms.anEntry(Firms.CODE, name), new SomeCodes(), Reach.EVERYWHERE);
    }
}
