package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Remit;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wish;

/**
 * Lets what is saved in the folder take effect, for bureaus that want it so. It plans and applies like a person, so all
 * of a file takes effect or nothing, and what a plan refuses is refused here too.
 */
@ApplicationScoped
@Transactional
public class SavedFiles {

    /** Who it is that applies. */
    static final String BY = "configuration";

    /** A file that was saved less long ago may still be in somebody's hands. */
    static final Duration SETTLED = Duration.ofMinutes(1);

    private OfficesBook book;
    private ActingFor acting;
    private BureauFolder folder;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SavedFiles() {
        // For the CDI proxy.
    }

    @Inject
    SavedFiles(OfficesBook book, ActingFor acting, BureauFolder folder, Clock clock) {
        this.book = book;
        this.acting = acting;
        this.folder = folder;
        this.clock = clock;
    }

    /** Codes of the bureaus that want it so. */
    public List<String> bureaus() {
        return acting.bureaus().stream()
                .filter(Bureau::plansApplyThemselves)
                .map(Bureau::code)
                .toList();
    }

    /**
     * Applies what a bureau's files say, if they hold, were saved after whatever was applied last, and say something
     * else than stands. A file that is older than that was seen already, by this node or by another with newer ones.
     *
     * @return the plan that was carried out
     * @throws ProblemException if the plan cannot be carried out; then nothing of it is kept
     */
    public Optional<PlanRecord> apply(String bureau) {
        Bureau known = acting.bureau(bureau);
        return folder.savedAt(known)
                .filter(saved -> saved.plus(SETTLED).isBefore(clock.instant()))
                .filter(saved -> isNews(bureau, saved))
                .flatMap(saved -> folder.read(known).remit().flatMap(remit -> apply(remit, saved)));
    }

    private boolean isNews(String bureau, Instant saved) {
        return book.with(reorganisation ->
                reorganisation.lastApplied(bureau).map(saved::isAfter).orElse(false));
    }

    private Optional<PlanRecord> apply(Remit remit, Instant saved) {
        Wish wish = new Wish(remit.tracks(), remit.mandates());
        return book.with(reorganisation -> {
            if (reorganisation.differences(remit.bureau(), wish) == 0) {
                return Optional.empty();
            }
            String reason = "mandates.yaml, " + saved;
            PlanRecord plan = reorganisation.plan(remit.bureau(), wish, BY, reason);
            return Optional.of(reorganisation.apply(plan.id(), BY, reason, version -> {}));
        });
    }
}
