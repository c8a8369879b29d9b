package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;

import java.sql.Connection;
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
import org.throughline.cryptography.Suite;
import org.throughline.journal.OperatorJournal;
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
import org.throughline.testkit.TestDatabase;

/**
 * A bureau whose server dies again and again, and beside it what its people remember: what was believed when, and where
 * each piece of work lies. Whoever meets a dead server asks again.
 */
final class MortalHouse implements AutoCloseable {

    private static final int LIVES_FOR_UP_TO = 40;
    private static final LocalDate FIRST_DAY = Bureaus.TODAY.minusDays(30);
    private static final int DAYS = 120;
    private static final int LOOKED_BACK_AT = 3;

    private final MovingClock clock;
    private final Random random;
    private final OfficesDatabase house;
    private final Map<UUID, String> files = new TreeMap<>();
    private final Map<Instant, Map<String, String>> remembered = new LinkedHashMap<>();
    private final List<UUID> applied = new ArrayList<>();
    private @Nullable Connection connection;
    private int deaths;

    MortalHouse(MovingClock clock, Random random) {
        this.clock = clock;
        this.random = random;
        this.house = new OfficesDatabase(clock);
        house.empty();
        StoredShelf.build(house);
    }

    /** What one transaction does. */
    @FunctionalInterface
    private interface Act<T> {
        T on(Reorganisation reorganisation, StoredShelf shelf) throws SQLException;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    int deaths() {
        return deaths;
    }

    int applications() {
        return applied.size();
    }

    void found(List<ConfiguredMandate> mandates) {
        PlanRecord first = untilItLives((reorganisation, shelf) ->
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
            transaction(Integer.MAX_VALUE, (reorganisation, shelf) -> {
                shelf.lay(id, track, office, lead, due);
                return id;
            });
            files.put(id, row(office, lead, due));
        }
    }

    @Nullable
    PlanRecord plan(List<ConfiguredMandate> said) {
        return untilItLives((reorganisation, shelf) ->
                reorganisation.plan(BUREAU, new Wanted(Bureaus.TRACKS, said), "tests", null));
    }

    @Nullable
    PlanRecord undo(PlanRecord plan) {
        try {
            return untilItLives((reorganisation, shelf) -> reorganisation.undo(plan.id(), "tests", null));
        } catch (ProblemException overtaken) {
            assertThat(overtaken.type()).isEqualTo(OfficesProblem.OVERTAKEN);
            return null;
        }
    }

    PlanRecord choose(PlanRecord plan, Choice choice) {
        return untilItLives(
                (reorganisation, shelf) -> reorganisation.choices().choose(plan.id(), "tests", choice, known -> {}));
    }

    List<PlanItem> touched(PlanRecord plan) {
        return untilItLives((reorganisation, shelf) -> reorganisation
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
                transaction(
                        life(),
                        (reorganisation, shelf) -> reorganisation.apply(plan.id(), "tests", "局务会纪要", known -> {}));
                break;
            } catch (MortalHouse.Died again) {
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
        Coverage then = untilItLives((reorganisation, shelf) -> reorganisation.at(BUREAU, moment));
        assertThat(days(then)).as("%s: believed at %s", when, moment).isEqualTo(remembered.get(moment));
    }

    private static String row(@Nullable String office, String lead, LocalDate due) {
        return (office == null ? "-" : office) + " " + lead + " " + due;
    }

    private Coverage present() {
        return untilItLives((reorganisation, shelf) -> reorganisation.present(BUREAU));
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

    /** Lives long enough half of the time. */
    private int life() {
        return random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(LIVES_FOR_UP_TO);
    }

    private <T> T untilItLives(Act<T> act) {
        while (true) {
            try {
                return transaction(life(), act);
            } catch (Died again) {
                // Somebody asks again.
            }
        }
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Died(Throwable cause) {
            super(cause);
        }
    }

    private <T> T transaction(int statements, Act<T> act) {
        try {
            Connection real = connected();
            Connection mortal = MortalConnection.over(real, statements);
            StoredShelf shelf = new StoredShelf(mortal);
            T result = act.on(
                    Reorganisation.on(
                            mortal,
                            OperatorJournal.on(mortal, clock, "tests", Suite.INTERNATIONAL),
                            clock,
                            List.of(shelf)),
                    shelf);
            mortal.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            if (isDeath(failed)) {
                deaths++;
                connection = null;
                throw new Died(failed);
            }
            rollBack();
            if (failed instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failed);
        }
    }

    private Connection connected() throws SQLException {
        Connection known = connection;
        if (known == null) {
            known = TestDatabase.get().applicationSource().getConnection();
            known.setAutoCommit(false);
            connection = known;
        }
        return known;
    }

    private void rollBack() {
        try {
            connected().rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connected().close();
    }

    private static boolean isDeath(@Nullable Throwable failed) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof MortalConnection.Death)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
