package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.ExpertDisclosure;
import org.throughline.offices.application.ExpertDisclosure.Card;
import org.throughline.offices.book.ExpertList;
import org.throughline.offices.domain.ExpertDetails;
import org.throughline.offices.domain.ExpertProblem;
import org.throughline.offices.domain.ExpertUse;

/** Reads experts for pages, with what their tracks and whoever keeps in touch are called. */
@RequestScoped
class ExpertLoader {

    @Inject
    private ExpertDisclosure disclosure;

    @Inject
    private ExpertChoices choices;

    @Inject
    private ActingFor acting;

    @Inject
    private Reader reader;

    Page<ExpertLine> page(ExpertList.Filter filter, int limit, @Nullable UUID after) {
        Page<Card> page = disclosure.page(filter, true, limit, after);
        reader.meets(page.items().stream().map(card -> card.expert().profile().contact()));
        return new Page<>(page.items().stream().map(this::line).toList(), page.next());
    }

    /** An expert; empty for one who is not there, or not any more. */
    Optional<ExpertLine> find(@Nullable UUID id) {
        if (id == null) {
            return Optional.empty();
        }
        try {
            Card card = disclosure.find(id, true);
            reader.meets(
                    Stream.of(card.expert().profile().contact(), card.expert().addedBy()));
            return Optional.of(line(card));
        } catch (ProblemException refused) {
            if (refused.type() != ExpertProblem.NOT_FOUND) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    boolean isErased(@Nullable UUID id) {
        return id != null && disclosure.isErased(id);
    }

    ExpertLine shown(ExpertLine line, ExpertUse use) {
        ExpertDetails details = disclosure.disclose(line.id(), () -> use);
        return line.shown(details);
    }

    boolean mayEnter() {
        return acting.mayEnter(acting.bureau(null).code());
    }

    private ExpertLine line(Card card) {
        return ExpertLine.of(
                card,
                card.expert().profile().tracks().stream().map(choices::track).toList(),
                acting.today());
    }
}
