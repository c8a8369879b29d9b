package org.throughline.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.configuration.Counterpart;
import org.throughline.configuration.CounterpartTopic;
import org.throughline.configuration.Counterparts;
import org.throughline.configuration.GovernmentLevel;
import org.throughline.configuration.Remit;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Money;
import org.throughline.kernel.Page;
import org.throughline.kernel.Period;
import org.throughline.offices.book.CounterpartList;
import org.throughline.offices.domain.CounterpartLine;
import org.throughline.testkit.MovingClock;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** What folders make of an installation's counterparts, one start after the other. */
class ConfiguredCounterpartsTest {

    private static final String BAY = "wenzhou-bay-emerging-industries";
    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate FOUNDED = LocalDate.of(2025, 12, 1);
    private static final Configuration SHIPPED = ConfigurationFolder.read(
                    TestFolders.checkout().resolve("config"))
            .configuration()
            .orElseThrow();
    private static final CounterpartTopic CHIPS = new CounterpartTopic(
            "chips", new BilingualText("芯片", "Chips"), null, List.of(GovernmentLevel.PROVINCE, GovernmentLevel.CITY));

    private final MovingClock clock = new MovingClock(NOON);
    private final CounterpartHouse house = new CounterpartHouse(clock);

    @BeforeEach
    void nothingIsKnown() {
        TestDatabase.get().empty("offices");
    }

    @Test
    void theShippedFolderHasSeveralDepartmentsAtOnceAndAGapInSight() {
        house.start(SHIPPED);

        List<CounterpartLine> all = on(TODAY, null);
        assertThat(all).hasSize(8);
        assertThat(departments(all.get(0)))
                .extracting(BilingualText::en)
                .containsExactly(
                        "Zhejiang Development and Reform Commission",
                        "Zhejiang Department of Commerce",
                        "Zhejiang Department of Science and Technology");
        assertThat(all)
                .filteredOn(line -> line.counterpart() == null)
                .extracting(line -> line.need().topic() + "/" + line.need().level())
                .containsExactly("commercial-space/PROVINCE");
        assertThat(missing(TODAY)).containsExactly("commercial-space/PROVINCE");
        assertThat(missing(LocalDate.of(2026, 2, 28)))
                .containsExactly("commercial-space/PROVINCE", "commercial-space/CITY");
        assertThat(Objects.requireNonNull(all.get(1).counterpart()).limit()).isEqualTo(Money.ofYuan(200_000));
    }

    @Test
    void theSameFolderAgainWritesNothing() {
        house.start(SHIPPED);
        List<String> once = rows();

        clock.forward(Duration.ofDays(1));
        house.start(SHIPPED);

        assertThat(rows()).isEqualTo(once);
    }

    @Test
    void anotherDepartmentFromADayOnLeavesTheDaysBeforeAsTheyWere() {
        house.start(saying(chips("甲", FOUNDED, null)));
        clock.forward(Duration.ofDays(1));
        LocalDate ahead = TODAY.plusMonths(2);

        house.start(saying(chips("乙", ahead, null)));

        assertThat(at(TODAY, null)).isEqualTo("甲");
        assertThat(at(ahead.minusDays(1), null)).isEqualTo("甲");
        assertThat(at(ahead, null)).isEqualTo("乙");
        assertThat(at(ahead, NOON.plusSeconds(60))).as("as known before").isEqualTo("甲");
    }

    @Test
    void whatIsNotMentionedEndsTodayAndStaysOnRecord() {
        house.start(saying(chips("甲", FOUNDED, null)));
        clock.forward(Duration.ofDays(10));

        house.start(saying());

        assertThat(at(TODAY.plusDays(9), null)).isEqualTo("甲");
        assertThat(at(TODAY.plusDays(10), null)).isNull();
        assertThat(at(TODAY.plusDays(10), NOON.plusSeconds(60))).isEqualTo("甲");
        assertThat(missing(TODAY.plusDays(10))).containsExactly("chips/PROVINCE", "chips/CITY");
    }

    @Test
    void whatWasToBeginLaterNeverBeginsAndTheFormerEndsToday() {
        LocalDate ahead = TODAY.plusMonths(1);
        house.start(saying(chips("甲", FOUNDED, ahead), chips("乙", ahead, null)));
        clock.forward(Duration.ofDays(1));

        house.start(saying(chips("丙", ahead.plusMonths(1), null)));

        assertThat(at(TODAY, null)).isEqualTo("甲");
        assertThat(at(ahead, null)).isNull();
        assertThat(at(ahead.plusMonths(1), null)).isEqualTo("丙");
    }

    @Test
    void aCorrectedPastIsBelievedOtherwiseAndWhatWasBelievedStaysOnRecord() {
        house.start(saying(chips("甲", FOUNDED, null)));
        clock.forward(Duration.ofDays(1));

        house.start(saying(chips("乙", FOUNDED, null)));

        assertThat(at(FOUNDED, null)).isEqualTo("乙");
        assertThat(at(FOUNDED, NOON.plusSeconds(60))).isEqualTo("甲");
        assertThat(at(FOUNDED, NOON.minusSeconds(60))).isNull();
    }

