package org.throughline.notices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.notices.application.House.LAN;
import static org.throughline.notices.application.House.PATH;
import static org.throughline.notices.application.House.notice;
import static org.throughline.notices.persistence.TestNotices.column;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.notices.Audience;
import org.throughline.notices.Desk;
import org.throughline.notices.DeskSource;
import org.throughline.notices.Notice;

/** What people were told and what they have taken note of. */
class NotingTest {

    private static final Standing ZHOU = House.somebody("requests:read");

    private static final BilingualText FIRM = new BilingualText("示例电气有限公司", "Example Electric");

    private final House house = new House(Clock.systemUTC());
    private final ComposedDesk desk = new ComposedDesk(
            List.of(house.database().told()),
            house.database().toNote(),
            () -> WorkingCalendar.of(List.of()),
            Clock.systemUTC());

    @Test
    void whatStaysLiesOnTheDeskOfWhoWasToldUntilTheyNoteIt() {
        house.tell(staying("answered"), LAN);
        house.tell(notice("made"), LAN);
        house.tell(staying("others"), new Audience.Person("ming"));

        Page<Desk.Item> page = page(10, null);
        assertThat(page.items()).singleElement().satisfies(item -> {
            assertThat(item.title().en()).isEqualTo("answered");
            assertThat(item.about()).isEqualTo(FIRM);
            assertThat(item.toNote()).isTrue();
            assertThat(item.urgency()).isEqualTo(Desk.Urgency.UNDATED);
        });
        assertThat(count()).isEqualTo(1);

        note(page.items().get(0));
        note(page.items().get(0));

        assertThat(page(10, null).items()).isEmpty();
        assertThat(count()).isZero();
        assertThat(house.tell(staying("answered"), LAN)).isZero();
        assertThat(count()).describedAs("told again").isZero();
    }

    @Test
    void nobodyNotesWhatAnotherWasTold() {
        house.tell(staying("others"), new Audience.Person("ming"));
        String id = column("select id from notices.notice").get(0);

        house.database().inNew(() -> {
            desk.note(ZHOU, UUID.fromString(id));
            return id;
        });

        assertThat(column("select count(*) from notices.notice where noted_at is null"))
                .containsExactly("1");
    }

    @Test
    void itComesPageByPageTheOldestFirst() {
        for (int i = 0; i < 5; i++) {
            house.tell(staying("m" + i), LAN);
        }

        Page<Desk.Item> first = page(2, null);
        Page<Desk.Item> second = page(2, first.next());
        Page<Desk.Item> last = page(2, second.next());

        assertThat(titles(first)).containsExactly("m0", "m1");
        assertThat(titles(second)).containsExactly("m2", "m3");
        assertThat(titles(last)).containsExactly("m4");
        assertThat(last.next()).isNull();
    }

    private static List<String> titles(Page<Desk.Item> page) {
        return page.items().stream().map(item -> item.title().en()).toList();
    }

    private static Notice staying(String matter) {
        return new Notice(matter, new BilingualText("办复了", matter), PATH, FIRM);
    }

    private Page<Desk.Item> page(int limit, @Nullable Cursor after) {
        return house.database().inNew(() -> desk.page(ZHOU, limit, after));
    }

    private long count() {
        DeskSource.Count count = house.database().inNew(() -> desk.count(ZHOU));
        return count.all();
    }

    private void note(Desk.Item item) {
        house.database().inNew(() -> {
            desk.note(ZHOU, UUID.fromString(item.key()));
            return item;
        });
    }
}
