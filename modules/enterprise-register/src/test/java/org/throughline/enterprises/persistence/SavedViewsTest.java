package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.enterprises.SomeOrganisations.AI;
import static org.throughline.enterprises.SomeOrganisations.BAY;
import static org.throughline.enterprises.persistence.Race.refused;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.application.SavedViewService;
import org.throughline.enterprises.domain.SavedView;
import org.throughline.enterprises.domain.SavedView.Owner;
import org.throughline.enterprises.domain.SavedView.Reader;
import org.throughline.enterprises.domain.SavedViewEntry;
import org.throughline.enterprises.domain.SavedViewProblem;
import org.throughline.enterprises.domain.ViewFilter;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** Views as people keep, share and remove them, in a real database. */
class SavedViewsTest {

    private static final OwnStanding CHEN = hand("chen", BAY + "/office-1", true);
    private static final OwnStanding HUANG = hand("huang", BAY + "/office-1", true);
    private static final OwnStanding WEN = hand("wen", AI + "/industry", true);
    private static final ViewFilter BIG =
            new ViewFilter(Map.of("district", "330303"), List.of("revenue.2025:20000000..", "employees:100.."));

    private static RegisterDatabase database;

    private final RecordingJournal journal = new RecordingJournal();

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.asOwner("truncate enterprises.saved_view");
        database.close();
    }

    @BeforeEach
    void none() {
        database.asOwner("truncate enterprises.saved_view");
    }

    @Test
    void aViewIsKeptAsItWasSaidAndTheJournalKnows() {
        SavedView kept = keep(CHEN, " 龙湾大企业 ", null);

        SavedView found = as(CHEN, service -> service.find(kept.id()));
        assertThat(found).isEqualTo(kept);
        assertThat(kept.name()).isEqualTo("龙湾大企业");
        assertThat(kept.filter()).isEqualTo(BIG);
        assertThat(journal.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("view-kept");
            assertThat(entry.after()).contains("龙湾大企业", "district=330303");
        });
    }

    @Test
    void othersSeeWhatIsSharedWithTheirOrganisationAndChangeNothingOfIt() {
        SavedView own = keep(CHEN, "自己的", null);
        SavedView shared = keep(CHEN, "大家的", BAY);

        assertThat(names(as(HUANG, SavedViewService::shared))).containsExactly("大家的");
        assertThat(names(as(WEN, SavedViewService::shared))).isEmpty();
        assertThat(names(as(CHEN, SavedViewService::shared))).isEmpty();
        assertThat(names(as(CHEN, SavedViewService::own))).containsExactly("大家的", "自己的");
        refused(SavedViewProblem.NOT_FOUND, () -> as(HUANG, service -> service.find(own.id())));
        refused(SavedViewProblem.NOT_FOUND, () -> change(WEN, shared, "改", BAY));
        refused(SavedViewProblem.NOT_YOURS, () -> change(HUANG, shared, "改", BAY));
        refused(SavedViewProblem.NOT_YOURS, () -> remove(HUANG, shared));
        SavedView unshared = change(CHEN, shared, "大家的", null);
        refused(SavedViewProblem.NOT_FOUND, () -> as(HUANG, service -> service.find(shared.id())));
        assertThat(unshared.version()).isEqualTo(1);
    }

    @Test
    void onlyWhoWritesInTheNameOfAnOrganisationSharesWithIt() {
        OwnStanding reader = hand("reader", BAY, false);

        refused(SavedViewProblem.INVALID, () -> keep(reader, "一", BAY));
        refused(SavedViewProblem.INVALID, () -> keep(CHEN, "一", AI));
        assertThat(keep(reader, "一", null).sharedWith()).isNull();
    }

    @Test
    void namesDifferWithinOnesOwnInMoreThanCase() {
        keep(CHEN, "Big", null);
        SavedView other = keep(CHEN, "small", null);

        refused(SavedViewProblem.NAME_TAKEN, () -> keep(CHEN, "BIG", null));
        refused(SavedViewProblem.NAME_TAKEN, () -> change(CHEN, other, "big", null));
        assertThat(change(CHEN, other, "SMALL", null).name()).isEqualTo("SMALL");
        assertThat(keep(HUANG, "Big", null).name()).isEqualTo("Big");
    }

    @Test
    void aPersonAndAClientOfOneNameKeepTheirOwn() {
        keep(CHEN, "一", null);
        Standing person = CHEN.standing().orElseThrow();
        Standing client = new Standing(
                person.name(), Standing.Kind.SYSTEM, person.called(), person.post(), person.reaches(), Map.of());

        assertThat(as(() -> Optional.of(client), SavedViewService::own)).isEmpty();
    }

    @Test
    void whoComesLateChangesNothing() {
        SavedView first = keep(CHEN, "一", null);
        change(CHEN, first, "二", null);

        assertThatThrownBy(() -> change(CHEN, first, "三", null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        stale -> assertThat(stale.type().kind()).isEqualTo(ProblemType.Kind.STALE));
        assertThatThrownBy(() -> remove(CHEN, first)).isInstanceOf(ProblemException.class);
        assertThat(names(as(CHEN, SavedViewService::own))).containsExactly("二");
    }

    @Test
    void aConditionOnAFactThatIsGoneIsKeptAndCanBeSentBack() {
        SavedView kept = keep(CHEN, "一", null);
        database.asOwner("update enterprises.saved_view set filter = array['fact=former.2020:*']");

        SavedView read = as(CHEN, service -> service.find(kept.id()));
        SavedView renamed = as(
                CHEN,
                service -> service.change(
                        read.id(),
                        IfMatch.version(read.version()),
                        () -> new SavedViewEntry("二", read.filter(), null)));

        assertThat(renamed.filter().facts()).containsExactly("former.2020:*");
        refused(
                SavedViewProblem.INVALID,
                () -> as(CHEN, service -> service.keep(() -> new SavedViewEntry("三", read.filter(), null))));
    }

    @Test
    void onesOwnAndSharedOnesFollowPageByPage() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, keep(i % 2 == 0 ? CHEN : HUANG, "第" + i, BAY).name());
            keep(HUANG, "自己的" + i, null);
        }

        Page<SavedView> first = as(CHEN, service -> service.list(3, null));
        Page<SavedView> rest = as(CHEN, service -> service.list(3, first.next()));

        assertThat(names(first.items())).isEqualTo(all.subList(0, 3));
        assertThat(names(rest.items())).isEqualTo(all.subList(3, 5));
        assertThat(rest.next()).isNull();
    }

    @Test
    void nobodyKeepsMoreThanTheMostAlsoNotTwoAtOnce() throws Exception {
        database.asOwner("insert into enterprises.saved_view (id, owner_kind, owner, name, filter, changed_at)"
                + " select gen_random_uuid(), 'PERSON', 'chen', 'v' || n, '{}', now() from generate_series(1, "
                + (SavedView.MOST - 1) + ") n");

        List<String> outcomes = Race.between(
                () -> keep(CHEN, "a", null).name(), () -> keep(CHEN, "b", null).name());

        assertThat(outcomes).contains("views-too-many").containsAnyOf("a", "b");
        assertThat(as(CHEN, SavedViewService::own)).hasSize(SavedView.MOST);
    }

    @Test
    void ofTwoWhoKeepOneNameAtOnceOneSucceeds() throws Exception {
        for (int round = 0; round < 10; round++) {
            String name = "同名" + round;

            List<String> outcomes = Race.between(
                    () -> keep(CHEN, name, null).name(),
                    () -> keep(CHEN, name, null).name());

            assertThat(outcomes).containsExactlyInAnyOrder(name, "view-name-taken");
        }
    }

    @Test
    void whoseItIsCannotBeRewritten() {
        keep(CHEN, "一", null);

        assertThat(database.stateOf("update enterprises.saved_view set owner = 'x'"))
                .isEqualTo("42501");
    }

    @Test
    void listsAreReadByIndex() {
        database.asOwner(
                "insert into enterprises.saved_view (id, owner_kind, owner, name, filter, shared_with, changed_at)"
                        + " select gen_random_uuid(), 'PERSON', 'p' || n % 900, 'v' || n, '{}',"
                        + " case when n % 9 = 0 then 'o' || n % 900 end, now() from generate_series(1, 60000) n");
        database.asOwner("analyze enterprises.saved_view");
        Reader reader = new Reader(new Owner(Standing.Kind.PERSON, "p7"), Set.of("o9", "o18"));

        String plan = String.join(
                "\n",
                database.column("explain select id from enterprises.saved_view where "
                        + String.join(" and ", SqlSavedViews.visible(reader).terms())
                                .replaceFirst("\\?", "'PERSON'")
                                .replaceFirst("\\?", "'p7'")
                                .replaceFirst("\\?", "'{o9,o18}'::text[]")
                        + " order by id desc limit 51"));

        assertThat(plan).contains("saved_view_shared").doesNotContain("Seq Scan");
    }

    private SavedView keep(OwnStanding who, String name, @Nullable String sharedWith) {
        return as(who, service -> service.keep(() -> new SavedViewEntry(name, BIG, sharedWith)));
    }

    private SavedView change(OwnStanding who, SavedView view, String name, @Nullable String sharedWith) {
        return as(
                who,
                service -> service.change(
                        view.id(),
                        IfMatch.version(view.version()),
                        () -> new SavedViewEntry(name, view.filter(), sharedWith)));
    }

    private boolean remove(OwnStanding who, SavedView view) {
        return as(who, service -> {
            service.remove(view.id(), IfMatch.version(view.version()));
            return true;
        });
    }

    private <T> T as(OwnStanding who, Function<SavedViewService, T> act) {
        return database.inTransaction(entities -> act.apply(new SavedViewService(
                new SqlSavedViews(entities),
                database.directory(),
                who,
                journal,
                Clock.fixed(Firms.NOON, ZoneOffset.UTC))));
    }

    private static OwnStanding hand(String name, String seat, boolean writes) {
        return writes
                ? SomeOrganisations.hand(name, seat, Reach.EVERYWHERE, "enterprises:read", "enterprises:write")
                : SomeOrganisations.hand(name, seat, Reach.EVERYWHERE, "enterprises:read");
    }

    private static List<String> names(List<SavedView> views) {
        return views.stream().map(SavedView::name).toList();
    }
}
