package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.application.RehearsalService;
import org.throughline.policies.rehearsal.Comparison;
import org.throughline.policies.rehearsal.KeptRehearsal;

/** The draft of the page beside that of another rehearsal which the address names, both over the city of now. */
@Named("besideView")
@RequestScoped
public class BesideView {

    @Inject
    private RehearsalView view;

    @Inject
    private RehearsalService rehearsals;

    private @Nullable Comparison comparison;
    private boolean compared;

    /** Both drafts as they were rehearsed, whatever is turned; null if the address names no other. */
    public @Nullable Comparison getComparison() {
        KeptRehearsal shown = view.getRehearsal();
        UUID other = RehearsalView.identity(RehearsalView.parameter("with"));
        if (!compared && shown != null && other != null && !view.isTurning()) {
            comparison = rehearsals.beside(shown.id(), other);
        }
        compared = true;
        return comparison;
    }
}
