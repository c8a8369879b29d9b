package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.MandateCheck;
import org.throughline.configuration.MandateLine;
import org.throughline.configuration.Remit;
import org.throughline.configuration.RemitReading;
import org.throughline.configuration.Track;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.ItemList;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.book.Reorganisation;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wish;

/** Plans that change who covers what; they are for those who work for the bureau, or for all. */
@ApplicationScoped
@Transactional
public class PlanService {

    private OfficesBook book;
    private ActingFor acting;
    private BureauFolder folder;

    @SuppressWarnings("NullAway.Init")
    protected PlanService() {
        // For the CDI proxy.
    }

    @Inject
    PlanService(OfficesBook book, ActingFor acting, BureauFolder folder) {
        this.book = book;
        this.acting = acting;
        this.folder = folder;
    }

    /** Plans of a bureau, the latest first; none for whoever does not work for it. */
    public Page<PlanRecord> plans(String bureau, int limit, @Nullable UUID after) {
        String code = acting.bureau(bureau).code();
        return acting.has(MandateService.READ, code)
                ? book.read(lists -> lists.plans(code, limit, after))
                : new Page<>(List.of(), null);
    }

    /**
     * One plan.
     *
     * @throws ProblemException {@code mandate-plan-not-found}, also for one of a bureau the caller does not work for
     */
    public PlanRecord plan(UUID id) {
        return book.with(reorganisation -> reorganisation.find(id))
                .filter(plan -> acting.has(MandateService.READ, plan.bureau()))
                .orElseThrow(() -> Reorganisation.missing(id));
    }

    /** Whether the caller may plan for a bureau. */
    public boolean mayPlan(String bureau) {
        return acting.has(MandateService.WRITE, bureau);
    }

    /**
     * What the folder says of a bureau at this moment, whatever runs; offices are those that run.
     *
     * @throws ProblemException {@code mandates-bureau-not-found}
     */
    public RemitReading folder(String bureau) {
        return folder.read(acting.bureau(bureau));
    }

    /** The text of a bureau's file of mandates as it lies in the folder; empty if there is none. */
    public Optional<String> text(String bureau) {
        return folder.text(acting.bureau(bureau));
    }

    /** What somebody typed in place of that file, for the tracks that stand. */
    public RemitReading typed(String bureau, String text) {
        Bureau known = acting.bureau(bureau);
        List<Track> standing =
                book.with(reorganisation -> reorganisation.present(known.code()).tracks());
        return RemitReading.typed(text, known, standing);
    }

    /** How many changes it would take to come to what was read; nothing is kept. */
    public int differences(Remit remit) {
        Wish wish = new Wish(remit.tracks(), remit.mandates());
        return book.with(reorganisation -> reorganisation.differences(remit.bureau(), wish));
    }

    /**
     * Plans what is wanted; nothing takes effect by it.
     *
     * @param said the whole of what is wanted from today on
     * @throws ProblemException {@code mandates-out-of-reach}, {@code mandates-bureau-not-found}, or
     *     {@code mandates-invalid} with every fault
     */
    public PlanRecord plan(String bureau, List<MandateLine> said, @Nullable String reason) {
        Bureau known = acting.bureau(bureau);
        acting.mustHave(MandateService.WRITE, known.code());
        return book.with(reorganisation -> {
            Set<TrackCode> codes = reorganisation.present(known.code()).tracks().stream()
                    .map(Track::code)
                    .collect(Collectors.toSet());
            MandateCheck.Judgement judgement = MandateCheck.judge(said, known, Optional.of(codes));
            if (!judgement.complaints().isEmpty()) {
                throw new ProblemException(
                        OfficesProblem.INVALID,
                        Map.of(),
                        judgement.complaints().stream().map(PlanService::fault).toList());
            }
            return reorganisation.plan(known.code(), new Wish(null, judgement.mandates()), acting.name(), reason);
        });
    }

