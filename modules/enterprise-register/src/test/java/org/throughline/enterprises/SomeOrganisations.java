package org.throughline.enterprises;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.directory.OrganisationKind;
import org.throughline.directory.Organisations;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;

/**
 * A city with two bureaus that serve all of it, a centre that serves Longwan, a fund where nobody may answer, and a
 * laboratory whose only person reaches Yongjia; the same on every day.
 */
public class SomeOrganisations implements Organisations {

    public static final String BAY = "wenzhou-bay-emerging-industries";
    public static final String AI = "wenzhou-ai";
    public static final String LONGWAN = "longwan-ai-centre";
    public static final String FUND = "industry-fund";
    public static final String LABORATORY = "data-laboratory";

    private static final Reach LONGWAN_DISTRICT = places("330303");

    private static final List<Named> KNOWN = List.of(
            named(LABORATORY, OrganisationKind.LABORATORY, "联合实验室", "Joint laboratory"),
            named(FUND, OrganisationKind.FUND, "产业基金", "Industry fund"),
            named(LONGWAN, OrganisationKind.DISTRICT_CENTRE, "龙湾中心", "Longwan centre"),
            named(AI, OrganisationKind.BUREAU, "人工智能局", "AI bureau"),
            named(BAY, OrganisationKind.BUREAU, "新兴产业局", "Emerging industries bureau"));

    private static final List<Named> OFFICES = List.of(
            named(AI + "/industry", OrganisationKind.OFFICE, "产业处", "Industry office"),
            named(BAY + "/office-1", OrganisationKind.OFFICE, "1处", "Office 1"));

    private static final List<Seat> SEATS = List.of(
            seat("wen", AI + "/industry", Reach.EVERYWHERE),
            seat("chen", BAY + "/office-1", Reach.EVERYWHERE),
            seat("huang", BAY + "/office-1", Reach.EVERYWHERE),
            seat("qiu", LONGWAN, LONGWAN_DISTRICT),
            seat("lab", LABORATORY, places("330324")));

    /** Somebody with these rights in the name of one organisation or office. */
    public static OwnStanding hand(String name, String seat, Reach reach, String... rights) {
        BilingualText called = new BilingualText(name, name);
        Map<String, Reach> reaches = Set.of(rights).stream().collect(Collectors.toMap(right -> right, right -> reach));
        Map<String, Set<String>> seats =
                Set.of(rights).stream().collect(Collectors.toMap(right -> right, right -> Set.of(seat)));
        Standing standing = new Standing(name, Standing.Kind.PERSON, called, called, reaches, seats);
        return () -> Optional.of(standing);
    }

    /** What lies in one district. */
    public static Reach places(String district) {
        return Reach.places(Set.of(new DivisionCode(district)), Set.of());
    }

    @Override
    public List<Named> on(LocalDate day) {
        return KNOWN;
    }

    @Override
    public List<Named> offices(LocalDate day) {
        return OFFICES;
    }

    @Override
    public Optional<Reach> served(String code, LocalDate day) {
        return KNOWN.stream()
                .filter(organisation -> organisation.code().equals(code))
                .findFirst()
                .map(organisation -> code.equals(LONGWAN) ? LONGWAN_DISTRICT : places("3303"));
    }

    @Override
    public List<Seat> seats(String code, String right, LocalDate day) {
        return SEATS.stream()
                .filter(seat ->
                        seat.organisation().equals(code) || seat.organisation().startsWith(code + "/"))
                .toList();
    }

    private static Named named(String code, OrganisationKind kind, String zh, String en) {
        return new Named(code, kind, new BilingualText(zh, en));
    }

    private static Seat seat(String account, String organisation, Reach reach) {
        BilingualText called = new BilingualText(account, account);
        return new Seat(account, called, called, organisation, reach);
    }
}
