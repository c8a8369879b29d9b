package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;

class ReachTest {

    private static final DivisionCode LONGWAN = new DivisionCode("330303");
    private static final DivisionCode RUIAN = new DivisionCode("330381");
    private static final UUID OFFICE = new UUID(0, 1);

    @Test
    void aPlaceIsCoveredByItsDistrictWhatLiesAroundItOrItsZone() {
        Reach district = Reach.places(Set.of(LONGWAN), Set.of());
        Reach city = Reach.places(Set.of(new DivisionCode("3303")), Set.of());
        Reach zone = Reach.places(Set.of(), Set.of("wenzhou-bay"));

        assertThat(district.coversPlace(LONGWAN, null)).isTrue();
        assertThat(district.coversPlace(RUIAN, "wenzhou-bay")).isFalse();
        assertThat(city.coversPlace(RUIAN, null)).isTrue();
        assertThat(city.coversPlace(new DivisionCode("330102"), null)).isFalse();
        assertThat(zone.coversPlace(RUIAN, "wenzhou-bay")).isTrue();
        assertThat(zone.coversPlace(RUIAN, null)).isFalse();
        assertThat(Reach.EVERYWHERE.coversPlace(RUIAN, null)).isTrue();
        assertThat(Reach.NOWHERE.coversPlace(RUIAN, "wenzhou-bay")).isFalse();
    }

    @Test
    void twoReachesTogetherCoverWhatEitherDoes() {
        Reach both = Reach.places(Set.of(LONGWAN), Set.of())
                .and(new Reach(false, Set.of(OFFICE), Set.of(), Set.of("wenzhou-etdz")));

        assertThat(both.toString()).isEqualTo("district:330303 organisation:" + OFFICE + " zone:wenzhou-etdz");
        assertThat(both.coversOrganisation(OFFICE)).isTrue();
        assertThat(both.coversOrganisation(new UUID(0, 2))).isFalse();
        assertThat(both.and(Reach.EVERYWHERE)).isEqualTo(Reach.EVERYWHERE);
        assertThat(both.and(Reach.NOWHERE)).isEqualTo(both);
    }

    @Test
    void whatHasNoBoundsNamesNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(true, Set.of(), Set.of(LONGWAN), Set.of()));
    }

    @Test
    void aTokenForSomeRightsHasThoseAndTheirReachAlone() {
        Standing standing = new Standing(
                "longwan",
                Standing.Kind.SYSTEM,
                new BilingualText("龙湾", "Longwan"),
                new BilingualText("龙湾", "Longwan"),
                Map.of(
                        "enterprises:read",
                        Reach.EVERYWHERE,
                        "enterprises:write",
                        Reach.places(Set.of(LONGWAN), Set.of())));

        Standing limited = standing.limitedTo(Set.of("enterprises:write", "admin:write"));

        assertThat(limited.rights()).containsExactly("enterprises:write");
        assertThat(limited.reach("enterprises:write")).isEqualTo(Reach.places(Set.of(LONGWAN), Set.of()));
        assertThat(limited.reach("enterprises:read")).isEqualTo(Reach.NOWHERE);
        assertThat(limited.reach("admin:write")).isEqualTo(Reach.NOWHERE);
    }
}
