package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.configuration.Track;
import org.throughline.directory.Organisations;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Surroundings;

/** What experts of the house's bureau have to do with: its tracks, its people, and whoever is asking. */
@ApplicationScoped
public class ExpertGround {

    private MandateService mandates;
    private ActingFor acting;
    private Organisations organisations;

    @SuppressWarnings("NullAway.Init")
    protected ExpertGround() {
        // For the CDI proxy.
    }

    @Inject
    ExpertGround(MandateService mandates, ActingFor acting, Organisations organisations) {
        this.mandates = mandates;
        this.acting = acting;
        this.organisations = organisations;
    }

    /** Code of the house's bureau. */
    public String bureau() {
        return acting.bureau(null).code();
    }

    /** The tracks of the bureau, in the order of its folder. */
    public List<Track> tracks() {
        return mandates.coverage(bureau(), null).tracks();
    }

    /** Everybody who works in the bureau or an office of it today, once each, by account. */
    public List<Organisations.Seat> people() {
        Map<String, Organisations.Seat> people = new LinkedHashMap<>();
        for (Organisations.Seat seat : organisations.seats(bureau(), MandateService.READ, acting.today())) {
            if (seat.account() != null) {
                people.putIfAbsent(seat.account(), seat);
            }
        }
        return List.copyOf(people.values());
    }

    /** Whether the caller may enter and change experts. */
    public boolean mayEnter() {
        return acting.mayEnter(bureau());
    }

    /** The track with a code. @throws ProblemException {@code track-not-found} */
    TrackCode track(String code) {
        return WindowService.track(mandates.coverage(bureau(), null), code).code();
    }

    /** @throws ProblemException {@code mandates-out-of-reach} unless the caller may enter and change experts */
    void mustEnter() {
        acting.mustEnter(bureau());
    }

    /** What is there today. */
    Surroundings around() {
        return new Surroundings(
                tracks().stream().map(Track::code).collect(Collectors.toSet()),
                people().stream()
                        .map(Organisations.Seat::account)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                acting.today());
    }

    LocalDate today() {
        return acting.today();
    }

    /** Account of the person, or name of the client. */
    String name() {
        return acting.name();
    }
}
