package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.domain.Bureaus;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wanted;
import org.throughline.testkit.MovingClock;

/**
 * A bureau whose server dies again and again, and beside it what its people remember: what was believed when, and where
 * each piece of work lies. Whoever meets a dead server asks again.
 */
final class MortalHouse implements AutoCloseable {

    private static final LocalDate FIRST_DAY = Bureaus.TODAY.minusDays(30);
    private static final int DAYS = 120;
    private static final int LOOKED_BACK_AT = 3;

    private final MovingClock clock;
    private final Random random;
    private final OfficesDatabase house;
    private final Map<UUID, String> files = new TreeMap<>();
    private final Map<Instant, Map<String, String>> remembered = new LinkedHashMap<>();
    private final List<UUID> applied = new ArrayList<>();
    private final MortalServer server;

    MortalHouse(MovingClock clock, Random random) {
        this.clock = clock;
        this.random = random;
        this.house = new OfficesDatabase(clock);
        house.empty();
        StoredShelf.build(house);
        this.server = new MortalServer(clock, random);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    int deaths() {
        return server.deaths();
    }

    int applications() {
        return applied.size();
    }

    void found(List<ConfiguredMandate> mandates) {
        PlanRecord first = server.untilItLives((reorganisation, shelf) ->
                reorganisation.first(BUREAU, new Wanted(Bureaus.TRACKS, mandates), "installation"));
        apply(first);
    }

    /** Some work comes in, with whoever covers its track today, and some is done with. */
    void work() {
        Coverage now = present();
        for (int i = random.nextInt(6); i > 0; i--) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            String track = Bureaus.TRACKS.get(random.nextInt(4)).code().value();
            String office = now.responsible(new TrackCode(track), today())
                    .map(Mandate::office)
                    .orElse(null);
            String lead = "officer-" + random.nextInt(9);
            LocalDate due = today().plusDays(random.nextInt(90));
            server.transaction(Integer.MAX_VALUE, (reorganisation, shelf) -> {
                shelf.lay(id, track, office, lead, due);
                return id;
            });
            files.put(id, row(office, lead, due));
        }
    }

    @Nullable
    PlanRecord plan(List<ConfiguredMandate> said) {
        return server.untilItLives((reorganisation, shelf) ->
                reorganisation.plan(BUREAU, new Wanted(Bureaus.TRACKS, said), "tests", null));
    }

    @Nullable
    PlanRecord undo(PlanRecord plan) {
        try {
            return server.untilItLives((reorganisation, shelf) -> reorganisation.undo(plan.id(), "tests", null));
        } catch (ProblemException overtaken) {
            assertThat(overtaken.type()).isEqualTo(OfficesProblem.OVERTAKEN);
            return null;
        }
    }

    PlanRecord choose(PlanRecord plan, Choice choice) {
        return server.untilItLives(
                (reorganisation, shelf) -> reorganisation.choices().choose(plan.id(), "tests", choice, known -> {}));
    }

    List<PlanItem> touched(PlanRecord plan) {
        return server.untilItLives((reorganisation, shelf) -> reorganisation
                .choices()
                .items(plan, new ItemList.Filter(null, null), 10_000, ItemList.Place.START)
                .items());
    }

    /** Carries a plan out, and again if the server died over it: then it may have been done already. */
    boolean apply(PlanRecord plan) {
        boolean died = false;
        Map<String, String> before = days(present());
        while (true) {
            try {
                server.transaction(
                        server.life(),
                        (reorganisation, shelf) -> reorganisation.apply(plan.id(), "tests", "局务会纪要", known -> {}));
                break;
            } catch (MortalServer.Died again) {
                died = true;
            } catch (ProblemException refused) {
                if (refused.type() == OfficesProblem.APPLIED && died) {
                    break;
                }
                assertThat(refused.type()).isEqualTo(OfficesProblem.OUTDATED);
                assertThat(days(present())).isEqualTo(before);
                return false;
            }
        }
        applied.add(plan.id());
        assertPastIsAsBefore(plan, before);
        follow(plan);
        return true;
    }

    private void assertPastIsAsBefore(PlanRecord plan, Map<String, String> before) {
        Map<String, String> now = days(present());
        assertThat(now).as("what was planned").isEqualTo(days(plan.after()));
        if (plan.changes().stream().noneMatch(change -> change.corrects())) {
            String today = today().toString();
            before.forEach((cell, office) -> {
                if (cell.compareTo(today) < 0) {
                    assertThat(now).containsEntry(cell, office);
                }
            });
        }
    }

    /** Passes on what the deeds of a plan say, each from where it lay. */
    private void follow(PlanRecord plan) {
        for (String deed :
                house.column("select item || ' ' || coalesce(former, '-') || ' ' || next from offices.handover_deed"
                        + " where plan = '" + plan.id() + "'")) {
            String[] words = deed.split(" ", 3);
            String row = Objects.requireNonNull(files.get(UUID.fromString(words[0])));
            assertThat(row).startsWith(words[1] + " ");
            files.put(UUID.fromString(words[0]), words[2] + row.substring(words[1].length()));
        }
    }

    void assertWhole(String when) {
        Map<String, String> now = days(present());
        remembered.put(clock.instant(), now);
        List<Instant> moments = new ArrayList<>(remembered.keySet());
        Collections.shuffle(moments, random);
        for (Instant moment : moments.subList(0, Math.min(LOOKED_BACK_AT, moments.size()))) {
            assertRemembered(moment, when);
        }
        assertThat(house.column("select id || ' ' || concat_ws(' ', coalesce(office, '-'), lead, due)"
                        + " from shelf.file order by id::text"))
                .as(when)
                .containsExactlyInAnyOrderElementsOf(files.entrySet().stream()
                        .map(file -> file.getKey() + " " + file.getValue())
                        .toList());
        assertThat(house.column("select subject_id from journal.entry where kind = 'mandate-plan-applied'"
                        + " and subject_id in (select id::text from offices.mandate_plan) order by id"))
                .as(when)
                .containsExactlyElementsOf(applied.stream().map(UUID::toString).toList());
    }

    /** Everything that was ever believed is believed to have been so. */
    void assertRemembered(String when) {
        remembered.keySet().forEach(moment -> assertRemembered(moment, when));
    }

    private void assertRemembered(Instant moment, String when) {
        Coverage then = server.untilItLives((reorganisation, shelf) -> reorganisation.at(BUREAU, moment));
        assertThat(days(then)).as("%s: believed at %s", when, moment).isEqualTo(remembered.get(moment));
    }

    private static String row(@Nullable String office, String lead, LocalDate due) {
        return (office == null ? "-" : office) + " " + lead + " " + due;
    }

    private Coverage present() {
        return server.untilItLives((reorganisation, shelf) -> reorganisation.present(BUREAU));
    }

    /** Which office answers for each track on each day. */
    private static Map<String, String> days(Coverage coverage) {
        Map<String, String> days = new TreeMap<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST_DAY.plusDays(i);
            Bureaus.TRACKS.forEach(track -> days.put(
                    day + " " + track.code().value(),
                    coverage.responsible(track.code(), day).map(Mandate::office).orElse("-")));
        }
        return days;
    }

    @Override
    public void close() throws SQLException {
        server.close();
    }
}
