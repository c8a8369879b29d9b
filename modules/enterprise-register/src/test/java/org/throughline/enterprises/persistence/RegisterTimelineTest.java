package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.SomeCodes;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.Timeline;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.application.EnterpriseService;
import org.throughline.enterprises.application.MergedTimeline;
import org.throughline.enterprises.domain.EnterpriseEntry;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Uscc;
import org.throughline.testkit.TestDatabase;

/** What the register itself has to tell of a firm. */
class RegisterTimelineTest {

    private static RegisterDatabase database;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void enter() {
        TestDatabase.get().empty("journal", "personal");
        database.empty();
        database.inTransaction(entities -> service(entities, 0).register(Firms.anEntry(), Reach.EVERYWHERE));
    }

    @Test
    void entryAndChangesOfTheEntryStandInOrderWithWhatWasChanged() {
        change(1, new EnterpriseEntry(Firms.CODE, null, "示例电气集团", EntityKind.COMPANY, "C3823", "330304", null));

        List<TimelineEntry> told = told(10);

        assertThat(told).extracting(TimelineEntry::kind).containsExactly("enterprise-changed", "enterprise-entered");
        assertThat(told.get(0).what().zh()).isEqualTo("改了登记事项：名称、区县、功能区");
        assertThat(told.get(0).what().en()).isEqualTo("Entry changed: name, district, zone");
        assertThat(told.get(0).who()).isEqualTo("lin");
        assertThat(told.get(0).at()).isEqualTo(at(1));
        assertThat(told.get(1).at()).isEqualTo(at(0));
        assertThat(told.get(1).link()).isEqualTo("/enterprises/" + Firms.CODE);
    }

    @Test
    void factsOfOneActAreOneEntryAndCorrectionsAreCounted() {
        int first = recording("企业年报", 1);
        fact(first, 16, null, "'MICRO'", "words");
        for (int year = 2020; year < 2026; year++) {
            fact(first, 1, year, "5", "number");
        }
        int second = recording("走访", 2);
        database.asOwner("update enterprises.fact set latest = false, superseded_by = " + second
                + " where definition_id = 16 or year = 2025");
        fact(second, 16, null, "'SMALL'", "words");
        fact(second, 1, 2025, "6", "number");

        List<TimelineEntry> told = told(10);

        assertThat(told)
                .extracting(TimelineEntry::kind)
                .containsExactly("facts-recorded", "facts-recorded", "enterprise-entered");
        assertThat(told.get(0).what().zh()).contains("更正 2 条", "走访");
        assertThat(told.get(1).what().en()).contains("企业年报").doesNotContain("corrected");
        assertThat(told.get(0).who()).isEqualTo("wang");
    }

    @Test
    void contactPersonsComeAndGoWithoutAName() {
        ContactHouse house = new ContactHouse(database);
        UUID contact = house.write(service ->
                        service.add(house.firm(1), Reach.EVERYWHERE, () -> ContactHouse.entry("15400001234")))
                .id();
        assertThat(told(10)).extracting(TimelineEntry::kind).contains("contact-person-added");

        house.write(service -> {
            service.erase(house.firm(1), Reach.EVERYWHERE, contact, IfMatch.version(0), "本人要求");
            return true;
        });

        assertThat(told(10)).extracting(TimelineEntry::kind).contains("contact-person-added", "contact-person-erased");
        assertThat(told(10).toString()).doesNotContain(ContactHouse.NAME, "154");
    }

    @Test
    void pagesOfAnyLengthGiveTheWholeWithoutRepetition() {
        for (int act = 1; act <= 9; act++) {
            fact(recording("来源" + act, act % 3), 1, 2010 + act, "5", "number");
        }
        List<TimelineEntry> whole = told(50);

        for (int limit : new int[] {1, 2, 3, 10}) {
            assertThat(told(limit)).as("pages of %d", limit).isEqualTo(whole);
        }
        assertThat(whole).hasSize(10);
    }

    @Test
    void anotherFirmHasATimelineOfItsOwn() {
        fact(recording("企业年报", 1), 1, 2025, "5", "number");
        database.load(List.of(Firms.aRecord(2, "温州示例阀门有限公司", "C3443", "330324", null)).stream());

        assertThat(timeline()
                        .page(Uscc.of(Firms.code(2)), Reach.EVERYWHERE, 10, null)
                        .items())
                .singleElement()
                .satisfies(told -> assertThat(told.entry().kind()).isEqualTo("enterprise-entered"));
    }

    private static Timeline timeline() {
        return new MergedTimeline(
                database.directory(), List.of(new RegisterTimeline(database.reading(), database.catalogue())));
    }

    /** Everything, page by page. */
    private static List<TimelineEntry> told(int limit) {
        List<TimelineEntry> told = new ArrayList<>();
        @Nullable Cursor place = null;
        do {
            Page<Timeline.Told> page = timeline().page(Uscc.of(Firms.CODE), Reach.EVERYWHERE, limit, place);
            page.items().forEach(one -> told.add(one.entry()));
            place = page.next();
        } while (place != null);
        return told;
    }

    private static Instant at(int hours) {
        return Firms.NOON.plus(Duration.ofHours(hours));
    }

    private static void change(int hours, EnterpriseEntry entry) {
        database.inTransaction(entities -> service(entities, hours)
                .change(Uscc.of(Firms.CODE), Reach.EVERYWHERE, IfMatch.version(0), () -> entry));
    }

    private static EnterpriseService service(EntityManager entities, int hours) {
        return new EnterpriseService(
                new JpaEnterpriseRepository(entities),
                new SomeCodes(),
                new RecordingJournal(),
                new SomeoneAtWork("lin"),
                Clock.fixed(at(hours), ZoneOffset.UTC));
    }

    private static int recording(String source, int hours) {
        database.asOwner("insert into enterprises.recording (source, recorded_at, recorded_by) values ('" + source
                + "', '" + at(hours) + "', 'wang')");
        return Integer.parseInt(
                database.column("select max(id) from enterprises.recording").get(0));
    }

    private static void fact(int recording, int definition, @Nullable Integer year, String value, String column) {
        database.asOwner("insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id, year, "
                + column + ") select id, " + recording + ", '2025-12-31', " + definition + ", " + year + ", " + value
                + " from enterprises.enterprise where uscc = '" + Firms.CODE + "'");
    }
}
