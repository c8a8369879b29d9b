package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.MandateCheck;
import org.throughline.configuration.MandateLine;
import org.throughline.configuration.Office;
import org.throughline.configuration.Track;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Standing;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.Reorganisation;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wanted;

/**
 * Who covers what, and plans that change it. What offices cover is public; plans are for those who work for the bureau,
 * or for all.
 */
@ApplicationScoped
@Transactional
public class MandateService {

    /** The right to see mandates and plans. */
    public static final String READ = "offices:read";

    /** The right to plan and to apply. */
    public static final String WRITE = "offices:write";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private OfficesBook book;
    private CurrentConfiguration current;
    private OwnStanding hand;
    private Clock clock;
    private String house = "";

    @SuppressWarnings("NullAway.Init")
    protected MandateService() {
        // For the CDI proxy.
    }

    @Inject
    public MandateService(
            OfficesBook book,
            CurrentConfiguration current,
            OwnStanding hand,
            Clock clock,
            @ConfigProperty(name = "throughline.bureau") String house) {
        this.book = book;
        this.current = current;
        this.hand = hand;
        this.clock = clock;
        this.house = house;
    }

    /**
     * Mandates of a bureau.
     *
     * @param on the day on which they hold; null for all that hold today or begin later
     * @param recordedOn the day at whose end they were believed; null for now
     * @throws ProblemException {@code mandates-bureau-not-found}
     */
    public Page<Mandate> mandates(
            String bureau, @Nullable LocalDate on, @Nullable LocalDate recordedOn, int limit, @Nullable UUID after) {
        Instant then = endOf(recordedOn);
        String code = bureau(bureau).code();
        return book.read(lists -> lists.mandates(code, on, today(), then, limit, after));
    }

    /** Tracks of a bureau in the order of its file, from after a rank on. */
    public Page<Track> tracks(String bureau, int limit, int after) {
        String code = bureau(bureau).code();
        return book.read(lists -> lists.tracks(code, limit, after));
    }

    /**
     * What is believed of a bureau, all days of it.
     *
     * @param recordedOn the day at whose end it was believed; null for now
     */
    public Coverage coverage(String bureau, @Nullable LocalDate recordedOn) {
        Instant then = endOf(recordedOn);
        String code = bureau(bureau).code();
        return book.with(reorganisation -> then == null ? reorganisation.present(code) : reorganisation.at(code, then));
    }

    /** The last moment of a day in Shanghai that the database can tell from the next day. */
    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(SHANGHAI).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** The bureau at whose door people stand. */
    public Bureau house() {
        return bureau(house);
    }

    /** Plans of a bureau, the latest first; none for whoever does not work for it. */
    public Page<PlanRecord> plans(String bureau, int limit, @Nullable UUID after) {
        String code = bureau(bureau).code();
        return mayActFor(code, READ)
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
                .filter(plan -> mayActFor(plan.bureau(), READ))
                .orElseThrow(() -> Reorganisation.missing(id));
    }

    /**
     * Plans what is wanted; nothing takes effect by it.
     *
     * @param said the whole of what is wanted from today on
     * @throws ProblemException {@code mandates-out-of-reach}, {@code mandates-bureau-not-found}, or
     *     {@code mandates-invalid} with every fault
     */
    public PlanRecord plan(String bureau, List<MandateLine> said, @Nullable String reason) {
        Bureau known = bureau(bureau);
        mustActFor(known.code());
        return book.with(reorganisation -> {
            List<Track> tracks = reorganisation.present(known.code()).tracks();
            Set<TrackCode> codes = tracks.stream().map(Track::code).collect(Collectors.toSet());
            MandateCheck.Judgement judgement = MandateCheck.judge(said, known, Optional.of(codes));
            if (!judgement.complaints().isEmpty()) {
                throw new ProblemException(
                        OfficesProblem.INVALID,
                        Map.of(),
                        judgement.complaints().stream()
                                .map(MandateService::fault)
                                .toList());
            }
            return reorganisation.plan(known.code(), new Wanted(tracks, judgement.mandates()), actor(), reason);
        });
    }

    /**
     * Plans to take a plan back.
     *
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandates-out-of-reach},
     *     {@code mandate-plan-not-applied} or {@code mandate-plan-overtaken}
     */
    public PlanRecord undo(UUID id, @Nullable String reason) {
        PlanRecord done = plan(id);
        mustActFor(done.bureau());
        return book.with(reorganisation -> reorganisation.undo(id, actor(), reason));
    }

    /**
     * Carries a plan out, all of it or nothing.
     *
     * @param reason asked for when the plan exists in that version
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandates-out-of-reach}, {@code version-stale},
     *     whatever {@code reason} throws, and what {@link Reorganisation#apply} refuses
     */
    public PlanRecord apply(UUID id, IfMatch expected, Supplier<String> reason) {
        PlanRecord known = plan(id);
        mustActFor(known.bureau());
        expected.check(known.version());
        String why = reason.get();
        return book.with(reorganisation -> reorganisation.apply(id, actor(), why, expected::check));
    }

    /** An office as people and clients name it: by its number, or by its code where it has none or is gone. */
    public String officeName(String bureau, String office) {
        return current.running().configuration().bureau(bureau).stream()
                .flatMap(known -> known.offices().stream())
                .filter(known -> known.code().equals(office))
                .map(Office::number)
                .map(number -> number == null ? office : number.toString())
                .findFirst()
                .orElse(office);
    }

    /** Today in Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    private static Fault fault(MandateCheck.Complaint complaint) {
        String member = complaint.member().isEmpty() ? "" : "/" + complaint.member();
        return new Fault("/mandates/" + complaint.index() + member, complaint.sentence());
    }

    private Bureau bureau(String code) {
        return current.running()
                .configuration()
                .bureau(code)
                .orElseThrow(() -> new ProblemException(OfficesProblem.BUREAU_NOT_FOUND, Map.of("bureau", code)));
    }

    private void mustActFor(String bureau) {
        if (!mayActFor(bureau, WRITE)) {
            throw new ProblemException(OfficesProblem.OUT_OF_REACH, Map.of("bureau", bureau));
        }
    }

    private boolean mayActFor(String bureau, String right) {
        Standing standing = hand.standing().orElseThrow();
        return standing.reach(right).everywhere() || standing.actsFor(bureau, right);
    }

    private String actor() {
        return hand.standing().orElseThrow().name();
    }
}
