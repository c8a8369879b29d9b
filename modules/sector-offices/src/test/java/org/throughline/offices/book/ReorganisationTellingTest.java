package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;
import static org.throughline.offices.domain.Bureaus.NEXT_YEAR;
import static org.throughline.offices.domain.Bureaus.says;
import static org.throughline.offices.domain.Bureaus.wanted;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.OrganisationKind;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.kernel.BilingualText;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.Notices;
import org.throughline.offices.application.ReorganisationNews;
import org.throughline.offices.application.ReorganisationTelling;
import org.throughline.offices.domain.PlanRecord;

/** Who learns of a plan that was carried out. */
class ReorganisationTellingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T04:00:00Z"), ZoneOffset.UTC);

    private final OfficesDatabase house = new OfficesDatabase(CLOCK);
    private final Pinboard pinboard = new Pinboard();

    @BeforeEach
    void anOfficeWithATrack() {
        house.empty();
        house.apply(house.plan(wanted(says("office-1", "energy", NEXT_YEAR, null))));
        tellAll();
        pinboard.told.clear();
    }

    @Test
    void thoseOfOfficesThatGetOrLoseSomethingAreToldOnceAndOfNothingBeforeItIsApplied() {
        PlanRecord plan = house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null)));
        assertThat(tellAll()).isZero();

        house.apply(plan);

        assertThat(tellAll()).isEqualTo(1);
        assertThat(pinboard.told)
                .containsExactly(
                        "mandate-plan/" + plan.id() + " to " + BUREAU + "/office-1 with offices:read:"
                                + " Office 1 covers something else from 2027-01-01: 0 more, 1 no more"
                                + " /admin/offices/plans/" + plan.id() + " about " + BUREAU,
                        "mandate-plan/" + plan.id() + " to " + BUREAU + "/office-3 with offices:read:"
                                + " " + BUREAU + "/office-3 covers something else from 2027-01-01: 1 more, 0 no more"
                                + " /admin/offices/plans/" + plan.id() + " about " + BUREAU);
        assertThat(tellAll()).isZero();
    }

    @Test
    void whatCannotBeToldIsToldLater() {
        house.apply(house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null))));
        pinboard.isFull = true;
        assertThat(attempt()).isFalse();
        pinboard.isFull = false;

        assertThat(tellAll()).isEqualTo(1);
        assertThat(pinboard.told).hasSize(2);
    }

    @Test
    void plansAreToldInTheOrderInWhichTheyWereApplied() {
        List<String> applied = new ArrayList<>();
        for (String office : List.of("office-3", "office-4")) {
            applied.add("mandate-plan/"
                    + house.apply(house.plan(wanted(says(office, "energy", NEXT_YEAR, null))))
                            .id());
        }

        assertThat(tellAll()).isEqualTo(2);
        assertThat(pinboard.told.stream()
                        .map(line -> line.replaceFirst(" .*", ""))
                        .distinct())
                .containsExactlyElementsOf(applied);
    }

    @Test
    void whatIsNewIsFoundByAnIndexAmongAllThatWasTold() {
        house.asOwner("insert into offices.mandate_plan select gen_random_uuid(), version, bureau, state, planned_on,"
                + " planned_at, planned_by, ground, after, changes, affected, problems, undoes, applied_at, applied_by,"
                + " reason, told_at from offices.mandate_plan cross join generate_series(1, 3000)"
                + " where told_at is not null; analyze offices.mandate_plan");

        assertThat(String.join("\n", house.column("explain " + UntoldPlans.NEXT)))
                .contains("mandate_plan_untold");
    }

    private int tellAll() {
        int told = 0;
        while (Boolean.TRUE.equals(house.inTransaction(
                (reorganisation, connection) -> telling(connection).tellNext()))) {
            told++;
        }
        return told;
    }

    private boolean attempt() {
        try {
            return house.inTransaction(
                    (reorganisation, connection) -> telling(connection).tellNext());
        } catch (IllegalStateException full) {
            return false;
        }
    }

    private ReorganisationTelling telling(Connection connection) {
        return new ReorganisationTelling(new News(new UntoldPlans(connection)), new FirstOffice(), pinboard, CLOCK);
    }

    private record News(UntoldPlans plans) implements ReorganisationNews {

        @Override
        public Optional<PlanRecord> next() {
            try {
                return plans.next();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void told(UUID plan) {
            try {
                plans.told(plan);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Notices that are only remembered. */
    private static final class Pinboard implements Notices {

        private final List<String> told = new ArrayList<>();
        private boolean isFull;

        @Override
        public int tell(Notice notice, Audience audience) {
            if (isFull) {
                throw new IllegalStateException("full");
            }
            Audience.Holders holders = (Audience.Holders) audience;
            told.add(notice.matter() + " to " + holders.organisation() + " with " + holders.right() + ": "
                    + notice.title().en() + " " + notice.path() + " about "
                    + Objects.requireNonNull(notice.about()).en());
            return 1;
        }

        @Override
        public void remind(Notice notice, Audience audience, LocalDate due) {
            told.add(notice.matter() + " is due " + due);
        }

        @Override
        public void over(String matter) {
            told.add(matter + " is over");
        }
    }

    /** Only one of the offices has a name. */
    private static final class FirstOffice implements Organisations {

        @Override
        public List<Named> on(LocalDate day) {
            return List.of();
        }

        @Override
        public List<Named> offices(LocalDate day) {
            return List.of(
                    new Named(BUREAU + "/office-1", OrganisationKind.OFFICE, new BilingualText("1处", "Office 1")));
        }

        @Override
        public Optional<Reach> served(String code, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public List<Seat> seats(String code, String right, LocalDate day) {
            return List.of();
        }
    }
}
