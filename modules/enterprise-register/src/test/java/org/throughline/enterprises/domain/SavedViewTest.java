package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Standing;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.Firms;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;

class SavedViewTest {

    private static final List<FactDefinition> CATALOGUE = List.of(Definitions.EMPLOYEES);
    private static final ViewFilter NARROW = new ViewFilter(
            Map.of("district", "330303", "sort", "code"), List.of("employees.2025:10..", "former.2020:*"));

    @Test
    void aFilterIsReadAsItWasKept() {
        ViewFilter odd = new ViewFilter(Map.of("q", "a=b&c=\n", "zone", ""), List.of("employees:10..", "x:a=b"));

        assertThat(ViewFilter.read(odd.parameters())).isEqualTo(odd);
        assertThat(odd.parameters()).containsExactly("q=a=b&c=\n", "fact=employees:10..", "fact=x:a=b");
        assertThat(ViewFilter.read(List.of("former=1", "district=3303", "broken")))
                .isEqualTo(new ViewFilter(Map.of("district", "3303"), List.of()));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        ViewFilter wrong = new ViewFilter(
                Map.of(
                        "q",
                        "x".repeat(101),
                        "district",
                        "33x",
                        "zone",
                        "\u0001",
                        "industry",
                        "9",
                        "kind",
                        "CLUB",
                        "size",
                        "HUGE"),
                List.of("employees.2025:10..", "former:*", "employees:many"));
        SavedViewEntry entry = new SavedViewEntry(" ", wrong, "b");

        assertThat(faults(entry, null))
                .containsExactly(
                        "/name",
                        "/filter/q",
                        "/filter/district",
                        "/filter/zone",
                        "/filter/industry",
                        "/filter/entityKind",
                        "/filter/size",
                        "/filter/facts/1",
                        "/filter/facts/2",
                        "/sharedWith");
    }

    @Test
    void whatAViewSaysAlreadyMayStayAndNothingElseThatIsGone() {
        SavedView present = view(NARROW, "former-organisation");

        SavedViewEntry.Checked same =
                new SavedViewEntry("视图", NARROW, "former-organisation").checked(CATALOGUE, List.of("a"), present);

        assertThat(same.filter()).isEqualTo(NARROW);
        assertThat(faults(
                        new SavedViewEntry("视图", new ViewFilter(Map.of(), List.of("former.2021:*")), "another"),
                        present))
                .containsExactly("/filter/facts/0", "/sharedWith");
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        SavedView present = view(NARROW, null);

        assertThat(present.changed(new SavedViewEntry.Checked("视图", NARROW, null), Firms.NOON.plusSeconds(9)))
                .isEqualTo(present);
        SavedView renamed = present.changed(new SavedViewEntry.Checked("新名", NARROW, "a"), Firms.NOON.plusSeconds(9));
        assertThat(renamed.version()).isEqualTo(present.version() + 1);
        assertThat(renamed.changedAt()).isAfter(present.changedAt());
        assertThat(renamed.owner()).isEqualTo(present.owner());
    }

    private static List<String> faults(SavedViewEntry entry, @Nullable SavedView present) {
        List<String> pointers = new ArrayList<>();
        assertThatThrownBy(() -> entry.checked(CATALOGUE, List.of("a"), present))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(SavedViewProblem.INVALID);
                    refused.faults().stream().map(Fault::pointer).forEach(pointers::add);
                });
        return pointers;
    }

    private static SavedView view(ViewFilter filter, @Nullable String sharedWith) {
        return new SavedView(
                UUID.fromString("0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90"),
                3,
                new SavedView.Owner(Standing.Kind.PERSON, "chen"),
                "视图",
                filter,
                sharedWith,
                Firms.NOON);
    }
}
