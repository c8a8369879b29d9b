package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.offices.book.PairingRows;
import org.throughline.offices.domain.ErasureReason;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertCheck;
import org.throughline.offices.domain.ExpertConsent;
import org.throughline.offices.domain.ExpertDetails;
import org.throughline.offices.domain.ExpertEntry;
import org.throughline.offices.domain.ExpertPairing;
import org.throughline.offices.domain.ExpertProblem;
import org.throughline.offices.domain.ExpertProfile;

/**
 * Enters the experts of the house's bureau with what they agreed to, changes and erases them. Whoever changes a number
 * sees neither the old one nor the new one again; every entry of the journal has digests.
 */
@ApplicationScoped
@Transactional
public class ExpertService {

    private ExpertBook book;
    private ExpertFile file;
    private ExpertGround ground;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ExpertService() {
        // For the CDI proxy.
    }

    @Inject
    ExpertService(ExpertBook book, ExpertFile file, ExpertGround ground, Clock clock) {
        this.book = book;
        this.file = file;
        this.ground = ground;
        this.clock = clock;
    }

    /**
     * Enters an expert.
     *
     * @param entry asked for when the caller may, so that refusals come in the promised order
     * @throws ProblemException {@code mandates-out-of-reach}, whatever {@code entry} throws,
     *     {@link ExpertProblem#INVALID} with every fault, or {@link ExpertProblem#KNOWN_ALREADY}
     */
    public Expert add(Supplier<ExpertEntry> entry) {
        ground.mustEnter();
        book.experts(ground.bureau(), rows -> {
            rows.holdAll();
            return "";
        });
        Instant now = now();
        ExpertCheck said = ExpertCheck.of(entry.get(), ExpertDetails.NONE, null, ground.around(), now, ground.name());
        String digest = unknownDigest(said.details().phone(), null);
        ExpertConsent consent = Objects.requireNonNull(said.consent());
        Expert expert =
                new Expert(TimeOrderedUuid.next(clock), 0, said.profile(), now, ground.name(), List.of(consent));
        book.experts(ground.bureau(), rows -> {
            rows.add(expert, digest);
            rows.agree(expert.id(), consent);
            return "";
        });
        file.keep("expert-added", null, expert, said.details());
        return expert;
    }

    /**
     * Replaces what was said of an expert; what says who it is stays where nothing is said of it.
     *
     * @throws ProblemException as {@link #add}, {@link ExpertProblem#NOT_FOUND}, or {@code version-stale}
     */
    public Expert change(UUID id, IfMatch expected, Supplier<ExpertEntry> entry) {
        Expert known = present(id, expected);
        ExpertDetails before = file.kept(id);
        ExpertCheck said = ExpertCheck.of(entry.get(), before, known, ground.around(), now(), ground.name());
        ExpertConsent agreed = said.consent();
        if (agreed == null && said.details().equals(before) && said.profile().equals(known.profile())) {
            return known;
        }
        String digest = unknownDigest(said.details().phone(), id);
        List<ExpertConsent> consents = new ArrayList<>(known.consents());
        Optional.ofNullable(agreed).ifPresent(consent -> consents.add(0, consent));
        Expert changed = next(known, said.profile(), consents);
        book.experts(ground.bureau(), rows -> {
            rows.change(changed, digest, ground.name());
            if (agreed != null) {
                rows.agree(id, agreed);
            }
            return "";
        });
        file.keep("expert-changed", file.told(known, before), changed, said.details());
        return changed;
    }

    /**
     * Writes down that an expert takes back what they agreed to; no reason is asked for. What is not agreed to already
     * stays as it is.
     *
     * @throws ProblemException {@code mandates-out-of-reach}, {@link ExpertProblem#NOT_FOUND} or {@code version-stale}
     */
    public Expert withdraw(UUID id, IfMatch expected) {
        Expert known = present(id, expected);
        Optional<ExpertConsent> latest = known.latest().filter(consent -> consent.withdrawnAt() == null);
        if (latest.isEmpty()) {
            return known;
        }
        ExpertConsent withdrawn = latest.get().withdrawn(now(), ground.name());
        List<ExpertConsent> consents = new ArrayList<>(known.consents());
        consents.set(0, withdrawn);
        Expert changed = next(known, known.profile(), consents);
        ExpertDetails details = file.kept(id);
        String digest = file.phoneDigest(ground.bureau(), details.phone());
        book.experts(ground.bureau(), rows -> {
            rows.withdraw(id, withdrawn);
            rows.change(changed, digest, ground.name());
            return "";
        });
        file.keep("expert-consent-withdrawn", file.told(known, details), changed, details);
        return changed;
    }

    /**
     * Erases an expert: their data, the key these were kept with, and all that they agreed to; whoever learned from
     * them does no longer. That there was somebody stays, and what they explained.
     *
     * @throws ProblemException as {@link #withdraw}, or {@link ExpertProblem#INVALID} without a reason
     * @see <a href="http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html">Personal Information Protection
     *     Law, Article 47</a>
     */
    public void erase(UUID id, IfMatch expected, @Nullable String why) {
        present(id, expected);
        String reason = ErasureReason.checked(why);
        Instant now = now();
        LocalDate today = ground.today();
        List<ExpertPairing> ended = book.pairings(ground.bureau(), rows -> {
            List<ExpertPairing> all = rows.open(id).stream()
                    .map(pairing -> pairing.over(today, ground.name(), now))
                    .toList();
            for (ExpertPairing pairing : all) {
                rows.end(pairing);
            }
            return all;
        });
        ended.forEach(pairing -> file.tell("expert-pairing-ended", id, null, PairingRows.told(pairing), null));
        book.experts(ground.bureau(), rows -> {
            rows.erase(id, now, ground.name());
            return "";
        });
        file.erase(id, reason);
    }

    private Expert present(UUID id, IfMatch expected) {
        Expert known = book.experts(ground.bureau(), rows -> {
                    rows.holdAll();
                    return rows.hold(id);
                })
                .orElseThrow(() -> missing(id.toString()));
        ground.mustEnter();
        expected.check(known.version());
        return known;
    }

    /** The refusal for an expert who is not there. */
    public static ProblemException missing(String expert) {
        return new ProblemException(ExpertProblem.NOT_FOUND, Map.of("expert", expert));
    }

    private static Expert next(Expert known, ExpertProfile profile, List<ExpertConsent> consents) {
        return new Expert(known.id(), known.version() + 1, profile, known.addedAt(), known.addedBy(), consents);
    }

    /** The digest of a number that no other expert of the bureau has. */
    private @Nullable String unknownDigest(@Nullable String phone, @Nullable UUID but) {
        String digest = file.phoneDigest(ground.bureau(), phone);
        Optional<UUID> other =
                digest == null ? Optional.empty() : book.experts(ground.bureau(), rows -> rows.withPhone(digest));
        if (other.isPresent() && !other.get().equals(but)) {
            throw new ProblemException(
                    ExpertProblem.KNOWN_ALREADY, Map.of("expert", other.get().toString()));
        }
        return digest;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
