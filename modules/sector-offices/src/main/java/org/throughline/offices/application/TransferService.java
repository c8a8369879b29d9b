package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.directory.Organisations;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.book.Transfers;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.TransferEntry;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferProblem;
import org.throughline.offices.domain.TransferRecord;

/** Passes all that one bureau holds to another; for those who work for both, or for all. */
@ApplicationScoped
@Transactional
public class TransferService {

    /** Sort keys of the list of transfers. */
    public static final int CURSOR_PARTS = 1;

    /** Sort keys of the list of what passes: kind and identity. */
    public static final int ITEM_PARTS = 2;

    private TransferBook book;
    private ActingFor acting;
    private Organisations organisations;
    private TransferTelling telling;

    @SuppressWarnings("NullAway.Init")
    protected TransferService() {
        // For the CDI proxy.
    }

    @Inject
    public TransferService(TransferBook book, ActingFor acting, Organisations organisations, TransferTelling telling) {
        this.book = book;
        this.acting = acting;
        this.organisations = organisations;
        this.telling = telling;
    }

    /** Transfers from or to a bureau, the latest first; none for whoever does not work for it. */
    public Page<TransferRecord> transfers(@Nullable String bureau, int limit, @Nullable UUID after) {
        String code = acting.bureau(bureau).code();
        if (!acting.has(MandateService.READ, code)) {
            return new Page<>(List.of(), null);
        }
        List<TransferRecord> found = book.with(transfers -> transfers.of(code, limit + 1, after));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        String last = found.get(limit - 1).id().toString();
        return new Page<>(found.subList(0, limit), new Cursor(List.of(last)));
    }

    /**
     * One transfer.
     *
     * @throws ProblemException {@code organisation-transfer-not-found}, also for one between bureaus the caller works
     *     for neither of
     */
    public TransferRecord transfer(UUID id) {
        return book.with(transfers -> transfers.find(id))
                .filter(found -> acting.has(MandateService.READ, found.order().giver())
                        || acting.has(MandateService.READ, found.order().taker()))
                .orElseThrow(() -> Transfers.missing(id));
    }

    /** The plans by which its mandates pass: that of the giver, then that of the taker. */
    public List<PlanRecord> plans(TransferRecord transfer) {
        return book.with(transfers -> transfers.plans(transfer));
    }

    /** What lies with the giver as such, piece by piece; of one that is completed, what passed. */
    public Page<PlanItem> items(UUID id, @Nullable String kind, int limit, PlanItem.@Nullable Name after) {
        TransferRecord known = transfer(id);
        return book.with(transfers -> transfers.items(known, kind, limit, after));
    }

    /** What people call each kind of what passes, by its name. */
    public Map<String, BilingualText> kinds() {
        return book.with(Transfers::kinds);
    }

    /** Whether it can no longer be applied as it was seen. */
    public boolean isOutdated(TransferRecord transfer) {
        return book.with(transfers -> transfers.isOutdated(transfer));
    }

    /**
     * Rehearses a transfer; nothing takes effect by it.
     *
     * @throws ProblemException {@code organisation-transfer-invalid} with every fault, {@code mandates-out-of-reach} or
     *     {@code organisation-closed}
     */
    public TransferRecord plan(TransferEntry entry) {
        TransferEntry.Checked said = entry.checked(this::known, acting.today());
        TransferOrder order = said.order();
        mayPass(order);
        List<Fault> stands = new ArrayList<>();
        stands.addAll(absence("/giver", order.giver(), order));
        stands.addAll(absence("/taker", order.taker(), order));
        return book.with(transfers -> transfers.plan(order, acting.name(), said.reason(), stands));
    }

    /** A bureau that is not there on the day can neither pass nor take anything. */
    private List<Fault> absence(String pointer, String bureau, TransferOrder order) {
        boolean there = organisations.on(order.on()).stream()
                .anyMatch(known -> known.code().equals(bureau));
        Map<String, String> values = Map.of("bureau", bureau, "day", order.on().toString());
        return there
                ? List.of()
                : List.of(new Fault(pointer, new Phrase(TransferProblem.TEXTS, "fault.not-there", values)));
    }

    /**
     * Carries a transfer out, all of it or nothing; where either bureau asks for a second person that is their
     * approval.
     *
     * @param reason asked for when it exists in that version
     * @throws ProblemException {@code organisation-transfer-not-found}, {@code mandates-out-of-reach},
     *     {@code version-stale}, whatever {@code reason} throws, {@code organisation-transfer-second-person}, and what
     *     {@link Transfers#apply} refuses
     */
    public TransferRecord apply(UUID id, IfMatch expected, Supplier<String> reason) {
        TransferRecord known = transfer(id);
        mayPass(known.order());
        expected.check(known.version());
        String why = reason.get();
        // Before it is carried out: on its day the giver is there no longer, and nobody works for it.
        telling.tell(known);
        return book.with(transfers -> transfers.apply(id, acting.name(), why, transfer -> {
            expected.check(transfer.version());
            mustBeSecond(transfer);
        }));
    }

    /** Whether the caller may pass all of one bureau to another, by the rights they have. */
    public boolean mayPass(TransferRecord transfer) {
        return acting.has(MandateService.WRITE, transfer.order().giver())
                && acting.has(MandateService.WRITE, transfer.order().taker());
    }

    /** Bureaus of the configuration, in its order. */
    public List<Bureau> bureaus() {
        return acting.bureaus();
    }

    /** Whether it takes a second person: either bureau asks for one. */
    public boolean takesTwo(TransferRecord transfer) {
        return bureaus().stream()
                .anyMatch(bureau -> bureau.plansTakeTwo()
                        && (bureau.code().equals(transfer.order().giver())
                                || bureau.code().equals(transfer.order().taker())));
    }

    /** Whether the caller may apply it, as far as who prepared it goes. */
    public boolean isSecondPerson(TransferRecord transfer) {
        return acting.isPersonOtherThan(List.of(transfer.plannedBy()));
    }

    private void mustBeSecond(TransferRecord transfer) {
        if (transfer.application() == null && takesTwo(transfer) && !isSecondPerson(transfer)) {
            throw new ProblemException(
                    TransferProblem.SECOND_PERSON,
                    Map.of("transfer", transfer.id().toString()));
        }
    }

    private void mayPass(TransferOrder order) {
        acting.mustHave(MandateService.WRITE, order.giver());
        acting.mustHave(MandateService.WRITE, order.taker());
    }

    private Optional<Bureau> known(String code) {
        return bureaus().stream().filter(bureau -> bureau.code().equals(code)).findFirst();
    }
}
