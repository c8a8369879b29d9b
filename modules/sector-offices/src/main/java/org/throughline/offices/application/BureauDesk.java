package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.Industry;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Standing;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;

/** The bureaus that run, and what the caller may do for each. */
@ApplicationScoped
class BureauDesk {

    private CurrentConfiguration current;
    private OwnStanding hand;
    private String house = "";

    @SuppressWarnings("NullAway.Init")
    protected BureauDesk() {
        // For the CDI proxy.
    }

    @Inject
    BureauDesk(
            CurrentConfiguration current, OwnStanding hand, @ConfigProperty(name = "throughline.bureau") String house) {
        this.current = current;
        this.hand = hand;
        this.house = house;
    }

    /** @throws ProblemException {@code mandates-bureau-not-found} */
    Bureau bureau(String code) {
        return current.running()
                .configuration()
                .bureau(code)
                .orElseThrow(() -> new ProblemException(OfficesProblem.BUREAU_NOT_FOUND, Map.of("bureau", code)));
    }

    /** The bureau at whose door people stand. */
    Bureau house() {
        return bureau(house);
    }

    List<Bureau> all() {
        return current.running().configuration().bureaus();
    }

    /** Where the files lie, whatever runs. */
    Path folder() {
        return current.place().folder();
    }

    List<Industry> industries() {
        return current.running().configuration().industries();
    }

    /** Whether the plan's bureau asks for a second person; one that is gone from the configuration does not. */
    boolean takesTwo(PlanRecord plan) {
        return current.running()
                .configuration()
                .bureau(plan.bureau())
                .map(Bureau::plansTakeTwo)
                .orElse(false);
    }

    /** Whether the caller is a person who had no hand in preparing the plan. */
    boolean isSecondPerson(PlanRecord plan) {
        Standing standing = hand.standing().orElseThrow();
        return standing.kind() == Standing.Kind.PERSON && !plan.preparedBy().contains(standing.name());
    }

    void mustActFor(String bureau) {
        if (!mayActFor(bureau, MandateService.WRITE)) {
            throw new ProblemException(OfficesProblem.OUT_OF_REACH, Map.of("bureau", bureau));
        }
    }

    boolean mayActFor(String bureau, String right) {
        Standing standing = hand.standing().orElseThrow();
        return standing.reach(right).everywhere() || standing.actsFor(bureau, right);
    }

    String actor() {
        return hand.standing().orElseThrow().name();
    }
}
