package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.throughline.directory.Organisations;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.Notices;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferProblem;
import org.throughline.offices.domain.TransferRecord;

/**
 * Tells everybody of both bureaus that one passes all it holds to the other, in the transaction of the act and before
 * it.
 */
@ApplicationScoped
public class TransferTelling {

    private Organisations organisations;
    private Notices notices;
    private ActingFor acting;

    @SuppressWarnings("NullAway.Init")
    protected TransferTelling() {
        // For the CDI proxy.
    }

    @Inject
    public TransferTelling(Organisations organisations, Notices notices, ActingFor acting) {
        this.organisations = organisations;
        this.notices = notices;
        this.acting = acting;
    }

    void tell(TransferRecord transfer) {
        TransferOrder order = transfer.order();
        Function<String, BilingualText> names = organisations.names(acting.today());
        BilingualText giver = names.apply(order.giver());
        BilingualText taker = names.apply(order.taker());
        BilingualText title = new BilingualText(
                title(order, giver, taker, Locale.CHINESE), title(order, giver, taker, Locale.ENGLISH));
        for (String bureau : List.of(order.giver(), order.taker())) {
            notices.tell(
                    new Notice(
                            "organisation-transfer/" + transfer.id(),
                            title,
                            "/admin/offices/transfers/" + transfer.id(),
                            bureau.equals(order.giver()) ? taker : giver),
                    new Audience.Holders(bureau, MandateService.READ));
        }
    }

    private static String title(TransferOrder order, BilingualText giver, BilingualText taker, Locale language) {
        Map<String, String> values = Map.of(
                "giver", giver.in(language),
                "taker", taker.in(language),
                "on", order.on().toString());
        return new Phrase(TransferProblem.TEXTS, "notice.passes", values).in(language);
    }
}