    /**
     * Plans what was read of a bureau.
     *
     * @param withTracks whether its tracks are wanted too; otherwise those that stand stay
     * @throws ProblemException {@code mandates-out-of-reach} or {@code mandates-bureau-not-found}
     */
    public PlanRecord plan(Remit remit, boolean withTracks) {
        Bureau known = acting.bureau(remit.bureau());
        acting.mustHave(MandateService.WRITE, known.code());
        Wish wish = new Wish(withTracks ? remit.tracks() : null, remit.mandates());
        return book.with(reorganisation -> reorganisation.plan(known.code(), wish, acting.name(), null));
    }

    /**
     * Plans to take a plan back.
     *
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandates-out-of-reach},
     *     {@code mandate-plan-not-applied} or {@code mandate-plan-overtaken}
     */
    public PlanRecord undo(UUID id, @Nullable String reason) {
        toChange(id);
        return book.with(reorganisation -> reorganisation.undo(id, acting.name(), reason));
    }

    /**
     * Plans the same once more, since the ground of a plan has moved; what was chosen goes over.
     *
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandates-out-of-reach}, or what
     *     {@link Reorganisation#again} refuses
     */
    public PlanRecord again(UUID id) {
        toChange(id);
        return book.with(reorganisation -> reorganisation.again(id, acting.name()));
    }

    /**
     * What a plan touches, one by one; of one that was applied, what it handed over.
     *
     * @throws ProblemException {@code mandate-plan-not-found}
     */
    public Page<PlanItem> items(UUID id, ItemList.Filter filter, int limit, ItemList.Place after) {
        PlanRecord known = plan(id);
        return book.with(reorganisation -> reorganisation.choices().items(known, filter, limit, after));
    }

    /** Pieces that keep their office, each with the place of the change that would move it. */
    public Map<PlanItem.Name, Integer> exceptions(PlanRecord plan) {
        return book.with(reorganisation -> reorganisation.choices().exceptions(plan.id()));
    }

    /** Whether a plan can no longer be carried out as it was seen. */
    public boolean isOutdated(PlanRecord plan) {
        return book.with(reorganisation -> reorganisation.choices().isOutdated(plan));
    }

    /**
     * Chooses what moves with its track, and what is excepted.
     *
     * @param choice asked for when the plan exists in that version
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandates-out-of-reach}, {@code version-stale},
     *     whatever {@code choice} throws, {@code mandate-plan-applied} or {@code mandate-choices-invalid}
     */
    public PlanRecord choose(UUID id, IfMatch expected, Supplier<Choice> choice) {
        PlanRecord known = toChange(id);
        expected.check(known.version());
        Choice made = choice.get();
        return book.with(reorganisation ->
                reorganisation.choices().choose(id, acting.name(), made, plan -> expected.check(plan.version())));
    }

    /**
     * Carries a plan out, all of it or nothing; where its bureau asks for a second person that is their approval.
     *
     * @param reason asked for when the plan exists in that version
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandates-out-of-reach}, {@code version-stale},
     *     whatever {@code reason} throws, {@code mandate-plan-not-submitted} or {@code mandate-plan-second-person}
     *     where two are asked for, and what {@link Reorganisation#apply} refuses
     */
    public PlanRecord apply(UUID id, IfMatch expected, Supplier<String> reason) {
        PlanRecord known = toChange(id);
        expected.check(known.version());
        String why = reason.get();
        return book.with(reorganisation -> reorganisation.apply(id, acting.name(), why, plan -> {
            expected.check(plan.version());
            acting.mustApprove(plan);
        }));
    }

    /** Whether the plan waits for somebody, or will have to. */
    public boolean takesTwo(PlanRecord plan) {
        return acting.takesTwo(plan);
    }

    /** Whether the caller is one who may approve it, as far as who prepared it goes. */
    public boolean isSecondPerson(PlanRecord plan) {
        return acting.isSecondPerson(plan);
    }

    /** A plan that the caller may change. */
    PlanRecord toChange(UUID id) {
        PlanRecord known = plan(id);
        acting.mustHave(MandateService.WRITE, known.bureau());
        return known;
    }

    private static Fault fault(MandateCheck.Complaint complaint) {
        String member = complaint.member().isEmpty() ? "" : "/" + complaint.member();
        return new Fault("/mandates/" + complaint.index() + member, complaint.sentence());
    }
}
