package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.catalogue.PolicyCheck;
import org.throughline.policies.catalogue.PolicyProblem;

/** What policies have to do with: places and tracks there are, the day, and whoever is asking. */
@ApplicationScoped
public class PolicyGround {

    /** To read policies and hold firms against them. */
    public static final String READ = "policies:read";

    /** To write policies and bring them on their way. */
    public static final String WRITE = "policies:write";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private CurrentConfiguration current;
    private RunningRules running;
    private Reaches reaches;
    private CurrentUser user;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected PolicyGround() {
        // For the CDI proxy.
    }

    @Inject
    public PolicyGround(
            CurrentConfiguration current, RunningRules running, Reaches reaches, CurrentUser user, Clock clock) {
        this.current = current;
        this.running = running;
        this.reaches = reaches;
        this.user = user;
        this.clock = clock;
    }

    /** Today in Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** Whether the caller may write policies for a region. */
    public boolean mayWrite(List<String> region) {
        Reach reach = reaches.of(WRITE);
        return reach.everywhere() || (!region.isEmpty() && region.stream().allMatch(place -> covers(reach, place)));
    }

    /** Codes of the divisions and zones for which the caller writes policies where none is said. */
    public List<String> ownPlaces() {
        Reach reach = reaches.of(WRITE);
        Bureau house = current.house();
        return reach.everywhere()
                ? Stream.concat(house.divisions().stream().map(DivisionCode::value), house.zones().stream())
                        .toList()
                : Stream.concat(reach.districts().stream().map(DivisionCode::value), reach.zones().stream())
                        .sorted()
                        .toList();
    }

    /** @throws ProblemException {@code policy-out-of-reach} unless the caller may write policies for the region */
    void mustReach(List<String> region) {
        if (!mayWrite(region)) {
            throw new ProblemException(PolicyProblem.OUT_OF_REACH);
        }
    }

    /** Account of the person, or name of the client. */
    String name() {
        return user.name();
    }

    /** In which the caller reads. */
    Locale language() {
        return user.language();
    }

    Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Clock clock() {
        return clock;
    }

    /** What typed policies are held against. */
    PolicyCheck check() {
        Configuration configuration = current.running().configuration();
        Set<String> tracks = configuration.remits().stream()
                .flatMap(remit -> remit.tracks().stream())
                .map(track -> track.code().value())
                .collect(Collectors.toSet());
        return new PolicyCheck(running.rules(), this::isPlace, ownPlaces(), tracks, today(), language());
    }

    private boolean isPlace(String code) {
        Configuration configuration = current.running().configuration();
        return DivisionCode.isWellFormed(code)
                ? configuration.division(new DivisionCode(code)).isPresent()
                : configuration.zone(code).isPresent();
    }

    /** A zone lies in its districts, so that whoever writes for one of them does for the zone. */
    private boolean covers(Reach reach, String place) {
        if (DivisionCode.isWellFormed(place)) {
            return reach.coversPlace(new DivisionCode(place), null);
        }
        return reach.zones().contains(place)
                || current.running().configuration().zone(place).stream()
                        .flatMap(zone -> zone.districts().stream())
                        .anyMatch(district -> reach.coversPlace(district, null));
    }
}
