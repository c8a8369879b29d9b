package org.throughline.offices.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfigurationFault;
import org.throughline.configuration.RemitReading;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.PlanService;
import org.throughline.offices.domain.OfficesProblem;

/** What is wanted, from the folder or as it is typed, before it is rehearsed. */
@Named("newPlanView")
@RequestScoped
public class NewPlanView {

    private static final String TEXTS = "org.throughline.offices.plans.texts";
    private static final String STANDING = "standing";

    @Inject
    private MandateService mandates;

    @Inject
    private PlanService plans;

    @Inject
    private CurrentUser user;

    @Inject
    @ManagedProperty("#{param.start}")
    private @Nullable String start;

    private String text = "";
    private RemitReading folder = new RemitReading(List.of(), Optional.empty());

    /** The text is there before anything that was sent takes its place. */
    @PostConstruct
    void load() {
        String bureau = mandates.house().code();
        folder = plans.folder(bureau);
        text = STANDING.equals(start) ? standing() : plans.text(bureau).orElseGet(this::standing);
    }

    /** Called before the page is drawn; there is no such page for whoever cannot plan for the house. */
    public void open() {
        if (!plans.mayPlan(mandates.house().code())) {
            throw new ProblemException(
                    OfficesProblem.OUT_OF_REACH,
                    Map.of("bureau", mandates.house().code()));
        }
    }

    /** Rehearses the files as they lie in the folder at this moment. */
    public void rehearseFolder() throws IOException {
        lead(folder, true);
    }

    /** Rehearses what stands in the field. */
    public void rehearseTyped() throws IOException {
        lead(plans.typed(mandates.house().code(), text), false);
    }

    private void lead(RemitReading reading, boolean withTracks) throws IOException {
        for (ConfigurationFault fault : reading.faults()) {
            String where = withTracks
                    ? fault.in(user.language())
                    : new Phrase(
                                    TEXTS,
                                    "new.fault",
                                    Map.of(
                                            "line",
                                            Integer.toString(fault.line()),
                                            "sentence",
                                            fault.sentence().in(user.language())))
                            .in(user.language());
            FacesContext.getCurrentInstance()
                    .addMessage(withTracks ? null : "text", new FacesMessage(FacesMessage.SEVERITY_ERROR, where, ""));
        }
        if (reading.remit().isPresent()) {
            PlanIds.leadTo(plans.plan(reading.remit().get(), withTracks).id(), "");
        }
    }

    private String standing() {
        String bureau = mandates.house().code();
        return StandingText.of(
                mandates.coverage(bureau, null), mandates.today(), office -> mandates.officeName(bureau, office));
    }

    /** What is wrong with the files in the folder, with their lines; empty if they hold. */
    public List<String> getFolderFaults() {
        return folder.faults().stream().map(fault -> fault.in(user.language())).toList();
    }

    /** How many changes the folder would take. */
    public int getFolderChanges() {
        return folder.remit().map(plans::differences).orElse(0);
    }

    public boolean isFromStanding() {
        return STANDING.equals(start);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
