package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.book.ExpertList;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertDetails;
import org.throughline.offices.domain.ExpertProblem;
import org.throughline.offices.domain.ExpertUse;
import org.throughline.personal.LegalBasis;

/**
 * Shows the experts of the house's bureau: masked, or whole for a use that they agreed to or that the law allows
 * without, which goes into the journal.
 */
@ApplicationScoped
@Transactional
public class ExpertDisclosure {

    private ExpertBook book;
    private ExpertFile file;
    private ExpertGround ground;

    @SuppressWarnings("NullAway.Init")
    protected ExpertDisclosure() {
        // For the CDI proxy.
    }

    @Inject
    ExpertDisclosure(ExpertBook book, ExpertFile file, ExpertGround ground) {
        this.book = book;
        this.file = file;
        this.ground = ground;
    }

    /** An expert and what may be seen of who it is. */
    public record Card(Expert expert, ExpertDetails seen) {}

    /**
     * One stretch of the experts, those entered last first.
     *
     * @param partly whether whoever works with experts sees enough to tell two of them apart
     */
    public Page<Card> page(ExpertList.Filter filter, boolean partly, int limit, @Nullable UUID after) {
        Page<Expert> page = book.list(ground.bureau(), list -> list.page(filter, limit, after));
        boolean some = partly && ground.mayEnter();
        return new Page<>(
                page.items().stream().map(expert -> card(expert, some)).toList(), page.next());
    }

    /**
     * One of them.
     *
     * @throws ProblemException {@link ExpertProblem#NOT_FOUND}
     */
    public Card find(UUID id, boolean partly) {
        return card(known(id), partly && ground.mayEnter());
    }

    /** Whether there was such an expert, who was erased. */
    public boolean isErased(UUID id) {
        return book.experts(
                ground.bureau(), rows -> rows.wasThere(id) && rows.find(id).isEmpty());
    }

    /**
     * Who an expert is and how to reach them.
     *
     * @param asked for when the expert is there, so that refusals come in the promised order
     * @throws ProblemException {@link ExpertProblem#NOT_FOUND}, {@code mandates-out-of-reach}, whatever {@code asked}
     *     throws, or {@link ExpertProblem#NOT_AGREED}
     */
    public ExpertDetails disclose(UUID id, Supplier<ExpertUse> asked) {
        Expert expert = known(id);
        ground.mustEnter();
        ExpertUse use = asked.get();
        if (use.basis() == LegalBasis.CONSENT && !expert.agreesTo(use.purpose(), ground.today())) {
            throw new ProblemException(
                    ExpertProblem.NOT_AGREED, Map.of("purpose", use.purpose().name()));
        }
        return file.revealed(id, use.told());
    }

    private Expert known(UUID id) {
        return book.experts(ground.bureau(), rows -> rows.find(id))
                .orElseThrow(() -> ExpertService.missing(id.toString()));
    }

    private Card card(Expert expert, boolean partly) {
        return new Card(expert, file.masked(expert.id(), partly));
    }
}
