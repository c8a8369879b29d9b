package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Office;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;
import org.throughline.offices.application.TransferService;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.PlanRecord;

/** What bureaus and offices of a transfer are called, and what becomes of mandates, in the reader's language. */
@RequestScoped
public class TransferWords {

    @Inject
    private TransferService transfers;

    @Inject
    private CurrentUser user;

    String bureau(String code) {
        return known(code).map(bureau -> bureau.name().in(user.language())).orElse(code);
    }

    /** Codes of the offices of a bureau; none of one that is gone from the configuration. */
    List<String> offices(String bureau) {
        return known(bureau).stream()
                .flatMap(known -> known.offices().stream())
                .map(Office::code)
                .toList();
    }

    String office(String bureau, String code) {
        return known(bureau)
                .map(known -> new OfficeNames(known, List.of(), user).office(code))
                .orElse(code);
    }

    /** A change of a plan in a sentence. */
    String sentence(PlanRecord plan, MandateChange change) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("what", subject(plan, change));
        values.put("former", change.former() == null ? "" : office(plan.bureau(), change.former()));
        values.put("next", change.next() == null ? "" : office(plan.bureau(), change.next()));
        return user.told(new Phrase(PlanLines.TEXTS, "change." + change.kind().name(), values));
    }

    private String subject(PlanRecord plan, MandateChange change) {
        return known(plan.bureau())
                .map(bureau ->
                        new OfficeNames(bureau, plan.after().tracks(), user).subject(change.track(), change.function()))
                .orElseGet(() -> String.valueOf(change.track()));
    }

    private Optional<Bureau> known(String code) {
        return transfers.bureaus().stream()
                .filter(bureau -> bureau.code().equals(code))
                .findFirst();
    }
}