    @Test
    void pagesTogetherAreTheListAndFiltersNarrowIt() {
        house.start(SHIPPED);

        assertThat(walk(1)).isEqualTo(on(TODAY, null));
        assertThat(asked("semiconductors", null)).hasSize(2);
        assertThat(asked(null, GovernmentLevel.DISTRICT))
                .extracting(line -> line.need().topic())
                .containsExactly("change-of-process");
        assertThat(knows("semiconductors")).isTrue();
        assertThat(knows("tea")).isFalse();
    }

    @Test
    void eachStartThatChangesSomethingIsInTheJournalOnce() {
        String count =
                "select count(*) from journal.entry where kind = 'counterparts-brought' and subject_id = '" + BAY + "'";
        long before = Long.parseLong(CounterpartHouse.column(count).get(0));

        house.start(SHIPPED);
        house.start(SHIPPED);

        assertThat(Long.parseLong(CounterpartHouse.column(count).get(0))).isEqualTo(before + 1);
    }

    @Test
    void theDatabaseRefusesASecondCounterpartOnADayAndKeepsWhatWasBelieved() {
        house.start(SHIPPED);
        String twice = "insert into offices.counterpart (id, bureau, topic, level, departments, office, valid_from,"
                + " believed_from) values (gen_random_uuid(), '" + BAY + "', 'semiconductors', 'CITY', '[{}]',"
                + " 'office-1', '2026-01-01', now())";

        assertThat(CounterpartHouse.stateOf(twice, true)).isEqualTo("23P01");
        assertThat(CounterpartHouse.stateOf("update offices.counterpart set office = 'office-1'", false))
                .isEqualTo("42501");
        assertThat(CounterpartHouse.stateOf("delete from offices.counterpart_need", false))
                .isEqualTo("42501");
    }

    private static Counterpart chips(String department, LocalDate from, @Nullable LocalDate to) {
        return new Counterpart(
                "chips",
                GovernmentLevel.PROVINCE,
                List.of(new BilingualText(department, department)),
                "office-2",
                null,
                null,
                new Period(from, to));
    }

    /** The shipped folder with this as all that the bureau's file says. */
    private static Configuration saying(Counterpart... counterparts) {
        Remit remit = new Remit(BAY, List.of(), List.of(), new Counterparts(List.of(CHIPS), List.of(counterparts)));
        return new Configuration(
                SHIPPED.bureaus(),
                SHIPPED.divisions(),
                SHIPPED.zones(),
                SHIPPED.industries(),
                SHIPPED.strategicIndustries(),
                SHIPPED.facts(),
                List.of(remit),
                SHIPPED.notices(),
                SHIPPED.workingCalendar(),
                SHIPPED.fingerprint(),
                SHIPPED.files());
    }

    private static boolean knows(String topic) {
        return CounterpartHouse.with(connection -> new CounterpartList(connection).knows(BAY, topic, null));
    }

    private static List<CounterpartLine> on(LocalDate day, @Nullable Instant then) {
        return page(new CounterpartList.Question(BAY, null, null, false, day, then), 500, 0)
                .items();
    }

    private static List<CounterpartLine> asked(@Nullable String topic, @Nullable GovernmentLevel level) {
        return page(new CounterpartList.Question(BAY, topic, level, false, TODAY, null), 500, 0)
                .items();
    }

    private static List<String> missing(LocalDate day) {
        return page(new CounterpartList.Question(BAY, null, null, true, day, null), 500, 0).items().stream()
                .map(line -> line.need().topic() + "/" + line.need().level())
                .toList();
    }

    private static List<CounterpartLine> walk(int limit) {
        List<CounterpartLine> all = new ArrayList<>();
        int after = 0;
        boolean more = true;
        while (more) {
            Page<CounterpartLine> page =
                    page(new CounterpartList.Question(BAY, null, null, false, TODAY, null), limit, after);
            all.addAll(page.items());
            Cursor next = page.next();
            more = next != null;
            after = next == null ? after : Integer.parseInt(next.key().get(0));
        }
        return all;
    }

    private static Page<CounterpartLine> page(CounterpartList.Question question, int limit, int after) {
        return CounterpartHouse.with(connection -> new CounterpartList(connection).page(question, limit, after));
    }

    /** Who is to be gone to for the one topic at the province. */
    private static @Nullable String at(LocalDate day, @Nullable Instant then) {
        List<CounterpartLine> lines = on(day, then);
        return lines.isEmpty() || lines.get(0).counterpart() == null
                ? null
                : departments(lines.get(0)).get(0).zh();
    }

    private static List<BilingualText> departments(CounterpartLine line) {
        return Objects.requireNonNull(line.counterpart()).departments();
    }

    private static List<String> rows() {
        return CounterpartHouse.column(
                "select c::text from offices.counterpart c union all select n::text from offices.counterpart_need n"
                        + " order by 1");
    }
}
